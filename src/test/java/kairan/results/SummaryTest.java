package kairan.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import kairan.FreshStore;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.feedback.CommentWords;
import kairan.feedback.CommentWordsOf;
import kairan.feedback.Covers;
import kairan.feedback.Rating;
import kairan.gatherings.TownHall;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sums over a few answers that anybody can add up by hand. */
class SummaryTest {

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final TownHall town = new TownHall(store);
    private final AnswersGiven given = new AnswersGiven(store);
    private final Bodies bodies = new Bodies(store.db(), store.clock());
    private final Answers answers = new Answers(store.db(), town.content());
    private final Covers covers = CommentWordsOf.covers(store);
    private final Comments comments = new Comments(store.db(), answers, covers, town.content());
    private final Themes themes = new Themes(store.db(), comments);
    private final Summaries summaries = new Summaries(answers, themes, bodies, town.content());

    /**
     * Spring: 8 came; 5 よかった (3 of them people, 2 work), 1 ふつう, 2 こまった (tools at the gate, tools). Autumn: 20 were
     * to come, 4 answered. A river: 2 answered. Minato: 6 answered.
     */
    @BeforeEach
    void aYear() {
        store.clock().set(LocalDateTime.of(2026, 12, 1, 9, 0));
        bodies.keep(Body.association("sakura", "さくら町内会", "さくらちょうないかい", null, 3));
        bodies.keep(Body.association("minato", "みなと町内会", "みなとちょうないかい", null, 3));
        given.day("spring", "公園の清掃", "2026-05-17", "sakura", "さくら公園", "環境");
        given.day("autumn", "公園の清掃", "2026-10-18", "sakura", "さくら公園", "環境");
        given.day("river", "川の清掃", "2026-06-07", "sakura", "川原", "環境");
        given.day("lantern", "灯ろう", "2026-08-01", "minato", "みなと", "文化");
        given.came("spring", 8);
        given.going("autumn", 20);
        given.answer("spring", Rating.GOOD, "people", "わたしは山田花子です。子どもと草を取れてよかった。電話は090-1234-5678", null);
        given.answer("spring", Rating.GOOD, "people", "草の取りがいがありました", null);
        given.answer("spring", Rating.GOOD, "people", null, null);
        given.answer("spring", Rating.GOOD, "work", null, null);
        given.answer("spring", Rating.GOOD, "work", null, null);
        given.answer("spring", Rating.OK, null, "ふつうでした", null);
        given.answer("spring", Rating.TROUBLE, "tools", "軍手が足りない。草が多い", "東の入口");
        given.neighbour("spring", Rating.TROUBLE, "tools");
        for (int i = 0; i < 4; i++) {
            given.answer("autumn", Rating.GOOD, null, null, null);
        }
        given.answer("river", Rating.TROUBLE, "danger", "すべりました", "川岸");
        given.answer("river", Rating.TROUBLE, "danger", null, null);
        for (int i = 0; i < 6; i++) {
            given.answer("lantern", Rating.OK, null, "灯ろうがきれいでした", null);
        }
    }

    private Summary of(String kind, String id, Sight sight) {
        return summaries.of(Scope.of(kind, id).orElseThrow(), sight).orElseThrow();
    }

    @Test
    void ofOneDay() {
        Summary spring = of("day", "spring", Sight.ALL);

        assertThat(spring.title()).isEqualTo("令和8年5月17日（日）の公園の清掃");
        assertThat(spring.tally()).isEqualTo(new Tally(5, 1, 2));
        assertThat(spring.came()).isEqualTo(8);
        assertThat(spring.byName()).isEqualTo(7);
        assertThat(spring.responseShare()).isEqualTo(88);
        assertThat(spring.reasons())
                .extracting(r -> r.rating() + " " + r.label() + " " + r.view() + " " + r.count())
                .containsExactly("GOOD 人や雰囲気 参加のしやすさ 3", "GOOD 作業がはかどった 成果 2", "TROUBLE 道具が足りない 進め方 2");
        assertThat(spring.troubles()).containsExactly(new Trouble("東の入口", "道具が足りない", 1));
        assertThat(spring.needs()).containsExactly(new Need("環境", new Tally(5, 1, 2), "道具が足りない"));
        assertThat(spring.marks()).extracting(Mark::word).startsWith("草");
        assertThat(spring.marks().getFirst().comments()).isEqualTo(3);
        assertThat(spring.trend()).extracting(Point::occurrence).containsExactly("spring");
    }

