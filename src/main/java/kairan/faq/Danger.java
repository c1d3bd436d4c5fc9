package kairan.faq;

import java.util.Arrays;
import java.util.Optional;
import kairan.content.Phrase;

/** What may be dangerous right now (いま危ない), the most pressing first, and what is said at once. */
enum Danger {
    FIRE(Phrase.DANGER_FIRE),
    DISASTER(Phrase.DANGER_DISASTER),
    BEAR(Phrase.DANGER_BEAR),
    INJURY(Phrase.DANGER_INJURY),
    VIOLENCE(Phrase.DANGER_VIOLENCE),
    CRIME(Phrase.DANGER_CRIME),
    MISSING(Phrase.DANGER_MISSING),
    FRAUD(Phrase.DANGER_FRAUD),
    LIFE(Phrase.DANGER_LIFE);

    private static final DangerWords WORDS = DangerWords.read();

    private final Phrase phrase;

    Danger(Phrase phrase) {
        this.phrase = phrase;
    }

    /** The danger these words tell of; empty if they ask about such a thing, or speak of the past. */
    static Optional<Danger> in(String words) {
        String heard = DangerWords.heard(words);
        return Arrays.stream(values())
                .filter(danger -> WORDS.tell(danger.name(), heard))
                .findFirst();
    }

    /** What to do first. */
    Phrase phrase() {
        return phrase;
    }
}
