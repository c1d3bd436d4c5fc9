package kairan.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code phrases.yaml} holds every sentence the bot says, each a text, and nothing else. */
class PhrasesTest {

    private static final String STOPPED = "dialogue-stopped: わかりました。ここまでにします。";

    @TempDir
    Path temp;

    Folder folder;
    int line;

    @BeforeEach
    void smallest() {
        folder = Folder.smallest(temp);
        line = Folder.read(temp.resolve("phrases.yaml")).lines().toList().indexOf(STOPPED) + 1;
    }

    private String problem(String instead) {
        folder.change("phrases.yaml", STOPPED, instead);
        assertThat(folder.problems()).hasSize(1);
        return folder.problems().getFirst();
    }

    @Test
    void missingPhrase() {
        assertThat(problem("")).isEqualTo("phrases.yaml: 「dialogue-stopped」（質問の途中で「やめる」と言われたとき）がありません。書き足してください。");
    }

    @Test
    void emptyPhrase() {
        assertThat(problem("dialogue-stopped:")).isEqualTo("phrases.yaml の %d行目: 「dialogue-stopped」を書いてください。", line);
    }

    @Test
    void listInsteadOfText() {
        assertThat(problem("dialogue-stopped: [わかりました]"))
                .isEqualTo("phrases.yaml の %d行目: 「dialogue-stopped」の書き方がちがいます。ここには文を書きます。", line);
    }

    @Test
    void groupInsteadOfText() {
        assertThat(problem("dialogue-stopped: { say: わかりました }"))
                .isEqualTo("phrases.yaml の %d行目: 「dialogue-stopped」の書き方がちがいます。ここには文を書きます。", line);
    }

    @Test
    void numberInsteadOfText() {
        assertThat(problem("dialogue-stopped: 5"))
                .isEqualTo("phrases.yaml の %d行目: 「dialogue-stopped」の書き方がちがいます。ここには文を書きます。", line);
    }

    @Test
    void unknownPhrase() {
        assertThat(problem(STOPPED + "\nsayonara: さようなら。"))
                .isEqualTo("phrases.yaml の %d行目: 「sayonara」という言葉は使われていません。名前を確かめるか、消してください。", line + 1);
    }

    @Test
    void unknownBlank() {
        assertThat(problem("dialogue-stopped: |\n  わかりました。\n  《窓口》へどうぞ。"))
                .isEqualTo("phrases.yaml の %d行目: ここでは《窓口》は使えません。《 》を使わずに書いてください。", line + 2);
    }

    @Test
    void everyPhraseIsSaidWithItsBlanksFilled() {
        Phrases phrases = folder.read().phrases();
        assertThat(phrases.say(Phrase.DIALOGUE_STOPPED)).isEqualTo("わかりました。ここまでにします。");
        assertThat(phrases.say(Phrase.MAILBOX_WAITING, Map.of("件数", "3"))).isEqualTo("お知らせが3件あります。");
        for (Phrase phrase : Phrase.values()) {
            assertThat(phrases.say(phrase)).isNotBlank();
        }
    }
}