    @Test
    void aKindIsTheCourseAGatheringTakesWhateverItIsCalled() {
        store.db()
                .sql("update occurrence set kind = 'festival' where id = 'lantern'")
                .update();

        Summary cleaning = of("kind", "cleanup", Sight.ALL);

        assertThat(cleaning.title()).isEqualTo("一斉清掃");
        assertThat(cleaning.days()).isEqualTo(3);
        assertThat(cleaning.tally()).isEqualTo(new Tally(9, 1, 4));
        assertThat(summaries.held(new FiscalYear(2026), Sight.ALL, new Sought("", 0, 9)))
                .extracting(Held::kind)
                .containsExactly("cleanup", "festival", "cleanup", "cleanup");
    }

    /** Of the river and of Minato nobody knows how many came; so the six who answered there are no share of anything. */
    @Test
    void aShareIsOfThoseDaysOnlyOfWhichItIsKnownHowManyCame() {
        Summary year = of("year", "2026", Sight.ALL);

        assertThat(year.came()).isEqualTo(28);
        assertThat(year.byName()).isEqualTo(11);
        assertThat(year.responseShare()).isEqualTo(39);
        assertThat(year.counted()).as("in autumn nobody counted").isFalse();
        given.reported("autumn", 16);
        assertThat(of("day", "autumn", Sight.ALL).came()).isEqualTo(16);
        assertThat(of("day", "autumn", Sight.ALL).counted()).isTrue();
        given.reported("spring", 99);
        assertThat(of("day", "spring", Sight.ALL).came())
                .as("as counted on the day")
                .isEqualTo(8);
    }

    @Test
    void whatWasWrittenIsSeenThroughTheMasksAlone() {
        Summary spring = of("day", "spring", Sight.ALL);

        List<String> seen = spring.groups().stream()
                .flatMap(group -> group.typical().stream())
                .map(Comment::words)
                .toList();
        assertThat(seen).hasSize(4).noneMatch(words -> words.contains("090") || words.contains("山田"));
        assertThat(store.db()
                        .sql("select word from feedback_word")
                        .query(String.class)
                        .list())
                .noneMatch(word -> word.contains("山田") || word.contains("090"));
    }

    @Test
    void whatIsCoveredByHandStaysCoveredEverywhere() {
        Comment comment = comments.page(Scope.day("spring"), Sight.ALL, Long.MAX_VALUE, 9).stream()
                .filter(c -> c.words().startsWith("軍手"))
                .findFirst()
                .orElseThrow();

        assertThat(comment.holds("足袋")).isFalse();
        assertThat(comment.holds("軍手")).isTrue();
        covers.cover(comment.id(), "軍手");

        assertThat(comments.find(comment.id()).orElseThrow().words()).isEqualTo("〔伏せました〕が足りない。草が多い");
        assertThat(file(Scope.day("spring"))).contains("〔伏せました〕が足りない").doesNotContain("軍手が");
        covers.uncover(comment.id());
        assertThat(comments.find(comment.id()).orElseThrow().words()).startsWith("軍手が");
    }

