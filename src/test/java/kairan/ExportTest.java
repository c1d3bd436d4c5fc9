package kairan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The command that writes what was written at the desk back into files. */
@ExtendWith(LoudAgain.class)
class ExportTest {

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        return Export.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void forget() {
        System.clearProperty("kairan.data");
    }

    @Test
    void itWritesWhatWasWrittenAtTheDeskAndSaysSo(@TempDir Path temp) throws IOException {
        store.db().sql("""
            insert into edit (after_id, file, content, made_by, made_at) values (0, 'faq/own/gomi.yaml', 'entries: []', '佐藤', 0)
            """).update();
        store.db().sql("""
            insert into phrasing (id, entry, words, alike, put_by, put_at) values ('p', 'a', 'もやいって', 'もやい', '佐藤', 0)
            """).update();
        Files.createDirectories(temp.resolve("faq"));
        Files.writeString(
                temp.resolve("faq/a.yaml"), "entries:\n  - id: a\n    question: 協働とは\n    answer: 力を合わせること\n");
        System.setProperty("kairan.data", store.folder(".").toString());

        assertThat(run(temp.toString())).isZero();
        assertThat(run(temp.toString())).isZero();

        assertThat(temp.resolve("faq/own/gomi.yaml")).hasContent("entries: []");
        assertThat(Files.list(temp.resolve("faq/own"))).hasSize(1);
        assertThat(temp.resolve("faq/a.yaml")).content().contains("もやいって");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(
                        "書き出しました: faq/own/gomi.yaml",
                        "聞き方を、1個書き足しました。",
                        "1個のファイルを書き出しました。",
                        "書き出すものはありません。フォルダーの内容と同じです。");
    }

    @Test
    void withoutAFolderItSaysWhatToWrite(@TempDir Path temp) {
        assertThat(run()).isEqualTo(2);
        assertThat(run(temp.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("書き出す先のフォルダーを一つ書いてください。")
                .contains("がありません。");
    }
}
