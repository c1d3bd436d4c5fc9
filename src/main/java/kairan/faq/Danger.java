package kairan.faq;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kairan.content.Phrase;
import kairan.japanese.Lately;

/** What may be dangerous right now (いま危ない), the most pressing first, and what is said at once. */
enum Danger {
    FIRE("119", Phrase.DANGER_FIRE),
    DISASTER("119", Phrase.DANGER_DISASTER),
    BEAR("110", Phrase.DANGER_BEAR),
    INJURY("119", Phrase.DANGER_INJURY),
    VIOLENCE("110", Phrase.DANGER_VIOLENCE),
    CRIME("110", Phrase.DANGER_CRIME),
    MISSING("110", Phrase.DANGER_MISSING),
    FRAUD("110", Phrase.DANGER_FRAUD),
    LIFE("119", Phrase.DANGER_LIFE);

    private static final DangerWords WORDS = DangerWords.read();

    private static final Lately<String, Optional<Danger>> LATELY = new Lately<>(50);

    private final String number;
    private final Phrase phrase;

    Danger(String number, Phrase phrase) {
        this.number = number;
        this.phrase = phrase;
    }

    /** The danger these words tell of; empty if they ask about such a thing, or speak of the past. */
    static Optional<Danger> in(String words) {
        return LATELY.of(words, Danger::told);
    }

    private static Optional<Danger> told(String words) {
        List<DangerWords.Part> heard = WORDS.heard(words);
        return Arrays.stream(values())
                .filter(danger -> heard.stream().anyMatch(part -> WORDS.tell(danger.name(), part)))
                .findFirst();
    }

    /** Which number to call first: 119 or 110. */
    String number() {
        return number;
    }

    /** What to do first. */
    Phrase phrase() {
        return phrase;
    }
}