    /** Words are cut out of the whole sentence, so what was covered may have been cut otherwise than it is cut alone. */
    @Test
    void whatIsCoveredByHandMarksNothingMore() {
        given.answer("spring", Rating.OK, null, "看板が倒れていました", null);
        given.answer("spring", Rating.OK, null, "看板に当たりそうでした", null);
        given.answer("spring", Rating.OK, null, "看板が、公園にほしい", null);
        assertThat(marking()).contains("看板");
        Comment named =
                comments.page(Scope.day("spring"), Sight.ALL, Long.MAX_VALUE, 9).getFirst();

        covers.cover(named.id(), "看板が、");

        assertThat(marking())
                .as("nor in the two that nobody has looked at yet")
                .contains("草")
                .doesNotContain("看板");
        assertThat(cut(named)).isNotEmpty().doesNotContain("看板");
        covers.uncover(named.id());
        assertThat(marking()).contains("看板");
        assertThat(cut(named)).contains("看板");
    }

    private List<String> marking() {
        return of("day", "spring", Sight.ALL).marks().stream().map(Mark::word).toList();
    }

    private List<String> cut(Comment comment) {
        return store.db()
                .sql("select word from feedback_word where feedback = ?")
                .param(comment.id())
                .query(String.class)
                .list();
    }

    @Test
    void aPlaceIsCoveredByHandEverywhereToo() {
        store.db()
                .sql("update feedback set place = '鈴木屋の前' where place = '東の入口'")
                .update();
        Comment comment = comments.page(Scope.day("spring"), Sight.ALL, Long.MAX_VALUE, 9).stream()
                .filter(c -> !c.place().isEmpty())
                .findFirst()
                .orElseThrow();

        assertThat(comment.holds("鈴木屋")).isTrue();
        covers.cover(comment.id(), "鈴木屋");

        assertThat(comments.find(comment.id()).orElseThrow().place()).isEqualTo("〔伏せました〕の前");
        assertThat(of("day", "spring", Sight.ALL).troubles()).containsExactly(new Trouble("〔伏せました〕の前", "道具が足りない", 1));
        assertThat(file(Scope.day("spring"))).contains("〔伏せました〕の前").doesNotContain("鈴木屋");
        assertThat(new Checklists(store.db(), answers, themes, store.clock())
                        .of(given.occurrence("autumn", town), Sight.ALL))
                .extracting(Check::item)
                .containsExactlyInAnyOrder("〔伏せました〕の前：道具が足りない", "道具が足りない");
    }

    @Test
    void fewAnswersShowLittleOrNothing() {
        Summary autumn = of("day", "autumn", Sight.ALL);
        assertThat(autumn.discretion()).isEqualTo(Discretion.TOTAL);
        assertThat(autumn.reasons()).isEmpty();
        assertThat(autumn.groups()).isEmpty();
        assertThat(autumn.responseShare()).isEqualTo(20);
        assertThat(autumn.trend()).extracting(Point::goodText).containsExactly("63%", "");

        Summary river = of("day", "river", Sight.ALL);
        assertThat(river.discretion()).isEqualTo(Discretion.NOTHING);
        assertThat(river.troubles()).isEmpty();
        assertThat(river.needs()).isEmpty();

        given.day("silent", "冬の清掃", "2026-11-15", "sakura", "川原", "環境");
        assertThat(file(Scope.year(new FiscalYear(2026))))
                .contains("2026-11-15,冬の清掃,川原,感想は、まだありません,,,,")
                .contains("2026-10-18,公園の清掃,さくら公園,4件（少人数のため、内訳は出しません）,,,,")
                .contains("2026-06-07,川の清掃,川原,少人数のため、出しません,,,,")
                .contains("2026-05-17,公園の清掃,さくら公園,こまった,道具が足りない,進め方,東の入口,軍手が足りない。草が多い")
                .doesNotContain("すべりました");
    }

