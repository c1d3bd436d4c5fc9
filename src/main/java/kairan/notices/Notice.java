package kairan.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.conversation.Person;
import org.jspecify.annotations.Nullable;

/**
 * Something told to people (お知らせ): in the name of an association or group, or of the town (null). A fact that was asked
 * and skipped is there and empty. {@code due} is from when on people see it; until then it can be taken back.
 */
record Notice(
        String id,
        Kind kind,
        @Nullable String body,
        @Nullable Person sender,
        Map<Fact, String> facts,
        @Nullable Whom whom,
        boolean listed,
        boolean sent,
        int tries,
        @Nullable Instant due) {

    Notice {
        facts = Map.copyOf(facts);
    }

    /** The fact as it was said; empty where it was not asked, or skipped. */
    Optional<String> fact(Fact fact) {
        return Optional.ofNullable(facts.get(fact)).filter(value -> !value.isEmpty());
    }

    Optional<LocalDate> day() {
        return fact(Fact.DAY).map(LocalDate::parse);
    }

    /** What has not been asked yet. */
    Optional<Fact> nextAsked() {
        return kind.asked().stream().filter(fact -> !facts.containsKey(fact)).findFirst();
    }

    /** What it needs and does not have. */
    List<Fact> missing() {
        return kind.asked().stream()
                .filter(kind::requires)
                .filter(fact -> fact(fact).isEmpty())
                .toList();
    }

    /** Each time it is sent it is another posting. */
    String cause() {
        return "notice/%s/%d".formatted(id, tries);
    }

    boolean isBy(Person person) {
        return person.equals(sender);
    }

    /** What was written is not printed. */
    @Override
    public String toString() {
        return "Notice[" + id + "]";
    }
}
