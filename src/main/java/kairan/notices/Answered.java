package kairan.notices;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kairan.content.Phrase;
import org.jspecify.annotations.Nullable;

/** What somebody's answer tells about a notice: some facts, or why it cannot be right. */
record Answered(Map<Fact, String> facts, @Nullable Finding wrong) {

    static Answered of(Fact fact, String value, LocalDate today) {
        if (fact != Fact.DAY) {
            return new Answered(Map.of(fact, value), null);
        }
        Optional<When> when = When.read(value, today);
        if (when.isEmpty()) {
            return wrong(Finding.stopping(Phrase.NOTICE_WHEN_UNCLEAR, Map.of(), Fact.DAY));
        }
        if (when.get().day().isBefore(today)) {
            return wrong(Checks.past(when.get().day()));
        }
        return when.get().misses()
                ? wrong(Checks.weekday(when.get(), Fact.DAY))
                : new Answered(facts(when.get()), null);
    }

    private static Answered wrong(Finding why) {
        return new Answered(Map.of(), why);
    }

    private static Map<Fact, String> facts(When when) {
        Map<Fact, String> facts = new LinkedHashMap<>();
        facts.put(Fact.DAY, when.day().toString());
        facts.put(Fact.HOURS, when.hours());
        if (!when.place().isEmpty()) {
            facts.put(Fact.PLACE, when.place());
        }
        return facts;
    }
}