    /** Of the river two have answered; together with the spring they are still the same two. */
    @Test
    void whatFewHaveWrittenIsNotShownAmongManyEither() {
        Summary sakura = of("body", "sakura", Sight.ALL);
        Scope body = sakura.scope();
        long river = store.db()
                .sql("select id from feedback where occurrence = 'river' and words is not null")
                .query(Long.class)
                .single();

        assertThat(sakura.groups().stream().flatMap(group -> group.typical().stream()))
                .isNotEmpty()
                .noneMatch(comment -> comment.occurrence().equals("river"));
        assertThat(sakura.troubles()).containsExactly(new Trouble("東の入口", "道具が足りない", 1));
        assertThat(sakura.marks()).extracting(Mark::word).doesNotContain("すべる");
        assertThat(comments.page(body, Sight.ALL, Long.MAX_VALUE, 99))
                .isNotEmpty()
                .noneMatch(comment -> comment.occurrence().equals("river"));
        assertThat(comments.find(body, Sight.ALL, river)).isEmpty();
    }

    @Test
    void ofMany() {
        given.day("theirs", "公園の清掃", "2026-11-01", "minato", "みなと", "環境");
        given.answer("theirs", Rating.OK, null, null, null);
        Summary series =
                summaries.of(Scope.series("sakura", "公園の清掃"), Sight.ALL).orElseThrow();
        assertThat(series.tally()).as("another's of the same name is another").isEqualTo(new Tally(9, 1, 2));
        assertThat(series.title()).isEqualTo("公園の清掃");
        assertThat(of("body", "sakura", Sight.ALL).tally()).isEqualTo(new Tally(9, 1, 4));
        assertThat(of("place", "さくら公園", Sight.ALL).came()).isEqualTo(28);
        Summary year = of("year", "2026", Sight.ALL);
        assertThat(year.tally()).isEqualTo(new Tally(9, 8, 4));
        assertThat(year.days()).isEqualTo(5);
        assertThat(year.title()).isEqualTo("2026年度（令和8年度）");
        assertThat(year.needs()).extracting(Need::field).containsExactly("環境", "文化");
    }

    @Test
    void aLeaderSeesOfAYearOnlyTheOwn() {
        assertThat(of("year", "2026", Sight.of(List.of("sakura"))).tally()).isEqualTo(new Tally(9, 1, 4));
        assertThat(summaries.of(Scope.day("lantern"), Sight.of(List.of("sakura"))))
                .isEqualTo(Optional.empty());
        assertThat(comments.page(Scope.year(new FiscalYear(2026)), Sight.of(List.of("sakura")), Long.MAX_VALUE, 99))
                .noneMatch(comment -> comment.words().contains("灯ろう"));
    }

    @Test
    void whoIsGoneStaysCounted() {
        store.db()
                .sql(
                        "insert into feedback_erased (occurrence, rating, reason, total) values ('spring', 'trouble', 'tools', 2)")
                .update();

        assertThat(of("day", "spring", Sight.ALL).tally()).isEqualTo(new Tally(5, 1, 4));
        assertThat(of("day", "spring", Sight.ALL).reasons().getFirst().label()).isEqualTo("道具が足りない");
    }

    @Test
    void whatWasWrittenBeforeIsCutInTime() {
        store.db().sql("delete from feedback_word").update();
        store.db()
                .sql("update feedback set uncut = true where words is not null")
                .update();
        CommentWords words = given.words();

        assertThat(words.catchUp()).isTrue();
        assertThat(words.catchUp()).isFalse();

        assertThat(of("day", "spring", Sight.ALL).marks())
                .extracting(Mark::word)
                .startsWith("草");
    }

