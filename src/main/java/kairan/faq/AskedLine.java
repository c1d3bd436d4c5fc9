package kairan.faq;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A question with the ids of the entries that answer it; none if no entry does. */
record AskedLine(String q, List<String> relevant) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    AskedLine {
        relevant = List.copyOf(relevant);
    }

    boolean answerable() {
        return !relevant.isEmpty();
    }

    /**
     * Reads a file with one JSON object a line; empty lines are skipped.
     *
     * @throws Wrong naming the file and the line in Japanese
     */
    static List<AskedLine> read(Path file) throws Wrong {
        List<String> lines = lines(file);
        List<AskedLine> asked = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line =
                    i == 0 && lines.get(i).startsWith("\uFEFF") ? lines.get(i).substring(1) : lines.get(i);
            if (!line.isBlank()) {
                asked.add(of(line, "%s の %d行目".formatted(file, i + 1)));
            }
        }
        return asked;
    }

    private static List<String> lines(Path file) throws Wrong {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new Wrong("%s: 文字コードを UTF-8 にして保存してください。".formatted(file));
        } catch (IOException e) {
            throw new Wrong("%s: ファイルを読めません。置き場所と権限を確かめてください。".formatted(file));
        }
    }

    private static AskedLine of(String line, String where) throws Wrong {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JacksonException e) {
            throw new Wrong(where + ": JSON として読めません。");
        }
        if (!node.isObject() || !node.path("q").isString()) {
            throw new Wrong(where + ": \"q\" に質問の文を書いてください。");
        }
        JsonNode ids = node.path("relevant");
        if (!ids.isArray() || !ids.valueStream().allMatch(JsonNode::isString)) {
            throw new Wrong(where + ": \"relevant\" に id の並びを書いてください。答えがなければ [] です。");
        }
        return new AskedLine(
                node.path("q").asString(),
                ids.valueStream().map(JsonNode::asString).toList());
    }

    /** The file cannot be used; the message says in Japanese where and why. */
    static final class Wrong extends Exception {

        Wrong(String message) {
            super(message);
        }
    }
}
