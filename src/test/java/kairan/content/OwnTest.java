package kairan.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an association answers itself is silent until it is answered, and then is its own word. */
class OwnTest {

    private static final String QUESTION = """
            entries:
              - id: own-fee
                question: 町内会費は、いくらですか？
            """;

    @TempDir
    Path folder;

    private List<Entry> entries(String own) throws Exception {
        Files.createDirectories(folder.resolve("faq/own"));
        Files.writeString(folder.resolve("faq/own/association.yaml"), own);
        return ContentFiles.entries(folder);
    }

    @Test
    void isSilentUntilAnswered() throws Exception {
        assertThat(entries(QUESTION)).isEmpty();
    }

    @Test
    void speaksOnceAnswered() throws Exception {
        assertThat(entries(QUESTION + """
                    answer: 月300円です。
                    by: みどり町内会
                    source: 2026年度の総会の資料
                    date: 2026-04-12
                """))
                .extracting(Entry::id, Entry::answer)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("own-fee", "月300円です。"));
    }

    @Test
    void saysWhoseWordItIs() {
        assertThatThrownBy(() -> entries(QUESTION + "    answer: 月300円です。\n"))
                .hasMessageContaining("association.yaml の 4行目")
                .hasMessageContaining("「by」");
    }

    @Test
    void twentyStartersAreThere() {
        Content content = new Shelf(Folder.CONVERSATIONS).read();
        assertThat(content.owns()).hasSize(20).allSatisfy(own -> {
            assertThat(own.answer()).isNull();
            assertThat(own.paraphrases()).hasSizeGreaterThanOrEqualTo(5);
        });
    }
}
