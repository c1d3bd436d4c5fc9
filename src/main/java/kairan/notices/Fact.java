package kairan.notices;

import java.util.Arrays;
import java.util.Optional;

/** One thing a notice says, and the dialogue that asks for it; the hours are asked together with the day. */
enum Fact {
    WORDS("伝えたいこと"),
    DAY("日にちと時刻"),
    HOURS("時刻"),
    PLACE("場所"),
    BRING("持ち物"),
    ANSWER_BY("返事の締切"),
    CHARGE("担当"),
    INSURANCE("保険");

    private final String label;

    Fact(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** Whether it is another one every time. */
    boolean moves() {
        return this == DAY || this == HOURS || this == ANSWER_BY;
    }

    String dialogue() {
        return "notice-" + key();
    }

    /** As it stands in buttons and in the names of dialogues. */
    String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    static Optional<Fact> of(String key) {
        return Arrays.stream(values()).filter(fact -> fact.key().equals(key)).findFirst();
    }
}
