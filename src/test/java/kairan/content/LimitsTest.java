package kairan.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kairan.conversation.Choice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What would not fit into a message of LINE is refused when it is read, not in the middle of a talk. */
class LimitsTest {

    @TempDir
    Path temp;

    Folder folder;

    @BeforeEach
    void smallest() {
        folder = Folder.smallest(temp);
    }

    private List<String> timeline(String buttons) {
        return folder.write("timelines/cleanup.yaml", """
            id: cleanup
            messages:
              - moment: すぐに
                to: everyone
                say: 清掃があります。
                buttons:
            """ + buttons).problems();
    }

    private List<String> choices(String choices) {
        return folder.write("dialogues/idea.yaml", """
            id: idea
            done: ありがとうございました。
            questions:
              - id: what
                ask: 何ですか？
                choices:
            """ + choices).problems();
    }

    private static String lines(int count, String line) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> line.formatted(i, i))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void labelOfAButton() {
        String button = "      - means: rsvp/going\n        label: %s\n";
        assertThat(timeline(button.formatted("あ".repeat(20)))).isEmpty();
        assertThat(timeline(button.formatted("あ".repeat(21))))
                .containsExactly(
                        "timelines/cleanup.yaml の 8行目: ボタンの言葉「%s」は21文字あります。20文字までにしてください。".formatted("あ".repeat(21)));
    }

    @Test
    void labelOfAChoiceAndOfTheWayPast() {
        assertThat(choices("      - { label: とても長いボタンの言葉なので入りきりません, value: a }\n"))
                .containsExactly(
                        "dialogues/idea.yaml の 7行目: " + "ボタンの言葉「とても長いボタンの言葉なので入りきりません」は21文字あります。20文字までにしてください。");
        assertThat(choices("      - { label: はい, value: a }\n    skip: とても長いボタンの言葉なので入りきりません\n"))
                .containsExactly(
                        "dialogues/idea.yaml の 8行目: " + "ボタンの言葉「とても長いボタンの言葉なので入りきりません」は21文字あります。20文字までにしてください。");
        assertThat(choices("      - { label: はい, value: a }\n    skip: \"\"\n"))
                .containsExactly("dialogues/idea.yaml の 8行目: 「skip」を書いてください。");
    }

    /** The two rooms count for themselves. */
    @Test
    void labelsAreCountedAsButtonsCountThem() {
        for (String one : List.of("あ", "が", "か\u3099", "👨‍👩‍👧", "🇯🇵", "葛󠄀", "é", "e\u0301", "1️⃣")) {
            assertThat(Say.label("label", one.repeat(20))).isEqualTo(new Choice(one.repeat(20), "a", "b").label());
            assertThat(refused(() -> Say.label("label", one.repeat(21))))
                    .as(one)
                    .isTrue();
            assertThat(refused(() -> new Choice(one.repeat(21), "a", "b")))
                    .as(one)
                    .isTrue();
        }
    }

    private static boolean refused(Runnable making) {
        try {
            making.run();
            return false;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    @Test
    void tenButtons() {
        String button = "      - { label: ボタン%d, means: rsvp/going }";
        assertThat(timeline(lines(10, button))).isEmpty();
        assertThat(timeline(lines(11, button)))
                .containsExactly("timelines/cleanup.yaml の 17行目: 「buttons」は10個までです。いまは11個あります。");
    }

    @Test
    void elevenChoices() {
        String choice = "      - { label: ボタン%d, value: v%d }";
        assertThat(choices(lines(11, choice))).isEmpty();
        assertThat(choices(lines(12, choice)))
                .containsExactly("dialogues/idea.yaml の 18行目: 「choices」は11個までです。いまは12個あります。");
    }

    @Test
    void lengthOfTexts() {
        String choice = "      - { label: はい, value: a }\n";
        choices(choice);
        assertThat(folder.change("dialogues/idea.yaml", "何ですか？", "あ".repeat(5000))
                        .problems())
                .isEmpty();
        assertThat(folder.change("dialogues/idea.yaml", "あ".repeat(5000), "あ".repeat(5001))
                        .problems())
                .containsExactly("dialogues/idea.yaml の 5行目: 「ask」は5000文字までです。いまは5001文字あります。");
    }

    /** These stand in one message together with something else. */
    @Test
    void lengthOfTextsThatArePutTogether() {
        folder.write("faq/a.yaml", """
            entries:
              - id: a
                question: 協働とは何ですか？
                answer: %s
            """.formatted("あ".repeat(2001)));
        assertThat(timeline("      - { label: はい, means: rsvp/going }\n")).hasSize(1);
        folder.change("timelines/cleanup.yaml", "清掃があります。", "あ".repeat(3001));
        folder.change("phrases.yaml", "わかりました。ここまでにします。", "あ".repeat(1001));
        assertThat(folder.problems())
                .satisfiesExactly(
                        phrase -> assertThat(phrase)
                                .contains("phrases.yaml の", "「dialogue-stopped」は1000文字までです。いまは1001文字あります。"),
                        answer -> assertThat(answer).isEqualTo("faq/a.yaml の 4行目: 「answer」は2000文字までです。いまは2001文字あります。"),
                        say -> assertThat(say)
                                .isEqualTo("timelines/cleanup.yaml の 5行目: 「say」は3000文字までです。いまは3001文字あります。"));
    }

    @Test
    void ids() {
        String remedy = "は使えません。半角の英小文字、数字、- だけで、60文字までにしてください。";
        String faq = """
            entries:
              - question: 協働とは何ですか？
                answer: 力を合わせることです。
                id: %s
            """;
        assertThat(folder.write("faq/a.yaml", faq.formatted("a1-" + "b".repeat(57)))
                        .problems())
                .isEmpty();
        for (String wrong : List.of("協働", "Kyodo", "a_b", "a b", "a/b", "ａ", "a".repeat(61))) {
            assertThat(folder.write("faq/a.yaml", faq.formatted(wrong)).problems())
                    .containsExactly("faq/a.yaml の 4行目: 「id」の「" + wrong + "」" + remedy);
        }
        folder.write("faq/a.yaml", faq.formatted("a"));
        assertThat(choices("      - { label: はい, value: はい }\n"))
                .containsExactly("dialogues/idea.yaml の 7行目: 「value」の「はい」" + remedy);
    }

    @Test
    void meanings() {
        assertThat(timeline("      - { label: はい, means: rsvp/absent }\n")).isEmpty();
        String remedy =
                "出欠は rsvp/going、rsvp/undecided、rsvp/absent、感想は feedback/good、feedback/ok、feedback/trouble、feedback/missed、受付になかった人の「行きました」は arrival/came、役員の報告は report/start、自己点検は check/start と書いてください。";
        for (String wrong : List.of("rsvp", "rsvp/", "出欠/出る", "rsvp/going/now", "RSVP/going", "rsvp/goin")) {
            assertThat(timeline("      - { label: はい, means: %s }\n".formatted(wrong)))
                    .containsExactly("timelines/cleanup.yaml の 7行目: 「means」の「" + wrong + "」が読めません。" + remedy);
        }
    }

    @Test
    void threeExamples() {
        folder.change("town.yaml", "documents:", "examples: [あ, い, う, え]\ndocuments:");
        assertThat(folder.problems()).containsExactly("town.yaml の 5行目: 「examples」は3個までです。いまは4個あります。");
    }
}
