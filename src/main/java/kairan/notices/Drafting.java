package kairan.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kairan.content.ContentFiles;
import kairan.japanese.Masks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes a notice on a form, all facts at once; names and numbers are covered as they come in, as in the talk. */
@Component
public class Drafting {

    static final int LONGEST_WORDS = 2000;
    static final int LONGEST_LINE = 100;

    /** A fact on the form: {@code type} is words, line, date or choice. */
    public record Field(String key, String label, String type, boolean required, List<Option> options) {}

    /** A draft as a form. */
    public record Form(
            String id,
            String kind,
            @Nullable String body,
            String sender,
            List<Field> fields,
            Map<String, String> values,
            List<Option> circles,
            List<String> in,
            List<String> out,
            boolean listed) {

        /** The same with what somebody has typed, right or wrong. */
        public Form typed(Map<String, String> typed, List<String> in, List<String> out) {
            return new Form(id, kind, body, sender, fields, typed, circles, in, out, listed);
        }
    }

    private final Notices notices;
    private final Drawer drawer;
    private final Circles circles;
    private final Wording wording;
    private final ContentFiles content;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Drafting(
            Notices notices,
            Drawer drawer,
            Circles circles,
            Wording wording,
            ContentFiles content,
            Clock clock,
            TransactionTemplate transaction) {
        this.notices = notices;
        this.drawer = drawer;
        this.circles = circles;
        this.wording = wording;
        this.content = content;
        this.clock = clock;
        this.transaction = transaction;
    }

    public List<Option> kinds() {
        return Arrays.stream(Kind.values())
                .map(kind -> new Option(kind.key(), kind.label()))
                .toList();
    }

    /** The id of a new draft, in the name of that body (null: the town); empty if there is no such kind. */
    public Optional<String> begin(Writer writer, String kind, @Nullable String body) {
        return Arrays.stream(Kind.values())
                .filter(one -> one.key().equals(kind))
                .findFirst()
                .map(one -> drawer.begin(writer, one, body).id());
    }

    /** Empty if it is not the writer's, or no draft any more. */
    public Optional<Form> form(Writer writer, String id) {
        return drawer.draft(id, writer).map(this::form);
    }

    private Form form(Notice draft) {
        Map<String, String> values = new LinkedHashMap<>();
        draft.facts().forEach((fact, value) -> values.put(fact.key(), value));
        Whom whom = draft.whom();
        return new Form(
                draft.id(),
                draft.kind().label(),
                draft.body(),
                wording.sender(draft.body()),
                fields(draft.kind()),
                values,
                circles.options(draft.body()),
                whom == null
                        ? List.of()
                        : whom.in().stream().map(Circle::toString).toList(),
                whom == null
                        ? List.of()
                        : whom.out().stream().map(Circle::toString).toList(),
                draft.listed());
    }

    /** The hours stand beside the day. */
    private static List<Field> fields(Kind kind) {
        List<Field> fields = new ArrayList<>();
        kind.asked().forEach(fact -> {
            fields.add(field(kind, fact));
            if (fact == Fact.DAY) {
                fields.add(field(kind, Fact.HOURS));
            }
        });
        return fields;
    }

    private static Field field(Kind kind, Fact fact) {
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
        return new Field(fact.key(), fact == Fact.DAY ? "日にち" : fact.label(), type, kind.requires(fact), options);
    }

    /** Keeps what can be kept; what is wrong with the rest, or nothing. */
    public List<String> keep(Writer writer, String id, Map<String, String> typed, List<String> in, List<String> out) {
        return transaction.execute(status -> drawer.draft(id, writer)
                .map(draft -> keep(draft, typed, in, out))
                .orElse(List.of("このお知らせは、もう送ったか、消したものです。")));
    }

    private List<String> keep(Notice draft, Map<String, String> typed, List<String> in, List<String> out) {
        List<String> wrong = new ArrayList<>();
        facts(draft, typed, wrong).forEach((fact, value) -> notices.tell(draft, fact, value));
        Optional<Whom> whom = circles.whom(draft.body(), in, out);
        if (whom.isEmpty()) {
            wrong.add("だれに届けるか、えらんでください。");
        } else if (!whom.get().equals(draft.whom())) {
            notices.address(draft, whom.get());
        }
        return wrong;
    }

    private Map<Fact, String> facts(Notice draft, Map<String, String> typed, List<String> wrong) {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        fields(draft.kind()).forEach(field -> {
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
    private Optional<String> read(Field field, String value) {
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

    /** Says every office word plainly. */
    public void plain(Writer writer, String id) {
        drawer.draft(id, writer)
                .ifPresent(draft -> draft.fact(Fact.WORDS)
                        .ifPresent(words -> notices.tell(draft, Fact.WORDS, Checks.plain(words, content.now()))));
    }

    /** Whether anybody may read it on the page, too; only what is for all of a body or of the town can be. */
    public void list(Writer writer, String id, boolean listed) {
        drawer.draft(id, writer)
                .filter(draft -> draft.whom() != null && draft.whom().whole(draft.body()))
                .ifPresent(draft -> notices.list(draft, listed));
    }

    public void drop(Writer writer, String id) {
        drawer.draft(id, writer).ifPresent(notices::drop);
    }
}
