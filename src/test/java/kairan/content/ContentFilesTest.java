package kairan.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The content follows its files as long as they are right. */
@ExtendWith(OutputCaptureExtension.class)
class ContentFilesTest {

    @TempDir
    Path temp;

    Folder folder;
    ContentFiles content;
    final AtomicInteger changes = new AtomicInteger();

    @BeforeEach
    void read() {
        folder = Folder.smallest(temp);
        content = new ContentFiles(temp, changes::incrementAndGet);
    }

    private String town() {
        content.look();
        return content.now().town().name();
    }

    @Test
    void nothingChanged() {
        Content before = content.now();
        content.look();
        assertThat(content.now()).isSameAs(before);
        assertThat(changes).hasValue(0);
    }

    @Test
    void aChangeIsReadAndTold() {
        folder.change("town.yaml", "みどり市", "あおい市");
        assertThat(town()).isEqualTo("あおい市");
        assertThat(changes).hasValue(1);
        assertThat(town()).isEqualTo("あおい市");
        assertThat(changes).hasValue(1);
    }

    @Test
    void aNewFileIsReadAndOneTakenAwayIsForgotten() throws IOException {
        folder.write("faq/a.yaml", "entries:\n  - { id: a, question: 協働とは, answer: 力を合わせること }\n");
        content.look();
        assertThat(content.now().entry("a")).isPresent();
        Files.delete(temp.resolve("faq/a.yaml"));
        content.look();
        assertThat(content.now().entry("a")).isEmpty();
        assertThat(changes).hasValue(2);
    }

    @Test
    void aWrongChangeLeavesTheLastGoodContentAndIsSaidOnce(CapturedOutput output) {
        folder.change("town.yaml", "name: みどり市", "nama: あおい市");
        assertThat(town()).isEqualTo("みどり市");
        assertThat(town()).isEqualTo("みどり市");
        assertThat(changes).hasValue(0);
        assertThat(output).containsOnlyOnce("会話のファイルに誤りがあるため、前の内容のまま続けます。");
        assertThat(output).containsOnlyOnce("town.yaml の 1行目: 「nama」という項目はありません。");
    }

    @Test
    void aMendedFileIsReadAgain() {
        folder.change("town.yaml", "name: みどり市", "nama: あおい市");
        content.look();
        folder.change("town.yaml", "nama: あおい市", "name: あおい市");
        assertThat(town()).isEqualTo("あおい市");
        assertThat(changes).hasValue(1);
    }

    @Test
    void whatEditorsLeaveBesideDoesNotMatter() {
        folder.write("faq/.a.yaml.swp", "…").write("faq/.#a.yaml", "…").write("faq/a.yaml~", "…");
        Content before = content.now();
        content.look();
        assertThat(content.now()).isSameAs(before);
    }

    @Test
    void aFolderThatIsGoneForAMomentChangesNothing() throws IOException {
        Path elsewhere = temp.resolveSibling(temp.getFileName() + "-elsewhere");
        Files.move(temp, elsewhere);
        assertThat(town()).isEqualTo("みどり市");
        Files.move(elsewhere, temp);
        assertThat(town()).isEqualTo("みどり市");
        assertThat(changes).hasValue(0);
    }

    @Test
    void wrongContentIsNotReadAtAll() {
        folder.write("faq/a.yaml", "");
        assertThatThrownBy(() -> new ContentFiles(temp, () -> {}))
                .isInstanceOf(WrongContent.class)
                .hasMessage("faq/a.yaml: ファイルが空です。中身を書くか、ファイルを消してください。");
    }

    @Test
    void entriesAloneNeedNothingElse(@TempDir Path alone) {
        new Folder(alone).write("faq/a.yaml", "entries:\n  - { id: a, question: 協働とは, answer: 力を合わせること }\n");
        assertThat(ContentFiles.entries(alone)).extracting(Entry::id).containsExactly("a");
        assertThatThrownBy(() -> ContentFiles.entries(alone.resolve("faq"))).isInstanceOf(WrongContent.class);
    }
}
