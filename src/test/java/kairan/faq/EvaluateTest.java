package kairan.faq;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluateTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void content() throws Exception {
        Files.createDirectories(folder.resolve("faq"));
        Files.writeString(folder.resolve("faq/town.yaml"), """
            entries:
              - id: chonaikai-join
                question: 町内会に入るには、どうすればよいですか？
                answer: 役員にお申し出ください。
              - id: clean-up
                question: 清掃の活動には、どんなものがありますか？
                answer: 春と秋の一斉清掃があります。
              - id: kyodo
                question: 「協働」とは何ですか？
                answer: 市民と市が、対等な立場で力を合わせることです。
            """);
    }

    @Test
    void prints_the_figures_as_one_line() throws Exception {
        questions(
                "{\"q\":\"自治会に入りたい\",\"relevant\":[\"chonaikai-join\"]}",
                "{\"q\":\"清掃の活動\",\"relevant\":[\"clean-up\",\"kyodo\"]}",
                "",
                "{\"q\":\"裏山でクマ見た\",\"relevant\":[]}");
        assertThat(run("questions.jsonl")).isZero();
        assertThat(out.toString(UTF_8).lines()).hasSize(1);
        JsonNode figures = JSON.readTree(out.toString(UTF_8));
        assertThat(figures.propertyNames())
                .containsExactly(
                        "questions",
                        "answerable",
                        "hit1",
                        "hit3",
                        "hit10",
                        "mrr",
                        "answeredShare",
                        "rightAt1WhenSure",
                        "rightIn3WhenOffered",
                        "foreignSure",
                        "foreignOffered",
                        "p50ms",
                        "p99ms");
        assertThat(figures.get("questions").asInt()).isEqualTo(3);
        assertThat(figures.get("answerable").asInt()).isEqualTo(2);
        assertThat(figures.get("hit1").asDouble()).isEqualTo(1.0);
        assertThat(figures.get("p99ms").asDouble()).isPositive();
    }

    @Test
    void writes_a_line_for_each_question() throws Exception {
        questions("{\"q\":\"自治会に入りたい\",\"relevant\":[\"chonaikai-join\"]}", "{\"q\":\"\",\"relevant\":[]}");
        assertThat(run(
                        "questions.jsonl",
                        "--results",
                        folder.resolve("out.jsonl").toString()))
                .isZero();
        List<String> lines = Files.readAllLines(folder.resolve("out.jsonl"));
        assertThat(lines).hasSize(2);
        JsonNode first = JSON.readTree(lines.getFirst());
        assertThat(first.propertyNames()).containsExactly("q", "zone", "ids", "confidence", "ms");
        assertThat(first.get("q").asString()).isEqualTo("自治会に入りたい");
        assertThat(first.get("ids").get(0).asString()).isEqualTo("chonaikai-join");
        JsonNode second = JSON.readTree(lines.getLast());
        assertThat(second.get("zone").asString()).isEqualTo("none");
        assertThat(second.get("ids").size()).isZero();
    }

    @Test
    void whoIsInDangerGetsNoEntry() throws Exception {
        questions("{\"q\":\"清掃の活動で人が倒れました\",\"relevant\":[]}");
        assertThat(run(
                        "questions.jsonl",
                        "--results",
                        folder.resolve("out.jsonl").toString()))
                .isZero();
        JsonNode line = JSON.readTree(Files.readString(folder.resolve("out.jsonl")));
        assertThat(line.get("zone").asString()).isEqualTo("danger");
        assertThat(line.get("ids").size()).isZero();
        assertThat(out.toString(UTF_8)).contains("\"foreignSure\":0").contains("\"foreignOffered\":0");
    }

    @Test
    void counts_zero_where_there_is_nothing_to_count() throws Exception {
        questions();
        assertThat(run("questions.jsonl")).isZero();
        assertThat(out.toString(UTF_8))
                .contains("\"questions\":0")
                .contains("\"hit1\":0")
                .doesNotContain("NaN");
    }

    @Test
    void names_file_and_line_of_what_it_cannot_read() throws Exception {
        for (String wrong : List.of(
                "{\"q\":\"町内会",
                "[]",
                "{\"q\":1,\"relevant\":[]}",
                "{\"relevant\":[]}",
                "{\"q\":\"町内会\"}",
                "{\"q\":\"町内会\",\"relevant\":\"kyodo\"}",
                "{\"q\":\"町内会\",\"relevant\":[1]}",
                "{\"q\":\"町内会\",\"relevant\":[]} x")) {
            err.reset();
            questions("{\"q\":\"町内会\",\"relevant\":[]}", wrong);
            assertThat(run(
                            "questions.jsonl",
                            "--results",
                            folder.resolve("out.jsonl").toString()))
                    .as(wrong)
                    .isEqualTo(2);
            assertThat(err.toString(UTF_8)).as(wrong).contains("questions.jsonl の 2行目: ");
            assertThat(folder.resolve("out.jsonl")).doesNotExist();
        }
        assertThat(out.size()).isZero();
    }

    @Test
    void says_what_is_wrong_with_the_arguments() throws Exception {
        questions();
        assertThat(run()).isEqualTo(2);
        assertThat(run("nowhere.jsonl")).isEqualTo(2);
        assertThat(run("questions.jsonl", "--what")).isEqualTo(2);
        assertThat(run("questions.jsonl", "--results")).isEqualTo(2);
        assertThat(run(
                        "questions.jsonl",
                        "--results",
                        folder.resolve("no/such/out.jsonl").toString()))
                .isEqualTo(2);
        assertThat(err.toString(UTF_8).lines())
                .contains(
                        "質問のファイルを一つ指定してください。",
                        folder.resolve("nowhere.jsonl") + ": ファイルを読めません。置き場所と権限を確かめてください。",
                        "「--what」という指定はありません。",
                        "--results の後に名前がありません。",
                        folder.resolve("no/such/out.jsonl") + ": 結果を書けません。置き場所と権限を確かめてください。");
    }

    @Test
    void says_what_is_wrong_with_the_entries() throws Exception {
        questions();
        Files.writeString(folder.resolve("faq/town.yaml"), "entries:\n  - id: kyodo\n    question: 協働とは\n");
        assertThat(run("questions.jsonl")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("town.yaml");
    }

    @Test
    void warns_of_ids_that_no_entry_has() throws Exception {
        questions("{\"q\":\"町内会に入りたい\",\"relevant\":[\"chonaikai-joni\"]}");
        assertThat(run("questions.jsonl")).isZero();
        assertThat(err.toString(UTF_8)).contains("「chonaikai-joni」");
    }

    @Test
    void takesEntriesOfAnySetWhateverTheirIdsAndLengths() throws Exception {
        Files.writeString(
                folder.resolve("faq/town.yaml"), """
            entries:
              - id: Q_0001/子育て
                question: %s
                answer: %s
                category: 子育て
                sources: [https://example.jp/]
              - id: 42
                question: 図書館は何時に開きますか
                answer: 9時です。
                differences: [{ place: 東館, note: 東館は10時です。 }]
            """.formatted("町内会の加入" + "の方法".repeat(200), "役員に。".repeat(2_000)));
        questions("{\"q\":\"図書館の開く時間\",\"relevant\":[\"42\"]}", "{\"q\":\"町内会の加入\",\"relevant\":[\"Q_0001/子育て\"]}");
        assertThat(run("questions.jsonl")).isZero();
        assertThat(out.toString(UTF_8)).contains("\"hit1\":1.0");
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void smallTalkFindsNothing() throws Exception {
        questions("{\"q\":\"ばーか\",\"relevant\":[]}");
        assertThat(run(
                        "questions.jsonl",
                        "--results",
                        folder.resolve("out.jsonl").toString()))
                .isZero();
        assertThat(Files.readString(folder.resolve("out.jsonl"))).contains("\"zone\":\"none\",\"ids\":[]");
    }

    private void questions(String... lines) throws Exception {
        Files.write(folder.resolve("questions.jsonl"), List.of(lines));
    }

    private int run(String... args) {
        String[] all = new String[args.length == 0 ? 0 : args.length + 2];
        if (args.length > 0) {
            all[0] = folder.resolve(args[0]).toString();
            all[1] = "--conversations";
            all[2] = folder.toString();
            System.arraycopy(args, 1, all, 3, args.length - 1);
        }
        return Evaluate.run(all, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    }
}
