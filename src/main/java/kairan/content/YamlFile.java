package kairan.content;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads one YAML file strictly into a record; what is wrong becomes a {@link Problem} with line and remedy. */
final class YamlFile {

    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private YamlFile() {}

    /** @throws Wrong if the file is not such a record */
    static <T> T read(Path folder, Path file, Class<T> type) throws Wrong {
        String name = folder.relativize(file).toString();
        String text = text(name, file);
        try {
            T value = MAPPER.readValue(text, type);
            if (value == null) {
                throw new Wrong(new Problem(name, 0, "中身がありません。"));
            }
            return value;
        } catch (JacksonException e) {
            throw new Wrong(new Problem(name, line(text, e), remedy(e)));
        }
    }

    private static String text(String name, Path file) throws Wrong {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new Wrong(new Problem(name, 0, "文字コードを UTF-8 にして保存してください。"));
        } catch (IOException e) {
            throw new Wrong(new Problem(name, 0, "ファイルを読めません。置き場所と権限を確かめてください。"));
        }
    }

    private static int line(String text, JacksonException e) {
        int reported = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
        return e instanceof DatabindException d && !d.getPath().isEmpty()
                ? YamlLines.of(text, d.getPath()).orElse(reported)
                : reported;
    }

    private static String remedy(JacksonException e) {
        String where = e instanceof DatabindException d ? where(d) : "";
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                "「%s」という項目はありません。使える項目は %s です。"
                        .formatted(
                                unknown.getPropertyName(),
                                unknown.getKnownPropertyIds().stream()
                                        .map(Object::toString)
                                        .collect(Collectors.joining("、")));
            case ValueInstantiationException wrong when wrong.getCause() instanceof IllegalArgumentException cause ->
                String.valueOf(cause.getMessage());
            case MismatchedInputException mismatch ->
                "%sの書き方がちがいます。ここには%sを書きます。".formatted(where, expected(mismatch.getTargetType()));
            case DatabindException other -> where + "の書き方がちがいます。";
            default -> "YAML の書き方が正しくありません。字下げ、「:」の後の空白、同じ項目が二つないかを確かめてください。";
        };
    }

    private static String where(DatabindException e) {
        return e.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(java.util.Objects::nonNull)
                .reduce((a, b) -> b)
                .map(p -> "「" + p + "」")
                .orElse("");
    }

    private static String expected(@org.jspecify.annotations.Nullable Class<?> type) {
        if (type == null) {
            return "決まった形の値";
        }
        if (type.isEnum()) {
            return java.util.Arrays.stream(type.getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining("か"));
        }
        return switch (type.getSimpleName()) {
            case "LocalDate" -> "日付（2026-05-17）";
            case "LocalTime" -> "時刻（\"8:00\" ではなく \"08:00\" のように2桁で）";
            case "List" -> "「- 」で始まる並び";
            case "int", "Integer" -> "数";
            case "Boolean", "boolean" -> "true";
            case "String" -> "文";
            default -> "項目と値の組";
        };
    }

    /** One file that cannot be used. */
    static final class Wrong extends Exception {

        private final transient Problem problem;

        Wrong(Problem problem) {
            super(problem.toString());
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }
}
