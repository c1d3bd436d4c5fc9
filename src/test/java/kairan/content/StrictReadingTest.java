package kairan.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a clerk may mistype, and what they are told: file, line, and what to do. */
class StrictReadingTest {

    @TempDir
    Path temp;

    Folder folder;

    @BeforeEach
    void smallest() {
        folder = Folder.smallest(temp);
    }

    private List<String> problems(String file, String text) {
        return folder.write(file, text).problems();
    }

    @Test
    void theSmallestFolderIsRight() {
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void unknownKey() {
        assertThat(problems("faq/a.yaml", """
            entries:
              - id: a
                qestion: 協働とは何ですか？
                answer: 力を合わせることです。
            """))
                .containsExactly("faq/a.yaml の 3行目: 「qestion」という項目はありません。使える項目は、id、question、paraphrases、answer、"
                        + "more、easy、differences、sources、desk、related、audience、checkedです。");
    }

    @Test
    void missingQuestion() {
        assertThat(problems("faq/a.yaml", """
            entries:
              - id: a
                question: 協働とは何ですか？
                answer: 力を合わせることです。

              - id: b
                answer: いいえ。
            """)).containsExactly("faq/a.yaml の 6行目: 「question」を書いてください。");
    }

    @Test
    void emptyQuestion() {
        assertThat(problems("faq/a.yaml", """
            entries:
              - id: a
                question:
                answer: 力を合わせることです。
            """)).containsExactly("faq/a.yaml の 3行目: 「question」を書いてください。");
    }

    @Test
    void emptyLineInAList() {
        assertThat(problems("faq/a.yaml", """
            entries:
              - id: a
                question: 協働とは何ですか？
                paraphrases:
                  - 協働
                  -
                answer: 力を合わせることです。
            """))
                .containsExactly("faq/a.yaml の 6行目: 「paraphrases」の2番目が空です。書くか、その行を消してください。");
    }

    @Test
    void twoKindsOfAnswerInOneQuestion() {
        assertThat(problems("dialogues/idea.yaml", """
            id: idea
            questions:
              - id: first
                ask: どんなことですか？
                text: 100
              - id: second
                ask: 何人ですか？
                number: { least: 1, most: 50 }
                date: true
            done: ありがとうございました。
            """))
                .containsExactly("dialogues/idea.yaml の 6行目: "
                        + "答え方（choices、number、date、time、text、rating）は、ちょうど一つ書いてください。いまは2つあります。");
    }

    @Test
    void noKindOfAnswer() {
        assertThat(problems("dialogues/idea.yaml", """
            id: idea
            questions:
              - id: first
                ask: どんなことですか？
            done: ありがとうございました。
            """))
                .containsExactly("dialogues/idea.yaml の 3行目: "
                        + "答え方（choices、number、date、time、text、rating）は、ちょうど一つ書いてください。いまは0つあります。");
    }

    @Test
    void twoQuestionsOfOneName() {
        assertThat(problems("dialogues/idea.yaml", """
            id: idea
            questions:
              - id: words
                ask: どんなことですか？
                text: 100
              - id: words
                ask: ほかにありますか？
                text: 100
            done: ありがとうございました。
            """))
                .containsExactly("dialogues/idea.yaml の 6行目: id「words」の質問が二つあります。別の名前にしてください。");
    }

    @Test
    void onlyTrueOrNothing() {
        assertThat(problems("dialogues/idea.yaml", """
            id: idea
            questions:
              - id: day
                ask: いつですか？
                date: false
            done: ありがとうございました。
            """))
                .containsExactly("dialogues/idea.yaml の 5行目: 「date」に書けるのは true だけです。使わないときは、この行を消してください。");
    }

    @Test
    void wrongMoment() {
        assertThat(problems("timelines/cleanup.yaml", """
            id: cleanup
            messages:
              - moment: すぐに
                to: everyone
                say: 清掃があります。
              - moment: 前の日の夕方
                to: going
                say: 明日です。
            """))
                .containsExactly("timelines/cleanup.yaml の 6行目: "
                        + "いつ「前の日の夕方」が読めません。すぐに、3日前 12:00、前日 18:00、当日 7:00、終了2時間後 のように書いてください。");
    }

    @Test
    void sameMomentTwice() {
        assertThat(problems("timelines/cleanup.yaml", """
            id: cleanup
            messages:
              - moment: 前日 18:00
                to: everyone
                say: 清掃があります。
              - moment: 前日 18:00
                to: everyone
                say: 明日です。
            """))
                .containsExactly("timelines/cleanup.yaml の 6行目: 同じ時に、同じ人へ送るお知らせが二つあります。一つにまとめてください。");
    }

    @Test
    void wrongAudience() {
        assertThat(problems("timelines/cleanup.yaml", """
            id: cleanup
            messages:
              - moment: すぐに
                to: みんな
                say: 清掃があります。
            """))
                .containsExactly(
                        "timelines/cleanup.yaml の 4行目: 「to」の書き方がちがいます。ここにはeveryoneかgoingかundecidedかabsentかcameかorganiserかpartnerを書きます。");
    }

    @Test
    void wrongDay() {
        timeline();
        assertThat(problems("gatherings/park.yaml", gathering("day: 毎月第3日曜", "day: 毎月さいごの日曜")))
                .containsExactly("gatherings/park.yaml の 4行目: 日にち「毎月さいごの日曜」が読めません。"
                        + "2026-05-17 または 毎月第3日曜 のように書いてください。第5は使えません。");
        assertThat(problems("gatherings/park.yaml", gathering("day: 毎月第3日曜", "day: 20260517")))
                .containsExactly(
                        "gatherings/park.yaml の 4行目: 「day」の書き方がちがいます。" + "ここには2026-05-17 か 毎月第3日曜 のような日にちを書きます。");
    }

    @Test
    void wrongHours() {
        timeline();
        assertThat(problems("gatherings/park.yaml", gathering("\"9:30\"", "9時半")))
                .containsExactly("gatherings/park.yaml の 6行目: 「end」の書き方がちがいます。ここには8:00 のような時刻を書きます。");
        assertThat(problems("gatherings/park.yaml", gathering("\"9:30\"", "7:30")))
                .containsExactly("gatherings/park.yaml の 6行目: 「end」は「start」より後の時刻にしてください。");
    }

    @Test
    void missingTimeline() {
        timeline();
        assertThat(problems("gatherings/park.yaml", gathering("timeline: cleanup", "timeline: matsuri")))
                .containsExactly(
                        "gatherings/park.yaml の 3行目: " + "「matsuri」という流れが、timelines フォルダーにありません。いまあるのはcleanupです。");
    }

    @Test
    void noTimelineAtAll() {
        assertThat(problems("gatherings/park.yaml", gathering("", "")))
                .containsExactly("gatherings/park.yaml の 3行目: 「cleanup」という流れが、timelines フォルダーにありません。");
    }

    @Test
    void aWrongTimelineIsNotSaidToBeMissingToo() {
        folder.write("timelines/cleanup.yaml", "id: cleanup\n");
        assertThat(problems("gatherings/park.yaml", gathering("", "")))
                .containsExactly("timelines/cleanup.yaml の 1行目: 「messages」に一つ以上書いてください。");
    }

    @Test
    void unknownBlank() {
        assertThat(problems("timelines/cleanup.yaml", """
            id: cleanup
            messages:
              - moment: すぐに
                to: everyone
                say: |
                  《行事》があります。
                  集合：《集合ばしょ》
            """))
                .containsExactly(
                        "timelines/cleanup.yaml の 7行目: " + "《集合ばしょ》は使えません。使えるのは《場所》《持ち物》《日にち》《時刻》《行事》《集合場所》《雨のとき》です。");
    }

    @Test
    void halfABlank() {
        assertThat(problems("timelines/cleanup.yaml", """
            id: cleanup
            messages:
              - moment: すぐに
                to: everyone
                say: |
                  《行事》があります。
                  集合：《集合場所
            """))
                .containsExactly("timelines/cleanup.yaml の 7行目: 「《」の相手がありません。《 》は、同じ行に組で書いてください。");
    }

    @Test
    void blankWhereNobodyFillsIt() {
        assertThat(problems("dialogues/idea.yaml", """
            id: idea
            questions:
              - id: words
                ask: 《行事》はどうでしたか？
                text: 100
            done: ありがとうございました。
            """))
                .containsExactly("dialogues/idea.yaml の 4行目: ここでは《行事》は使えません。《 》を使わずに書いてください。");
    }

    @Test
    void oneIdInTwoFaqFiles() {
        folder.write("faq/a.yaml", """
            entries:
              - id: kyodo
                question: 協働とは何ですか？
                answer: 力を合わせることです。
            """);
        assertThat(problems("faq/b.yaml", """
            entries:
              - id: merits
                question: よいことはありますか？
                answer: はい。
              - question: 協働って何？
                id: kyodo
                answer: 力を合わせることです。
            """))
                .containsExactly("faq/b.yaml の 6行目: id「kyodo」は faq/a.yaml にもあります。どちらかを別の名前にしてください。");
    }

    @Test
    void oneIdInTwoTimelines() {
        timeline();
        assertThat(problems("timelines/more.yaml", Folder.read(temp.resolve("timelines/cleanup.yaml"))))
                .containsExactly(
                        "timelines/more.yaml の 1行目: " + "id「cleanup」は timelines/cleanup.yaml にもあります。どちらかを別の名前にしてください。");
    }

    @Test
    void oneKeyTwice() {
        assertThat(problems("faq/a.yaml", """
            entries:
              - id: a
                question: 協働とは何ですか？
                answer: 力を合わせることです。
                question: 協働って何？
            """)).containsExactly("faq/a.yaml の 5行目: 「question」は3行目にもあります。一つにしてください。");
    }

    @Test
    void tabAtTheBeginning() {
        assertThat(problems("faq/a.yaml", "entries:\n  - id: a\n\tquestion: 協働とは何ですか？\n"))
                .containsExactly("faq/a.yaml の 3行目: 行のはじめにタブがあります。タブを消して、半角の空白で字下げしてください。");
    }

    @Test
    void wideSpaceAtTheBeginning() {
        assertThat(problems("faq/a.yaml", "entries:\n  - id: a\n　　question: 協働とは何ですか？\n"))
                .containsExactly("faq/a.yaml の 3行目: 行のはじめに全角の空白があります。半角の空白にしてください。");
    }

    @Test
    void wideColon() {
        assertThat(problems("faq/a.yaml", """
            entries:
              - id: a
                question：協働とは何ですか？
                answer: 力を合わせることです。
            """))
                .containsExactly("faq/a.yaml の 3行目: 「：」が全角です。半角の「:」にして、その後に半角の空白を一つ入れてください。");
    }

    @Test
    void noSpaceAfterTheColon() {
        assertThat(problems("faq/a.yaml", """
            entries:
              - id: a
                question:協働とは何ですか？
                answer: 力を合わせることです。
            """)).containsExactly("faq/a.yaml の 3行目: 「:」の後に半角の空白を一つ入れてください。");
    }

    @Test
    void colonInsideAText() {
        assertThat(problems("faq/a.yaml", """
            entries:
              - id: a
                question: 集合: どこですか？
                answer: 公園です。
            """))
                .containsExactly("faq/a.yaml の 3行目: 文の中に「: 」があるときや、文が記号で始まるときは、文を \" \" でかこんでください。");
    }

    @Test
    void quoteThatIsNeverClosed() {
        assertThat(problems("faq/a.yaml", """
            entries:
              - id: a
                question: "協働とは何ですか？
                answer: 公園です。
            """))
                .containsExactly("faq/a.yaml の 3行目: 文をかこむ引用符が閉じていません。文の終わりにも同じ引用符を書いてください。");
    }

    @Test
    void crookedIndentation() {
        assertThat(problems("faq/a.yaml", """
            entries:
              - id: a
                 question: 協働とは何ですか？
                answer: 力を合わせることです。
            """))
                .containsExactly("faq/a.yaml の 3行目: 書き方の決まりに合っていません。行のはじめの空白の数と、「:」の後の空白を、前の行と見くらべてください。");
    }

    @Test
    void fileOfAnotherEncoding() {
        folder.write("faq/a.yaml", "entries:\n  - id: a\n    question: 協働とは何ですか？\n", Charset.forName("windows-31j"));
        assertThat(folder.problems()).containsExactly("faq/a.yaml: 文字が読めません。文字コードを UTF-8 にして保存しなおしてください。");
    }

    @Test
    void markAtTheBeginningOfWindowsFiles() {
        assertThat(problems("faq/a.yaml", """
            \uFEFFentries:
              - id: a
                question: 協働とは何ですか？
                answer: 力を合わせることです。
            """)).isEmpty();
        assertThat(folder.read().entry("a")).isPresent();
    }

    @Test
    void linesOfWindowsFiles() {
        assertThat(problems("faq/a.yaml", "entries:\r\n  - id: a\r\n    qestion: 何？\r\n"))
                .singleElement()
                .asString()
                .startsWith("faq/a.yaml の 3行目: 「qestion」という項目はありません。");
    }

    @Test
    void emptyFile() {
        assertThat(problems("faq/a.yaml", "")).containsExactly("faq/a.yaml: ファイルが空です。中身を書くか、ファイルを消してください。");
        assertThat(problems("faq/a.yaml", "# これから書きます\n")).containsExactly("faq/a.yaml: ファイルが空です。中身を書くか、ファイルを消してください。");
        assertThat(problems("faq/a.yaml", "entries:\n")).containsExactly("faq/a.yaml の 1行目: 「entries」に一つ以上書いてください。");
    }

    @Test
    void wrongTypes() {
        assertThat(problems("faq/a.yaml", """
            entries:
              - id: a
                question: 協働とは何ですか？
                answer:
                  - 力を合わせることです。
            """)).containsExactly("faq/a.yaml の 4行目: 「answer」の書き方がちがいます。ここには文を書きます。");
        assertThat(problems("faq/a.yaml", """
            entries:
              - id: a
                question: 協働とは何ですか？
                answer: 力を合わせることです。
                paraphrases: 協働
            """))
                .containsExactly("faq/a.yaml の 5行目: 「paraphrases」の書き方がちがいます。ここには「- 」で始まる行の並びを書きます。");
        assertThat(problems("faq/a.yaml", """
            entries:
              - id: a
                question: 協働とは何ですか？
                answer: 力を合わせることです。
                checked: 2026/11/22
            """))
                .containsExactly("faq/a.yaml の 5行目: 「checked」の書き方がちがいます。ここには2026-05-17 のような日付を書きます。");
        assertThat(problems("faq/a.yaml", """
            - id: a
              question: 協働とは何ですか？
            """))
                .containsExactly("faq/a.yaml の 1行目: ファイルの書き方がちがいます。ここには「名前: 値」の形の行を書きます。");
    }

    @Test
    void wrongNumbers() {
        String dialogue = """
            id: idea
            questions:
              - id: many
                ask: 何人ですか？
                number:
                  least: %s
                  most: %s
            done: ありがとうございました。
            """;
        String file = "dialogues/idea.yaml";
        assertThat(problems(file, dialogue.formatted("1", "5"))).isEmpty();
        assertThat(problems(file, dialogue.formatted("一", "5")))
                .containsExactly("dialogues/idea.yaml の 6行目: 「least」の書き方がちがいます。ここには数を書きます。");
        assertThat(problems(file, dialogue.formatted("1", "5.5")))
                .containsExactly("dialogues/idea.yaml の 7行目: 「most」の書き方がちがいます。ここには数を書きます。");
        assertThat(problems(file, dialogue.formatted("10", "5")))
                .containsExactly("dialogues/idea.yaml の 7行目: 「most」は10から999999までの数にしてください。");
        assertThat(problems(file, dialogue.formatted("1", "99999999999")))
                .containsExactly("dialogues/idea.yaml の 7行目: 「most」の数が大きすぎます。");
        assertThat(problems(file, dialogue.formatted("1", "")))
                .containsExactly("dialogues/idea.yaml の 7行目: 「most」の書き方がちがいます。ここには数を書きます。");
    }

    @Test
    void homeWithoutDocument() {
        folder.change("town.yaml", "home: midori", "home: aoi");
        assertThat(folder.problems()).containsExactly("town.yaml の 2行目: 「home」の「aoi」が「documents」の id にありません。");
    }

    @Test
    void numbersAreTextWhereTextIsExpected() {
        folder.change("town.yaml", "name: 市民課", "name: 市民課\n  telephone: 0144326111");
        assertThat(folder.read().town().desk().line()).isEqualTo("市民課　電話 0144326111");
    }

    @Test
    void everyWrongFileIsNamed() {
        folder.write("faq/a.yaml", "entries: [\n").write("faq/b.yaml", "").write("town.yaml", "name: みどり市\n");
        assertThat(folder.problems()).hasSize(3);
    }

    @Test
    void filesThatWouldNotBeRead() {
        folder.write("faq/a.yml", "")
                .write("faq/b.yaml.txt", "")
                .write("faq/.b.yaml.swp", "")
                .write("faq/.#c.yaml", "");
        assertThat(folder.problems())
                .containsExactly(
                        "faq/a.yml: このままでは読まれません。ファイルの名前の終わりを .yaml にしてください。",
                        "faq/b.yaml.txt: このままでは読まれません。ファイルの名前の終わりを .yaml にしてください。");
    }

    @Test
    void missingFilesAndFolders(@TempDir Path empty) {
        assertThat(new Folder(empty).problems()).containsExactly("town.yaml: ファイルがありません。", "phrases.yaml: ファイルがありません。");
        assertThat(new Folder(Path.of("どこにもない")).problems())
                .containsExactly("どこにもない: フォルダーがありません。KAIRAN_CONVERSATIONS で場所を教えてください。");
    }

    private void timeline() {
        folder.write("timelines/cleanup.yaml", """
            id: cleanup
            messages:
              - moment: すぐに
                to: everyone
                say: 《行事》があります。
            """);
    }

    private static String gathering(String from, String to) {
        return """
            id: park
            name: 公園の清掃
            timeline: cleanup
            day: 毎月第3日曜
            start: 8:00
            end: "9:30"
            place: さくら公園
            """.replace(from, to);
    }
}