    @Test
    void theYearAnswersTheSurvey() {
        store.db()
                .sql(
                        "update occurrence set facts = replace(facts, '[\"市\"]', '[\"役所\",\"苫小牧市 緑地公園課\"]') where id = 'river'")
                .update();
        given.day("before", "公園の清掃", "2025-05-18", "sakura", "さくら公園", "環境");
        Years years = new Years(
                answers, new Echoes(store.db(), store.clock()), bodies, town.content(), store.db(), store.clock());

        YearReport report = years.of(new FiscalYear(2026));

        assertThat(years.all()).containsExactly(new FiscalYear(2026), new FiscalYear(2025));
        assertThat(report.gatherings()).hasSize(4);
        assertThat(report.partners()).containsExactly(new Bar("町内会", 2));
        assertThat(partnersOf(report)).containsExactlyInAnyOrder("さくら町内会", "みなと町内会");
        assertThat(report.fields()).containsExactly(new Bar("環境", 3), new Bar("文化", 1));
        assertThat(report.cameText()).isEqualTo("28");
        assertThat(report.answersText())
                .as("without the two of the river, who could else be worked out")
                .isEqualTo("18");
        assertThat(report.repeated()).isEqualTo(1);
        assertThat(report.repeatedShare()).isEqualTo(50);
        StringWriter file = new StringWriter();
        years.write(report, file);
        assertThat(file.toString())
                .contains("5月17日（日）,公園の清掃,さくら公園,さくら町内会,町内会,共催,環境,8,8,63%")
                .contains("6月7日（日）,川の清掃,川原,さくら町内会,町内会,共催,環境,,少人数,")
                .contains("前の年度も一緒だった相手方,1,50%");
    }

    @Test
    void theNextAtTheSamePlaceHasAList() {
        Checklists checklists = new Checklists(store.db(), answers, themes, store.clock());
        var next = given.occurrence("autumn", town);

        assertThat(checklists.of(next, Sight.ALL))
                .containsExactly(new Check("東の入口：道具が足りない", 1, false), new Check("道具が足りない", 1, false));
        checklists.tick(next, List.of("道具が足りない"));
        assertThat(checklists.of(next, Sight.ALL)).extracting(Check::done).containsExactly(false, true);
        assertThat(checklists.of(next, Sight.of(List.of("minato")))).isEmpty();
        assertThat(next.day()).isEqualTo(LocalDate.of(2026, 10, 18));
    }

    /** 「さくら公園」 in spring is 「さくら公園（東の入口）」 in autumn; 「会館」 of one association is not that of another. */
    @Test
    void theSamePlaceIsKnownHoweverItIsWritten() {
        Checklists checklists = new Checklists(store.db(), answers, themes, store.clock());
        given.day("gate", "花植え", "2026-11-03", "minato", "ｻｸﾗ公園（東の入口）", "環境");
        given.day("stop", "花植え", "2026-11-03", "minato", "さくら公園前", "環境");
        store.db()
                .sql("update occurrence set place = 'サクラ公園' where id = 'spring'")
                .update();

        assertThat(checklists.of(given.occurrence("gate", town), Sight.ALL)).hasSize(2);
        assertThat(checklists.of(given.occurrence("stop", town), Sight.ALL)).isEmpty();
        assertThat(of("place", "さくら公園", Sight.ALL).days()).isEqualTo(3);

        store.db().sql("update occurrence set place = '会館' where id = 'spring'").update();
        given.day("theirs", "会議", "2026-11-04", "minato", "会館", "福祉");
        given.day("ours", "会議", "2026-11-04", "sakura", "会 館", "福祉");
        assertThat(checklists.of(given.occurrence("theirs", town), Sight.ALL)).isEmpty();
        assertThat(checklists.of(given.occurrence("ours", town), Sight.ALL)).hasSize(2);
    }

    @Test
    void aPlaceOfTroubleSpeltInTwoWaysIsOne() {
        given.answer("spring", Rating.TROUBLE, "tools", null, "東の　入口。");

        assertThat(of("day", "spring", Sight.ALL).troubles()).containsExactly(new Trouble("東の入口", "道具が足りない", 2));
    }

