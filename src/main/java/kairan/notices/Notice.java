package kairan.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kairan.conversation.Person;
import org.jspecify.annotations.Nullable;

/**
 * Something told to people (お知らせ): in the name of an association or group, or of the town (null). A fact that was asked
 * and skipped is there and empty. {@code due} is from when on people see it; until then it can be taken back. {@code model}
 * is the earlier one its words come from, {@code saved} that its sender keeps it for another time.
 */
record Notice(
        String id,
        Kind kind,
        @Nullable String body,
        @Nullable Person sender,
        Map<Fact, String> facts,
        @Nullable Whom whom,
        boolean listed,
        boolean urgent,
        State state,
        int tries,
        @Nullable Instant due,
        Later later,
        @Nullable String model,
        boolean saved) {

    Notice {
        facts = Map.copyOf(facts);
    }

    boolean sent() {
        return state == State.SENT;
    }

    /** Whether people can see it by then. */
    boolean out(Instant now) {
        return sent() && due != null && !due.isAfter(now);
    }

    /** Whether staff hold it. */
    boolean held() {
        return later.held() != null;
    }

    /** Whether people are asked if they come; what leaders are asked is done or not. */
    boolean asksForAnswers() {
        return fact(Fact.ANSWER_BY).isPresent() && !request();
    }

    /** Whether it is what staff ask of those who lead. */
    boolean request() {
        return body == null && whom != null && whom.leaders();
    }

    /** The fact as it was said; empty where it was not asked, or skipped. */
    Optional<String> fact(Fact fact) {
        return Optional.ofNullable(facts.get(fact)).filter(value -> !value.isEmpty());
    }

    /** What it says whatever the day. */
    Map<Fact, String> lasting() {
        return facts.entrySet().stream()
                .filter(fact -> !fact.getKey().moves())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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

    /** The same with other facts. */
    Notice saying(Map<Fact, String> other) {
        return new Notice(id, kind, body, sender, other, whom, listed, urgent, state, tries, due, later, model, saved);
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
