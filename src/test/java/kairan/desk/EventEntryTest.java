package kairan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kairan.FreshStore;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.content.Blanks;
import kairan.content.Facts;
import kairan.content.Gathering;
import kairan.content.Insured;
import kairan.gatherings.GatheringsDays;
import kairan.gatherings.Occurrence;
import kairan.gatherings.Programme;
import kairan.gatherings.Rsvp;
import kairan.opendata.EventList;
import kairan.roles.Actor;
import kairan.roles.Audit;
import kairan.roles.Authority;
import kairan.roles.Role;
import kairan.roles.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EventEntryTest {

    private static final Actor STAFF = new Actor.Clerk("sato", Role.STAFF);
    private static final int LONG = 250;
    private static final String LIST = """
            NO,イベント名,開始日,開始時間,終了時間,場所名称,主催者,状態,参加申込終了日
            1,花の植えかえ,2026-05-24,9:00,10:00,桜会館,さくら町内会,,2026-05-20
            2,川の清掃,2026-05-25,9:00,10:00,川ぞい,市,中止,
            """;

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final GatheringsDays town = new GatheringsDays(store);
    private final Bodies bodies = new Bodies(store.db(), store.clock());
    private final EventEntry entry = new EventEntry(
            town.occurrences(),
            town.schedule(),
            town.decisions(),
            town.onAndOff(),
            town.imports(),
            bodies,
            town.content(),
            new Authority(new Roles(store.db(), store.clock()), new Audit(store.db(), store.clock())),
            store.transaction());

    @BeforeEach
    void inMay() {
        store.clock().set(LocalDateTime.of(2026, 5, 1, 9, 0));
        bodies.keep(Body.association("sakura", "さくら町内会", "さくらちょうないかい", null, 3));
    }

    @Test
    void theSameListChangesWhatIsThereAndDoublesNothing() {
        assertThat(enter(LIST)).isEqualTo(new EventEntry.Entered(2, 0, 0));
        assertThat(enter(LIST)).isEqualTo(new EventEntry.Entered(0, 0, 2));
        assertThat(enter(LIST.replace("2026-05-24,9:00", "2026-05-31,9:30")))
                .isEqualTo(new EventEntry.Entered(0, 1, 1));

        assertThat(all()).hasSize(2);
        Occurrence flowers = all().getLast();
        assertThat(flowers.day()).isEqualTo(LocalDate.of(2026, 5, 31));
        assertThat(flowers.gathering().body()).isEqualTo("sakura");
        assertThat(flowers.gathering().hosts()).containsExactly("さくら町内会");
        assertThat(all().getFirst().state()).isEqualTo(Occurrence.State.CANCELLED);
    }

    @Test
    void aHostIsKnownHoweverItIsWrittenAndBesideOthers() {
        enter(LIST.replace("さくら町内会,,", "苫小牧市、 さくら町内会,,").replace("川ぞい,市", "川ぞい,となりの町内会"));

        assertThat(all().getFirst().gathering().body()).isEqualTo("sakura");
        assertThat(all().getLast().gathering().body()).isNull();
    }

    @Test
    void whatIsCalledOffLaterIsCalledOffHereToo() {
        enter(LIST);

        assertThat(enter(LIST.replace("さくら町内会,,", "さくら町内会,中止,"))).isEqualTo(new EventEntry.Entered(0, 1, 1));
        assertThat(all()).noneMatch(Occurrence::on);
    }

    @Test
    void whoSaidYesIsToldOnceThatItIsCalledOffAndOnceThatItTakesPlaceAfterAll() {
        enter(LIST);
        town.answers("A", all().getFirst(), Rsvp.GOING);
        town.answers("B", all().getFirst(), Rsvp.ABSENT);
        town.resident("C");
        String off = LIST.replace("さくら町内会,,", "さくら町内会,中止,");

        enter(off);
        enter(off);
        assertThat(town.got("A")).containsExactly("5月24日（日）の花の植えかえは、中止になりました。\n集まらないでください。");

        store.clock().set(LocalDateTime.of(2026, 5, 2, 9, 0));
        assertThat(enter(LIST))
                .as("a list that says nothing changes nothing")
                .isEqualTo(new EventEntry.Entered(0, 0, 2));
        assertThat(enter(LIST.replace("さくら町内会,,", "さくら町内会,予定どおり,"))).isEqualTo(new EventEntry.Entered(0, 1, 1));
        assertThat(all().getFirst().on()).isTrue();
        assertThat(town.got("A")).hasSize(2).last().isEqualTo("""
                5月24日（日）の花の植えかえは、中止とお知らせしましたが、行うことになりました。
                時刻：9時から
                集合：桜会館
                出られますか？""");

        store.clock().set(LocalDateTime.of(2026, 5, 3, 9, 0));
        enter(LIST.replace("さくら町内会,,", "さくら町内会,延期,"));
        assertThat(town.got("A")).hasSize(3).last().isEqualTo("5月24日（日）の花の植えかえは、延期になりました。\nこの日には、集まらないでください。");
        assertThat(town.got("B")).isEmpty();
        assertThat(town.got("C")).as("nobody called them").isEmpty();
    }

    @Test
    void whatThisHouseGaveOutItselfIsNotDoubledAndWhoeverMendedItIsToldWhere() {
        enter(LIST);
        String own = all().getFirst().id();
        String given = LIST.replace("\n1,", "\n" + own + ",");

        assertThat(enter(given)).isEqualTo(new EventEntry.Entered(0, 0, 2));
        EventEntry.Entered mended = enter(given.replace("9:00", "11:00").replace("10:00", "12:00"));
        assertThat(mended.changed()).isEqualTo(1);
        assertThat(mended.refused().values())
                .containsExactly("「5月24日（日）の花の植えかえ」は、ここで作られた行事です。表では直せません。行事のページで直してください。");
        assertThat(all()).hasSize(2);
        assertThat(all().getFirst().gathering().start()).isEqualTo(java.time.LocalTime.of(9, 0));
    }

    @Test
    void whatWasMendedHereStaysWhenTheListComesAgain() {
        enter(LIST);
        Occurrence flowers = all().getFirst();
        town.schedule()
                .change(
                        flowers,
                        Facts.with(flowers.gathering(), Map.of("bring", "軍手", "insurance", "市")),
                        LocalDate.of(2026, 5, 26));

        assertThat(enter(LIST)).as("the list says nothing new").isEqualTo(new EventEntry.Entered(0, 0, 2));
        assertThat(enter(LIST.replace("桜会館", "第二集会所"))).isEqualTo(new EventEntry.Entered(0, 1, 1));

        Occurrence now = town.occurrences().of(flowers.id()).orElseThrow();
        assertThat(now.day()).isEqualTo(LocalDate.of(2026, 5, 26));
        assertThat(now.gathering().place()).isEqualTo("第二集会所");
        assertThat(now.gathering().bring()).isEqualTo("軍手");
        assertThat(now.gathering().insurance()).isEqualTo(Insured.TOWN);
        assertThat(now.gathering().until()).as("said in the list, still").isNotNull();
    }

    @Test
    void whatTheListSaysNoLongerIsTakenOut() {
        enter(LIST);
        enter(LIST.replace(",2026-05-20", ","));
        assertThat(all().getFirst().gathering().until()).isNull();
    }

    @Test
    void aRowThatFitsNoGatheringIsPutAsideAndTheOthersAreEntered() {
        EventList read = EventList.read("""
                NO,イベント名,開始日,開始時間,終了時間,場所名称,定員,緯度,経度
                1,花の植えかえ,2026-05-24,9:00,10:00,桜会館,0,,
                2,川の清掃,2026-05-25,9:00,10:00,川ぞい,100000,,
                3,海の清掃,2026-05-25,9:00,10:00,浜,10,-95,141
                4,森の清掃,2026-05-25,9:00,10:00,森,10,,
                """);

        assertThat(read.aside())
                .extracting(EventList.Aside::toString)
                .containsExactly(
                        "2行目: 「定員」は、1から99999までの数にしてください。決まっていなければ、空にしてください。",
                        "3行目: 「定員」は、1から99999までの数にしてください。決まっていなければ、空にしてください。",
                        "4行目: 緯度と経度が、逆になっていないか確かめてください。");
        assertThat(entry.enter(STAFF, read.rows())).isEqualTo(new EventEntry.Entered(1, 0, 0));

        EventList without = read.without(Map.of(read.rows().getFirst(), "入れられません。"));
        assertThat(without.rows()).isEmpty();
        assertThat(without.aside().getLast()).hasToString("5行目: 入れられません。");
        assertThat(without.asideAsCsv()).contains("4,森の清掃", "入れられません。");
    }

    @Test
    void aDayWithoutItsHoursComesInAsADay() {
        enter("""
                NO,イベント名,開始日,開始時間,終了時間,場所名称,連絡先電話番号
                1,作品展,2026-05-24,,,文化会館,0144-00-0000
                2,星を見る会,2026-05-25,19:00,,天文台,
                """);

        Occurrence show = all().getFirst();
        assertThat(show.gathering().timed()).isFalse();
        assertThat(Blanks.fill("明日《時刻》から、《行事》です。", Map.of("時刻", "", "行事", "作品展")))
                .isEqualTo("明日、作品展です。");
        assertThat(all().getLast().gathering().remarks()).isEqualTo("19:00から");

        Gathering known = Facts.with(show.gathering(), Map.of("start", "10:00", "end", "16:00"));
        assertThat(known.timed()).as("somebody has found out").isTrue();
    }

    @Test
    void whomToRingComesAlong() {
        enter("""
                NO,イベント名,開始日,開始時間,終了時間,場所名称,連絡先名称,連絡先電話番号,連絡先内線番号,URL,アクセス方法,備考,開始日時特記事項
                1,読み聞かせ,2026-05-24,9:00,10:00,図書館,市立図書館,0144-00-0000,12,https://example.jp/a,駅から5分,予約優先,雨天中止
                """);

        Gathering facts = all().getFirst().gathering();
        assertThat(facts.asking()).hasValue("市立図書館（内線12）　0144-00-0000");
        assertThat(facts.web()).isEqualTo("https://example.jp/a");
        assertThat(facts.access()).isEqualTo("駅から5分");
        assertThat(facts.remarks()).isEqualTo("雨天中止 予約優先");
    }

    @Test
    void whatHasPlacesOrADeadlineIsASignUp() {
        enter(LIST);

        assertThat(all())
                .extracting(one -> one.gathering().timeline())
                .containsExactly(EventFacts.SIGN_UP, EventFacts.TIMELINE);
    }

    @Test
    void aLongListIsEnteredWhole() {
        String rows = IntStream.range(0, LONG)
                .mapToObj(n -> "%d,清掃%d,2026-05-24,9:00,10:00,公園%d,,,\n".formatted(n, n, n))
                .collect(Collectors.joining());

        assertThat(enter(LIST.lines().findFirst().orElseThrow() + "\n" + rows))
                .isEqualTo(new EventEntry.Entered(LONG, 0, 0));
    }

    private EventEntry.Entered enter(String list) {
        return entry.enter(STAFF, EventList.read(list).rows());
    }

    private List<Occurrence> all() {
        return town.programme()
                .find(Programme.Wanted.from(LocalDate.of(2026, 5, 20)), 0, 10)
                .shown();
    }
}
