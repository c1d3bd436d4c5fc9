package kairan.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One part of a text is put anew; every other line stays as people wrote it. */
class YamlTextTest {

    private static final String FILE = """
        # yaml-language-server: $schema=../schema/faq.json
        entries:
          # はじめての人へ
          - id: first
            question: 協働とは何ですか？
            answer: |
              力を合わせることです。

                # これは言葉です

          # つぎの質問
          - id: second
            question: 町内会とは何ですか？ # 一言で
            answer: 近所の集まりです。
        # 終わり
        """;

    private static Entry entry(String id, String answer) {
        return new Entry(
                id,
                "何ですか？: 「はい」",
                List.of("なに", "true", "@何"),
                answer,
                null,
                null,
                List.of(),
                List.of(new Source("midori", "1章")),
                null,
                List.of("second"),
                List.of("resident"),
                LocalDate.of(2026, 5, 1));
    }

    private static Entry read(String text, int at) throws YamlFile.Wrong {
        return YamlFile.of("faq/a.yaml", text, Shelf.FaqFile.class)
                .value()
                .entries()
                .get(at);
    }

    @Test
    void anItemIsReplacedAndItsNeighboursStay() {
        assertThat(new YamlText(FILE)
                        .putItem("entries", entry("first", "一行目です。 \n\n二行目: です。"))
                        .text())
                .isEqualTo("""
                    # yaml-language-server: $schema=../schema/faq.json
                    entries:
                      # はじめての人へ
                      - id: first
                        question: '何ですか？: 「はい」'
                        paraphrases:
                          - なに
                          - 'true'
                          - '@何'
                        answer: |
                          一行目です。

                          二行目: です。
                        sources:
                          - town: midori
                            chapter: 1章
                        related:
                          - second
                        audience:
                          - resident
                        checked: 2026-05-01

                      # つぎの質問
                      - id: second
                        question: 町内会とは何ですか？ # 一言で
                        answer: 近所の集まりです。
                    # 終わり
                    """);
    }

    @Test
    void aNewItemComesAfterTheLast() throws YamlFile.Wrong {
        String text =
                new YamlText(FILE).putItem("entries", entry("third", "はい")).text();

        assertThat(text).startsWith(FILE.substring(0, FILE.indexOf("# 終わり"))).endsWith("# 終わり\n");
        assertThat(read(text, 2)).isEqualTo(entry("third", "はい"));
    }

    @Test
    void anItemIsTakenOutAndTheWordsOfOthersStay() throws YamlFile.Wrong {
        String text = new YamlText(FILE).removeItem("entries", "second").text();

        assertThat(text).doesNotContain("second").contains("# これは言葉です").contains("# 終わり");
        assertThat(read(text, 0).answer()).isEqualTo("力を合わせることです。\n\n  # これは言葉です");
        assertThat(new YamlText(FILE).removeItem("entries", "nobody").text()).isEqualTo(FILE);
    }

    @Test
    void aKeyIsPutAnewAddedOrTakenOut() {
        String text = """
            # 町
            name: みどり市
            # 窓口
            desk:
              name: 市民課

            home: midori
            """;
        assertThat(new YamlText(text)
                        .put("desk", new Desk("福祉課", "0144-32-0000", null))
                        .put("home", null)
                        .put("name", "みどり市")
                        .put("plan", "free")
                        .text())
                .isEqualTo("""
                    # 町
                    name: みどり市
                    # 窓口
                    desk:
                      name: 福祉課
                      telephone: 0144-32-0000

                    plan: free
                    """);
    }

    @Test
    void whatTheRecordsOfTheHouseSayIsReadBackTheSame() throws Exception {
        try (Stream<Path> files = Files.list(Folder.CONVERSATIONS.resolve("faq"))) {
            for (Path file : files.filter(Shelf::holdsContent).toList()) {
                String text = Folder.read(file);
                List<Entry> entries =
                        YamlFile.of("a", text, Shelf.FaqFile.class).value().entries();
                YamlText written = new YamlText(text);
                for (Entry entry : entries) {
                    written = written.putItem("entries", entry);
                }
                assertThat(YamlFile.of("a", written.text(), Shelf.FaqFile.class)
                                .value()
                                .entries())
                        .isEqualTo(entries);
            }
        }
    }
}
