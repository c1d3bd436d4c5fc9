package kairan.content;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Why the mapper could not make a record of a file: under which keys, about which words, and what to do. */
record Misfit(List<Object> where, String words, String why, boolean ofForm) {

    static final String UNREADABLE = "書き方の決まりに合っていません。行のはじめの空白の数と、「:」の後の空白を、前の行と見くらべてください。";

    static Misfit of(JacksonException e) {
        List<Object> path = e.getPath().stream().map(Misfit::step).toList();
        return switch (e) {
            case ValueInstantiationException v
            when v.getCause() instanceof WrongValue wrong ->
                new Misfit(
                        Stream.concat(path.stream(), wrong.where().stream()).toList(),
                        wrong.words(),
                        String.valueOf(wrong.getMessage()),
                        false);
            case ValueInstantiationException v
            when v.getCause() instanceof IllegalArgumentException cause ->
                new Misfit(path, "", String.valueOf(cause.getMessage()), false);
            case MismatchedInputException mismatch ->
                new Misfit(
                        path,
                        "",
                        last(path) + "の書き方がちがいます。ここには%sを書きます。".formatted(expected(mismatch.getTargetType())),
                        path.isEmpty());
            case InputCoercionException tooLarge -> new Misfit(path, "", last(path) + "の数が大きすぎます。", false);
            default -> new Misfit(path, "", UNREADABLE, true);
        };
    }

    /** What to do, seen the line: a slip in it explains a wrong form better than the mapper can. */
    String remedy(String line) {
        return ofForm ? Slip.remedy(line).orElse(why) : why;
    }

    private static Object step(JacksonException.Reference step) {
        return step.getPropertyName() == null ? (Object) step.getIndex() : step.getPropertyName();
    }

    private static String last(List<Object> path) {
        return path.stream()
                .filter(String.class::isInstance)
                .reduce((a, b) -> b)
                .map("「%s」"::formatted)
                .orElse("ファイル");
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "決まった形の値";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining("か"));
        }
        if (List.class.isAssignableFrom(type)) {
            return "「- 」で始まる行の並び";
        }
        return type == LocalDate.class ? "2026-05-17 のような日付" : expectedValue(type);
    }

    private static String expectedValue(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "LocalTime" -> "8:00 のような時刻";
            case "Day" -> "2026-05-17 か 毎月第3日曜 のような日にち";
            case "Moment" -> "前日 18:00 のような時";
            case "int", "Integer" -> "数";
            case "Boolean" -> " true ";
            case "String" -> "文";
            default -> "「名前: 値」の形の行";
        };
    }
}
