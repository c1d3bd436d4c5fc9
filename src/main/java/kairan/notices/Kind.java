package kairan.notices;

import static kairan.notices.Fact.ANSWER_BY;
import static kairan.notices.Fact.BRING;
import static kairan.notices.Fact.CHARGE;
import static kairan.notices.Fact.DAY;
import static kairan.notices.Fact.INSURANCE;
import static kairan.notices.Fact.PLACE;
import static kairan.notices.Fact.WORDS;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What kind of notice it is: what is asked for it, in this order, and what it cannot do without. */
enum Kind {
    TEXT("お知らせ", "文だけ", List.of(WORDS), Set.of(WORDS)),
    DATED("お知らせ", "日にちのあるもの", List.of(WORDS, DAY, PLACE, BRING, ANSWER_BY, CHARGE), Set.of(WORDS, DAY, PLACE, CHARGE)),
    /** Its purpose is its name. */
    CLEANUP(
            "清掃のお知らせ",
            "清掃",
            List.of(DAY, PLACE, BRING, ANSWER_BY, CHARGE, INSURANCE),
            Set.of(DAY, PLACE, CHARGE, INSURANCE));

    private final String heading;
    private final String label;
    private final List<Fact> asked;
    private final Set<Fact> required;

    Kind(String heading, String label, List<Fact> asked, Set<Fact> required) {
        this.heading = heading;
        this.label = label;
        this.asked = asked;
        this.required = required;
    }

    String heading() {
        return heading;
    }

    String label() {
        return label;
    }

    List<Fact> asked() {
        return asked;
    }

    boolean requires(Fact fact) {
        return required.contains(fact);
    }

    /** Nobody is rung at night to clean up. */
    boolean mayBeUrgent() {
        return this != CLEANUP;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
