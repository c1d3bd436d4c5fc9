package kairan.notices;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.japanese.Masks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Corrects and cancels a notice on a form (訂正、取りやめ), all facts at once. */
@Component
public class Corrections {

    public static final int LONGEST_REASON = 200;

    private static final List<String> TOO_LATE = List.of("このお知らせは、もう訂正も取りやめもできません。");

    /** What people cannot see yet: how they will read it, and when; {@code late} if its sender has told much within the hour. */
    public record Pending(boolean cancels, String text, String when, boolean late, String reaching) {}

    /** A notice as a form. */
    public record Form(List<Drafting.Field> fields, Map<String, String> values) {

        /** The same with what somebody has typed, right or wrong. */
        public Form typed(Map<String, String> typed) {
            return new Form(fields, typed);
        }
    }

    private final Notices notices;
    private final Amending amending;
    private final AmendingTerms terms;
    private final ChangeTidings tidings;
    private final Fields fields;
    private final ContentFiles content;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Corrections(
            Notices notices,
            Amending amending,
            AmendingTerms terms,
            ChangeTidings tidings,
            Fields fields,
            ContentFiles content,
            Clock clock,
            TransactionTemplate transaction) {
        this.notices = notices;
        this.amending = amending;
        this.terms = terms;
        this.tidings = tidings;
        this.fields = fields;
        this.content = content;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Whether people have it, and it can still be changed. */
    public boolean open(String notice) {
        return notices.find(notice).filter(terms::open).isPresent();
    }

    /** Without what is held. */
    public Optional<Pending> pending(String id) {
        return notices.find(id)
                .flatMap(notice -> terms.pending(notice)
                        .filter(change -> !change.isHeld())
                        .map(change -> new Pending(
                                change.kind() == Change.Kind.CANCELLATION,
                                tidings.message(notice, change).text(),
                                Timing.say(LocalDateTime.ofInstant(change.due(), clock.getZone())),
                                terms.late(change),
                                content.now()
                                        .phrases()
                                        .say(ChangeTidings.reaching(notice))
                                        .strip())));
    }

    /** Empty if it cannot be changed any more. */
    public Optional<Form> form(String id) {
        return notices.find(id).filter(terms::open).map(terms::then).map(notice -> {
            Map<String, String> values = new LinkedHashMap<>();
            notice.facts().forEach((fact, value) -> values.put(fact.key(), value));
            return new Form(Fields.of(notice.kind()), values);
        });
    }

    /** In half an hour people are told; what is wrong, or nothing. */
    public List<String> correct(Writer writer, String id, Map<String, String> typed) {
        return transaction.execute(status -> notices.find(id)
                .filter(terms::open)
                .map(notice -> correct(writer, notice, typed))
                .orElse(TOO_LATE));
    }

    private List<String> correct(Writer writer, Notice notice, Map<String, String> typed) {
        Notice then = terms.then(notice);
        List<String> wrong = new ArrayList<>();
        Map<Fact, String> read = fields.read(notice.kind(), typed, wrong);
        Set<Fact> changed = read.keySet().stream()
                .filter(fact -> !read.get(fact).equals(then.fact(fact).orElse("")))
                .collect(Collectors.toSet());
        if (wrong.isEmpty() && changed.isEmpty()) {
            return List.of("どこも変わっていません。直すところを書きかえてください。");
        }
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        facts.putAll(then.facts());
        facts.putAll(read);
        terms.wrong(then.saying(facts), changed)
                .forEach(finding -> wrong.add(content.now()
                        .phrases()
                        .say(finding.phrase(), finding.blanks())
                        .strip()));
        if (wrong.isEmpty()
                && amending.correct(writer.actor(), writer.person(), notice, facts)
                        .isEmpty()) {
            return TOO_LATE;
        }
        return wrong;
    }

    /** In a minute people are told that it does not take place; what is wrong, or nothing. */
    public List<String> cancel(Writer writer, String id, String reason) {
        if (reason.strip().length() > LONGEST_REASON) {
            return List.of("わけは、%d文字までで書いてください。".formatted(LONGEST_REASON));
        }
        String masked = Masks.of(reason.strip());
        Optional<Exclusion> sign = notices.find(id).flatMap(notice -> AmendingTerms.sign(notice, masked));
        if (sign.isPresent()) {
            return List.of(content.now()
                    .phrases()
                    .say(Phrase.NOTICE_REASON_EXCLUDED, Map.of("わけ", sign.get().label()))
                    .strip());
        }
        return with(
                        id,
                        notice -> amending.cancel(writer.actor(), writer.person(), notice, masked)
                                .isPresent())
                ? List.of()
                : TOO_LATE;
    }

    /** The correction goes out now; false if there is none that waits. */
    public boolean now(Writer writer, String id) {
        return with(id, notice -> amending.now(writer.actor(), notice));
    }

    /** It stays as it is; false if people have been told otherwise. */
    public boolean undo(Writer writer, String id) {
        return with(id, notice -> terms.may(writer.actor(), notice) && amending.undo(notice));
    }

    private boolean with(String id, Predicate<Notice> what) {
        return Boolean.TRUE.equals(
                transaction.execute(status -> notices.find(id).filter(what).isPresent()));
    }
}