    @Test
    void aLongYearIsReadPageByPage() {
        FiscalYear year = new FiscalYear(2026);

        assertThat(summaries.held(year, Sight.ALL, new Sought("", 0, 2)))
                .extracting(held -> held.point().occurrence())
                .containsExactly("autumn", "lantern");
        assertThat(summaries.held(year, Sight.ALL, new Sought("", 2, 9)))
                .extracting(held -> held.point().occurrence())
                .containsExactly("river", "spring");
        assertThat(summaries.held(year, Sight.ALL, new Sought("川", 0, 9)))
                .extracting(held -> held.point().occurrence())
                .containsExactly("river");
        assertThat(summaries.held(year, Sight.ALL, new Sought("%", 0, 9))).isEmpty();
        assertThat(summaries.held(year, Sight.of(List.of("minato")), new Sought("", 0, 9)))
                .extracting(held -> held.point().occurrence())
                .containsExactly("lantern");
    }

    @Test
    void theNextCallBeginsWithWhatChanged() {
        Echoes echoes = new Echoes(store.db(), store.clock());
        store.clock().set(LocalDateTime.of(2026, 5, 20, 9, 0));
        Echo told = echoes.add(given.occurrence("spring", town), new Told("道具", "足りないという声がありました。", "次は増やします。", true));
        long later = store.clock().instant().plusSeconds(60).toEpochMilli();
        store.db()
                .sql("update occurrence set opened_at = ? where id = 'autumn'")
                .param(later)
                .update();
        given.day("winter", "公園の清掃", "2026-12-20", "sakura", "さくら公園", "環境");
        store.db()
                .sql("update occurrence set opened_at = ? where id = 'winter'")
                .param(later + 1)
                .update();
        Instant ever = Instant.EPOCH;

        assertThat(echoes.before(given.occurrence("autumn", town), ever, 3)).containsExactly(told);
        assertThat(echoes.before(given.occurrence("winter", town), ever, 3)).isEmpty();
        assertThat(echoes.before(given.occurrence("river", town), ever, 3)).isEmpty();
        assertThat(echoes.of("spring")).containsExactly(told);
    }

    @Test
    void whatWasTakenBackIsToldToNobody() {
        Echoes echoes = new Echoes(store.db(), store.clock());
        store.clock().set(LocalDateTime.of(2026, 5, 20, 9, 0));
        var spring = given.occurrence("spring", town);
        Echo draft = echoes.draft(spring, new Told("道具", "足りません。", "増やします。", true));
        Echo other = echoes.draft(spring, new Told("時間", "早いです。", "8時からにします。", true));
        Echo told = echoes.add(spring, new Told("場所", "遠いです。", "近くにします。", true));

        assertThat(echoes.draft(draft.id())).as("in place of it came another").isEmpty();
        assertThat(echoes.draft(other.id())).contains(other);
        assertThat(echoes.of("spring")).containsExactly(told);
        assertThat(echoes.latest(List.of("minato"), 5)).isEmpty();
        assertThat(echoes.latest(List.of("sakura"), 5)).containsExactly(told);
        assertThat(echoes.withdraw(told)).isTrue();
        assertThat(echoes.withdraw(told)).isFalse();
        assertThat(echoes.of("spring")).isEmpty();
        assertThat(echoes.latest(null, 5)).isEmpty();
        assertThat(echoes.between(Instant.EPOCH, store.clock().instant().plusSeconds(9)))
                .isEmpty();
        store.db()
                .sql("update occurrence set opened_at = ? where id = 'autumn'")
                .param(store.clock().millis() + 60)
                .update();
        assertThat(echoes.before(given.occurrence("autumn", town), Instant.EPOCH, 3))
                .isEmpty();
    }

    @Test
    void whatNamesSomebodyIsNotTold() {
        assertThat(new Told("道具", "佐藤です。足りません。", "", true).wrong()).hasSize(2);
        assertThat(new Told("道具", "足りないという声がありました。", "次は増やします。", true).wrong()).isEmpty();
    }

    private static List<String> partnersOf(YearReport report) {
        return report.gatherings().stream()
                .flatMap(line -> line.partners().stream())
                .map(Partner::name)
                .distinct()
                .toList();
    }

    private String file(Scope scope) {
        StringWriter file = new StringWriter();
        new Export(answers, comments, town.content()).write(scope, Sight.ALL, file);
        return file.toString();
    }
}
