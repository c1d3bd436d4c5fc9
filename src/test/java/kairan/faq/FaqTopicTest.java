package kairan.faq;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kairan.FreshStore;
import kairan.TownFiles;
import kairan.content.ContentFiles;
import kairan.content.Document;
import kairan.content.Entry;
import kairan.conversation.Choice;
import kairan.conversation.Crowd;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FaqTopicTest {

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final ContentFiles content = new TownFiles(store.folder("town"))
            .write("town.yaml", """
                name: みどり市
                home: midori
                desk:
                  name: 市民課
                  telephone: 0144-32-6111（内線 12）
                documents:
                  - { id: midori, town: みどり市, title: 手引き, year: 2013 }
                  - { id: aoi, town: あおい市, title: 方針, year: 2002, names: [あおい] }
                  - { id: momo, town: もも市, title: 指針, year: 2010, names: [もも市] }
                """)
            .write("faq/town.yaml", """
                entries:
                  - id: chonaikai-join
                    question: 町内会に入るには、どうすればよいですか？
                    paraphrases: [自治会に入りたい, 町内会の入り方]
                    answer: 役員にお申し出ください。
                    easy: 役員（やくいん）に言（い）ってください。
                    desk: 市民生活課
                    differences:
                      - { town: aoi, note: あおい市の資料では、班長に言うとしています。 }
                    sources:
                      - { town: midori, chapter: 第1章 }
                      - { town: aoi, chapter: 第2章 }
                    related: [clean-up]
                  - id: clean-up
                    question: 清掃の活動には、どんなものがありますか？
                    paraphrases: [ごみ拾いをしたい]
                    answer: 春と秋の一斉清掃があります。
                    sources: [{ town: aoi, chapter: 第3章 }]
                  - id: roles
                    question: 市民の役割は何ですか？
                    paraphrases: [住民に期待されること]
                    answer: まちに関心をもつことです。
                    sources:
                      - { town: aoi, chapter: 第4章 }
                      - { town: midori, chapter: 第5章 }
                """)
            .write("faq/forms.yaml", """
                entries:
                  - id: form-itaku
                    question: 「委託」とは何ですか？ 責任はだれにありますか？
                    paraphrases: [業務委託, いたくってなんですか]
                    answer: 契約を結んで行ってもらう形です。責任は市にあります。
                    differences:
                      - { town: momo, note: もも市の資料では、責任は行政にあります。 }
                    sources:
                      - { town: midori, chapter: 第6章 }
                      - { town: momo, chapter: 第7章 }
                      - { town: aoi, chapter: 第8章 }
                """)
            .write("faq/own/association.yaml", """
                entries:
                  - id: own-fee
                    question: 町内会費は、いくらですか？
                    paraphrases: [会費はいくら, 年会費]
                    answer: 月300円です。
                    by: さくら町内会
                    source: 総会の資料
                    date: 2026-04-12
                    body: sakura
                  - id: own-fee-of-others
                    question: 町内会費は、いくらですか？
                    paraphrases: [会費はいくら, 年会費]
                    answer: 月500円です。
                    by: みなと町内会
                    source: 総会の資料
                    date: 2026-04-12
                    body: minato
                  - id: own-snow
                    question: 雪かきを、手伝ってもらえますか？
                    paraphrases: [除雪を頼みたい]
                    answer: 市民課へどうぞ。
                    by: みどり市
                    source: 市のお知らせ
                    date: 2026-11-01
                """)
            .read();
    private final OpenQuestions questions =
            new OpenQuestions(store.db(), store.clock(), new ZoneTally(new SimpleMeterRegistry()));
    private final Index index = new Index(content, new Phrasings(store.db(), store.clock()));
    private boolean easy;
    private Set<String> belongsTo = Set.of();
    private final Readership readership = new Readership(content, person -> belongsTo);
    private final Faq faq = new Faq(index, questions, content, person -> easy, readership);
    private final Person a = new Crowd(store).at("line", "A");

    private List<Message> says(String words) {
        return faq.hear(new Said.Wrote(a, store.clock().instant(), words)).orElseThrow();
    }

    private Optional<List<Message>> presses(Message under, String label) {
        Meaning meaning = under.choices().stream()
                .filter(c -> c.label().equals(label))
                .findFirst()
                .orElseThrow()
                .meaning();
        return faq.hear(new Said.Chose(a, store.clock().instant(), meaning));
    }

    private static List<String> labels(Message message) {
        return message.choices().stream().map(Choice::label).toList();
    }

    @Test
    void underAnAnswerStandWhatMayHaveBeenMeantAndWhatCanBeSaidOfIt() {
        List<Message> answer = says("町内会の入り方");
        assertThat(answer.getFirst().text()).isEqualTo("役員にお申し出ください。\n\n出典：みどり市「手引き」第1章");
        assertThat(answer.getLast().text()).isEqualTo("知りたいことと違いましたか。近い質問は、こちらです。\n1．清掃の活動には、どんなものがありますか？");
        assertThat(labels(answer.getLast())).containsExactly("くわしく", "役に立った", "違う", "1", "窓口に聞く");
    }

    @Test
    void theTownThatIsNamedIsAnsweredFromItsDocument() {
        List<Message> answer = says("あおい市の町内会の入り方");
        assertThat(answer.get(0).text())
                .isEqualTo("あおい市の資料には、次のように書かれています。\n\nあおい市の資料では、班長に言うとしています。\n\n出典：あおい市「方針」第2章");
        assertThat(answer.get(1).text()).startsWith("ほかの資料も合わせると、次のようになります。\n\n役員に");
    }

    @Test
    void aTownWhoseDocumentOnlyAddsToTheAnswerIsNotSaidToGiveIt() {
        Entry outsourcing = content.now().entry("form-itaku").orElseThrow();
        Document aoi = content.now().town().document("aoi").orElseThrow();
        assertThat(new AnswerMessages(content.now(), false)
                        .answer(outsourcing, List.of(aoi))
                        .getFirst()
                        .text())
                .isEqualTo("みどり市の資料に、あおい市の資料も合わせたお答えです。\n\n契約を結んで行ってもらう形です。責任は市にあります。"
                        + "\n\n出典：みどり市「手引き」第6章、あおい市「方針」第8章");
    }

    @Test
    void aTownWhoseDocumentIsSilentIsSaidToBe() {
        assertThat(says("もも市の町内会の入り方").getFirst().text())
                .startsWith("もも市の資料には、このことは書かれていませんでした。みどり市の資料には、次のように書かれています。");
    }

    @Test
    void anAnswerFromAnotherTownSaysSo() {
        assertThat(says("ごみ拾いをしたい").getFirst().text())
                .isEqualTo("あおい市の資料にもとづくお答えです。\n\n春と秋の一斉清掃があります。\n\n出典：あおい市「方針」第3章");
    }

    @Test
    void anAnswerTakenFromAnotherTownSaysSoAlsoWhenOurDocumentAddsToIt() {
        assertThat(says("市民の役割は何ですか").getFirst().text()).startsWith("あおい市の資料にもとづくお答えです。");
    }

    @Test
    void whereOurOwnDocumentIsSilentThatIsSaid() {
        assertThat(says("みどり市でごみ拾いをしたい").getFirst().text())
                .isEqualTo(
                        "みどり市の資料には、このことは書かれていませんでした。あおい市の資料には、次のように書かれています。\n\n" + "春と秋の一斉清掃があります。\n\n出典：あおい市「方針」第3章");
    }

    @Test
    void whereOurOwnDocumentSpeaksItIsCitedBesideWhereTheAnswerWasTakenFrom() {
        assertThat(says("みどり市の市民の役割は何ですか").getFirst().text())
                .isEqualTo("あおい市の資料にもとづくお答えです。\n\nまちに関心をもつことです。\n\n出典：みどり市「手引き」第5章、あおい市「方針」第4章");
    }

    @Test
    void whatAnAssociationAnswersItselfIsForItsOwnPeople() {
        belongsTo = Set.of("sakura");
        assertThat(says("会費はいくら").getFirst().text())
                .isEqualTo("月300円です。\n\nさくら町内会からのお答えです。市の資料に書かれたことではありません。\n出典：総会の資料（2026年4月12日）");
        belongsTo = Set.of("minato");
        assertThat(says("会費はいくら").getFirst().text()).startsWith("月500円です。");
        belongsTo = Set.of();
        assertThat(faq.hear(new Said.Wrote(a, store.clock().instant(), "会費はいくら")).stream()
                        .flatMap(List::stream))
                .noneMatch(message -> message.text().contains("町内会費は"));
        assertThat(faq.hear(new Said.Chose(a, store.clock().instant(), new Meaning("faq", "show", "own-fee"))))
                .isEmpty();
        assertThat(faq.aloud("会費はいくら")).as("where many hear").isEmpty();
    }

    @Test
    void whatTheTownAnswersItselfIsForAll() {
        assertThat(says("除雪を頼みたい").getFirst().text()).startsWith("市民課へどうぞ。\n\nみどり市からのお答えです。");
    }

    @Test
    void whoeverAsksTheDeskHasTheirQuestionKept() {
        Message under = says("町内会の入り方").getLast();
        assertThat(presses(under, "窓口に聞く").orElseThrow().getFirst().text()).contains("担当の人が見られるように残しました");
        assertThat(questions.open()).containsExactly("町内会の入り方");
    }

    @Test
    void whatBelongsToTheAnswerIsOfferedFirstWhenItWasNotMeant() {
        Message next = presses(says("町内会の入り方").getLast(), "違う").orElseThrow().getFirst();
        assertThat(next.text()).startsWith("すみません。次の中に、知りたいことはありますか。\n1．清掃の活動には");
    }

    @Test
    void whoWishesGetsEasyJapanese() {
        easy = true;
        assertThat(says("町内会の入り方").getFirst().text()).startsWith("役員（やくいん）に言（い）ってください。");
        assertThat(says("ごみ拾いをしたい").getFirst().text()).contains("春と秋の一斉清掃があります。");
    }

    @Test
    void whatDidNotHelpIsOpenAgainAndTheNextBestIsOffered() {
        Message under = says("町内会の入り方").getLast();
        assertThat(questions.open()).isEmpty();
        Message next = presses(under, "違う").orElseThrow().getFirst();
        assertThat(questions.open()).containsExactly("町内会の入り方");
        assertThat(labels(next)).last().isIn("この中にない", "窓口");
        assertThat(questions.askings(Alike.key("町内会の入り方"), 1).getFirst().helped())
                .isFalse();
    }

    @Test
    void whatHelpedIsCounted() {
        Message under = says("町内会の入り方").getLast();
        assertThat(presses(under, "役に立った").orElseThrow().getFirst().text()).startsWith("よかったです。");
        assertThat(questions.askings(Alike.key("町内会の入り方"), 1).getFirst().helped())
                .isTrue();
    }

    @Test
    void theDeskIsNamedWithAButtonThatCallsIt() {
        Message desk = presses(says("町内会の入り方").getLast(), "窓口に聞く").orElseThrow().getFirst();
        assertThat(desk.text())
                .isEqualTo("市民課　電話 0144-32-6111（内線 12）におたずねください。ご質問は、担当の人が見られるように残しました。\n\n"
                        + "このことは、みどり市の「手引き」（2013）では市民生活課が担当です。\nいまは課の名前が変わっているかもしれません。");
        assertThat(desk.choices())
                .singleElement()
                .satisfies(call -> assertThat(call.opens()).isEqualTo("tel:0144326111"));
    }

    @Test
    void aButtonThatNobodyMadeAsksNothing() {
        assertThat(faq.hear(new Said.Chose(a, store.clock().instant(), new Meaning("faq", "show", "no-such-entry"))))
                .isEmpty();
        assertThat(faq.hear(new Said.Chose(a, store.clock().instant(), Meaning.of("faq", "what"))))
                .isEmpty();
    }
}
