package kairan.faq;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kairan.FreshStore;
import kairan.TownFiles;
import kairan.content.ContentFiles;
import kairan.conversation.Crowd;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class QuestionLogTest {

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final TownFiles files = new TownFiles(store.folder("town")).write("faq/town.yaml", """
            entries:
              # 町内会
              - id: chonaikai-join
                question: 町内会に入るには、どうすればよいですか？
                paraphrases:
                  - 自治会に入りたい
                answer: 役員にお申し出ください。
              - id: clean-up
                question: 清掃の活動には、どんなものがありますか？
                answer: 春と秋の一斉清掃があります。
            """);
    private final ContentFiles content = files.read();
    private final OpenQuestions questions =
            new OpenQuestions(store.db(), store.clock(), new ZoneTally(new SimpleMeterRegistry()));
    private final Phrasings phrasings = new Phrasings(store.db(), store.clock());
    private final Index index = new Index(content, phrasings);
    private final List<String> mailed = new ArrayList<>();
    private final QuestionLog log = new QuestionLog(
            questions,
            phrasings,
            index,
            content,
            (person, messages) -> messages.stream().map(Message::text).forEach(t -> mailed.add(person.id() + " " + t)),
            store.transaction());
    private final Crowd crowd = new Crowd(store);
    private final Person a = crowd.at("line", "A");
    private final Person b = crowd.at("line", "B");

    private String ask(Person person, String words) {
        store.clock().pass(Duration.ofMinutes(1));
        return questions.keep(new Said.Wrote(person, store.clock().instant(), words), index.find(words));
    }

    @Test
    void equalQuestionsWaitTogetherTheMostAskedFirst() {
        ask(a, "回覧板は何日で回す？");
        ask(a, "うちの前の側溝がつまった");
        ask(b, "うちの前の側溝、つまった！");
        assertThat(log.waiting(10))
                .extracting(AskedOften::words, AskedOften::times)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("うちの前の側溝、つまった！", 2),
                        org.assertj.core.groups.Tuple.tuple("回覧板は何日で回す？", 1));
        assertThat(log.waiting(1)).hasSize(1);
    }

    @Test
    void whereTheyWereAskedWhichTheyMeantItWaitsUntilTheyChoose() {
        Said.Wrote wrote = new Said.Wrote(a, store.clock().instant(), "清掃のあれ");
        String question = questions.keep(wrote, new Found(Zone.middle, List.of(new Hit("clean-up", 1)), .5));
        assertThat(log.waiting(10))
                .singleElement()
                .satisfies(q -> assertThat(q.offered()).containsExactly("clean-up"));
        questions.picked(question, a, "clean-up");
        assertThat(log.waiting(10)).isEmpty();
    }

    @Test
    void whatIsKeptIsMasked() {
        ask(a, "私は佐藤花子です。電話は090-1234-5678です。側溝がつまった");
        assertThat(log.waiting(10))
                .singleElement()
                .satisfies(
                        q -> assertThat(q.words()).doesNotContain("佐藤", "090").contains("側溝"));
    }

    @Test
    void aQuestionPutToAnEntryFindsItAtOnceAndWaitsNoMore() {
        String words = "班長さんとこに何て言えば仲間にしてもらえるべか";
        assertThat(index.find(words).zone()).isNotEqualTo(Zone.sure);
        String question = ask(a, words);
        ask(b, words + "？");
        assertThat(log.put(question, "chonaikai-join", "職員")).isPresent();
        Found found = index.find(words);
        assertThat(found.hits().getFirst().id()).isEqualTo("chonaikai-join");
        assertThat(found.zone()).isEqualTo(Zone.sure);
        assertThat(log.waiting(10)).isEmpty();
        assertThat(log.phrasings()).singleElement().satisfies(p -> {
            assertThat(p.entry()).isEqualTo("chonaikai-join");
            assertThat(p.putBy()).isEqualTo("職員");
        });
    }

    @Test
    void anotherInstanceSeesAPhrasingAtItsNextLook() {
        Index other = new Index(content, phrasings);
        String words = "班長さんとこに何て言えば仲間にしてもらえるべか";
        assertThat(other.find(words).zone()).isNotEqualTo(Zone.sure);
        log.put(ask(a, words), "chonaikai-join", "職員");
        other.look();
        assertThat(other.find(words).zone()).isEqualTo(Zone.sure);
        log.takeBack(log.phrasings().getFirst().id());
        other.look();
        assertThat(other.find(words).zone()).isNotEqualTo(Zone.sure);
    }

    @Test
    void whatStaffPutLastHolds() {
        String question = ask(a, "朝のあれに出たい");
        log.put(question, "chonaikai-join", "職員");
        log.put(question, "clean-up", "職員");
        assertThat(index.find("朝のあれに出たい").hits().getFirst().id()).isEqualTo("clean-up");
        assertThat(log.phrasings()).hasSize(1);
    }

    @Test
    void whatStaffIgnoreGoesWithTheLastQuestionOfThoseWords() {
        QuestionKeeping keeping = new QuestionKeeping(store.db(), phrasings, content, store.clock());
        ask(a, "うちの前の側溝がつまった");
        ask(b, "うちの前の側溝がつまった");
        log.ignore(log.waiting(1).getFirst().alike(), "職員");

        keeping.erase(a);
        assertThat(ignored()).isEqualTo(1);
        keeping.erase(b);
        assertThat(ignored()).isZero();
    }

    @Test
    void aPhrasingGoesWithTheLastOfThoseWhoAsked() {
        QuestionKeeping keeping = new QuestionKeeping(store.db(), phrasings, content, store.clock());
        ask(a, "朝のあれに出たい");
        log.put(ask(b, "朝のあれに出たい"), "chonaikai-join", "職員");

        keeping.erase(a);
        assertThat(log.phrasings()).hasSize(1);
        Phrasings.Version before = phrasings.version();
        keeping.erase(b);
        assertThat(log.phrasings()).isEmpty();
        assertThat(phrasings.version()).isNotEqualTo(before);
        assertThat(store.db()
                        .sql("select words || alike from phrasing")
                        .query(String.class)
                        .list())
                .containsExactly("");
    }

    private int ignored() {
        return store.db()
                .sql("select count(*) from ignored")
                .query(Integer.class)
                .single();
    }

    @Test
    void whatIsTakenBackWaitsAgainAndOnlyThat() {
        ask(a, "朝のあれに出たい");
        String question = ask(b, "朝のあれに出たい");
        log.answer(ask(b, "朝のあれに出たい"), "どうぞ。");
        log.put(question, "chonaikai-join", "職員");
        String last = log.put(question, "clean-up", "職員").orElseThrow();
        assertThat(log.waiting(10)).isEmpty();

        log.takeBack(last);

        assertThat(log.phrasings()).isEmpty();
        assertThat(log.askings(log.waiting(10).getFirst().alike(), 10))
                .extracting(AskedOnce::open)
                .containsExactly(false, true, true);
    }

    @Test
    void anAskingKnowsItsEquals() {
        String first = ask(a, "側溝がつまった");
        String last = ask(b, "側溝、つまった！");
        assertThat(log.alike(first)).hasValueSatisfying(often -> {
            assertThat(often.newest()).isEqualTo(last);
            assertThat(often.words()).isEqualTo("側溝、つまった！");
            assertThat(often.times()).isEqualTo(2);
        });
        assertThat(log.alike("no-such-question")).isEmpty();
    }

    @Test
    void dangerIsNotSearchedFor() {
        assertThat(log.why("家が火事です").found().zone()).isEqualTo(Zone.danger);
    }

    @Test
    void nothingIsPutToWhatDoesNotExist() {
        String question = ask(a, "側溝がつまった");
        assertThat(log.put(question, "no-such-entry", "職員")).isEmpty();
        assertThat(log.put("no-such-question", "clean-up", "職員")).isEmpty();
        assertThat(log.waiting(10)).hasSize(1);
    }

    @Test
    void ignoredOnceIsIgnoredForGood() {
        ask(a, "側溝がつまった");
        log.ignore(log.waiting(10).getFirst().alike(), "職員");
        ask(b, "側溝がつまった");
        assertThat(log.waiting(10)).isEmpty();
        assertThat(log.ignored(10))
                .singleElement()
                .satisfies(q -> assertThat(q.times()).isEqualTo(2));
        log.heed(log.ignored(10).getFirst().alike());
        assertThat(log.waiting(10)).hasSize(1);
    }

    @Test
    void theOneWhoAskedIsAnswered() {
        String question = ask(a, "側溝がつまった");
        ask(b, "側溝がつまった");
        assertThat(log.answer(question, "水曜に見に行きます。")).isTrue();
        assertThat(mailed).containsExactly(a.id() + " 先日おたずねの「側溝がつまった」に、担当の人からの答えです。\n\n水曜に見に行きます。");
        assertThat(log.askings(log.waiting(10).getFirst().alike(), 10))
                .extracting(AskedOnce::open)
                .containsExactly(true, false);
        assertThat(log.answer(question, "もう一度。")).isFalse();
        assertThat(mailed).hasSize(1);
        assertThat(log.asking(question).orElseThrow().replied())
                .isEqualTo(store.clock().instant());
    }

    @Test
    void nobodyIsAnsweredWhoIsGoneOrInNoWords() {
        String question = ask(a, "側溝がつまった");
        assertThat(log.answer(question, " ")).isFalse();
        assertThat(log.answer(question, "あ".repeat(5000))).isFalse();
        store.db().sql("update question set person = null").update();
        assertThat(log.answer(question, "はい。")).isFalse();
        assertThat(mailed).isEmpty();
    }

    @Test
    void whatWasPickedAndWhetherItHelpedIsKept() {
        String question = ask(a, "側溝がつまった");
        questions.picked(question, a, "clean-up");
        questions.helped(question, a, false);
        questions.helped(question, b, true);
        assertThat(log.askings(Alike.key("側溝がつまった"), 10)).singleElement().satisfies(q -> {
            assertThat(q.picked()).isEqualTo("clean-up");
            assertThat(q.helped()).isFalse();
            assertThat(q.open()).isFalse();
        });
    }

    @Test
    void phrasingsGoIntoTheFilesOfTheirEntriesOnce() throws Exception {
        log.put(ask(a, "班長さんに: 何と言う？"), "chonaikai-join", "職員");
        log.put(ask(a, "朝のあれに出たい"), "clean-up", "職員");
        assertThat(log.export(store.folder("town"))).isEqualTo(2);
        assertThat(log.export(store.folder("town"))).isZero();
        assertThat(Files.readString(store.folder("town").resolve("faq/town.yaml")))
                .isEqualTo("""
                entries:
                  # 町内会
                  - id: chonaikai-join
                    question: 町内会に入るには、どうすればよいですか？
                    paraphrases:
                      - 自治会に入りたい
                      - "班長さんに: 何と言う？"
                    answer: 役員にお申し出ください。
                  - id: clean-up
                    paraphrases:
                      - "朝のあれに出たい"
                    question: 清掃の活動には、どんなものがありますか？
                    answer: 春と秋の一斉清掃があります。
                """);
    }

    @Test
    void phrasingsOfAnswersOfOnesOwnGoIntoTheirFilesToo() throws Exception {
        files.write("faq/own/a.yaml", """
                entries:
                  - id: fee
                    question: 会費は？
                    answer: 月300円です。
                    by: みどり町内会
                    source: 総会の資料
                    date: 2026-04-12
                  - id: hall
                    question: 会館は？
                """);
        content.look();
        log.put(ask(a, "なんぼ払うんだべ"), "fee", "職員");
        assertThat(log.export(store.folder("town"))).isEqualTo(1);
        assertThat(Files.readString(store.folder("town").resolve("faq/own/a.yaml")))
                .contains("- id: fee\n    paraphrases:\n      - \"なんぼ払うんだべ\"\n");
    }

    @Test
    void sayWhyAnEntryWasFound() {
        Why why = log.why("自治会に入りたい");
        assertThat(why.found()).isEqualTo(index.find("自治会に入りたい"));
        assertThat(why.asBefore()).isTrue();
        assertThat(why.signs()).containsKeys("covered", "margin");
        assertThat(why.reasons().getFirst().entry()).isEqualTo("chonaikai-join");
        assertThat(why.reasons().getFirst().parts()).containsKeys("words", "wordsOfWay", "grams");
        assertThat(why.reasons().getFirst().words()).isNotEmpty();
        assertThat(log.why("？？").reasons()).isEmpty();
    }
}
