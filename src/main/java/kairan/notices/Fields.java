package kairan.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kairan.japanese.Masks;
import org.springframework.stereotype.Component;

/** The facts of a notice as the fields of a form, and what is typed there as facts; names and numbers are covered as they come in. */
@Component
class Fields {

    private static final int LONGEST_WORDS = 2000;
    private static final int LONGEST_LINE = 100;

    private final Clock clock;

    Fields(Clock clock) {
        this.clock = clock;
    }

    /** The hours stand beside the day. */
    static List<Drafting.Field> of(Kind kind) {
        List<Drafting.Field> fields = new ArrayList<>();
        kind.asked().forEach(fact -> {
            fields.add(field(kind, fact));
            if (fact == Fact.DAY) {
                fields.add(field(kind, Fact.HOURS));
            }
        });
        return fields;
    }

    private static Drafting.Field field(Kind kind, Fact fact) {
        List<Option> options = fact != Fact.INSURANCE
                ? List.of()
                : Arrays.stream(Insurance.values())
                        .map(one -> new Option(one.name().toLowerCase(Locale.ROOT), one.label()))
                        .toList();
        String type = switch (fact) {
            case WORDS -> "words";
            case DAY, ANSWER_BY -> "date";
            case INSURANCE -> "choice";
            default -> "line";
        };
        return new Drafting.Field(
                fact.key(), fact == Fact.DAY ? "日にち" : fact.label(), type, kind.requires(fact), options);
    }

    /** What can be read; why the rest cannot is added to {@code wrong}. */
    Map<Fact, String> read(Kind kind, Map<String, String> typed, List<String> wrong) {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        of(kind).forEach(field -> {
            Fact fact = Fact.of(field.key()).orElseThrow();
            String value = typed.getOrDefault(field.key(), "").replace("\r", "").strip();
            int longest = fact == Fact.WORDS ? LONGEST_WORDS : LONGEST_LINE;
            if (value.length() > longest) {
                wrong.add("「%s」が長すぎます。%d文字までにしてください。".formatted(field.label(), longest));
            } else {
                read(field, value)
                        .ifPresentOrElse(
                                read -> facts.put(fact, read),
                                () -> wrong.add("「%s」を読み取れませんでした。「5月24日」のように書いてください。".formatted(field.label())));
            }
        });
        return facts;
    }

    /** Empty if it cannot be what the field asks for. */
    private Optional<String> read(Drafting.Field field, String value) {
        return switch (field.type()) {
            case "date" ->
                value.isEmpty() || value.matches("\\d{4}-\\d{2}-\\d{2}")
                        ? Optional.of(value)
                        : When.read(value, LocalDate.now(clock))
                                .map(when -> when.day().toString());
            case "choice" ->
                Optional.of(value)
                        .filter(v -> v.isEmpty()
                                || field.options().stream()
                                        .anyMatch(option -> option.value().equals(v)));
            default -> Optional.of(Masks.of(value));
        };
    }
}
