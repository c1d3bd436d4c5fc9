package kairan.desk;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Ties what is wrong to the field of a form that it names, for whoever does not see both at a glance. */
record Marks() {

    private static final List<String> WHERE_A_NAME_BEGINS = List.of(" ", "「", "、", "。");

    /** 「true」 for a field that is named by its label; null for any other. */
    public @Nullable String at(@Nullable Object wrong, @Nullable Written written, String label) {
        return named(wrong, written, label) ? "true" : null;
    }

    /** Where it is said what is wrong with that field, after where its hint is. */
    public @Nullable String by(@Nullable Object wrong, @Nullable Written written, String label) {
        return named(wrong, written, label) ? " wrong" : null;
    }

    private static boolean named(@Nullable Object wrong, @Nullable Written written, String label) {
        return Stream.concat(said(wrong), written == null ? Stream.empty() : written.wrong().stream())
                .anyMatch(why -> WHERE_A_NAME_BEGINS.stream().anyMatch(before -> (" " + why).contains(before + label)));
    }

    private static Stream<String> said(@Nullable Object wrong) {
        return wrong instanceof Collection<?> many
                ? many.stream().map(String::valueOf)
                : Stream.ofNullable(wrong).map(String::valueOf);
    }
}
