package kairan.webchat;

import java.time.Clock;
import java.util.Optional;
import kairan.conversation.Address;
import kairan.conversation.Heard;
import kairan.conversation.Inbox;
import kairan.conversation.Together;
import kairan.conversation.Turns;
import kairan.japanese.Cleaning;
import kairan.japanese.Masks;
import org.springframework.stereotype.Component;

/** Takes in what a person says at this door: their own bubble and the inbox row, in one short transaction. */
@Component
class Intake {

    static final int LONGEST = 5000;

    private final Bubbles bubbles;
    private final Inbox inbox;
    private final Turns turns;
    private final Together together;
    private final Clock clock;

    Intake(Bubbles bubbles, Inbox inbox, Turns turns, Together together, Clock clock) {
        this.bubbles = bubbles;
        this.inbox = inbox;
        this.turns = turns;
        this.together = together;
        this.clock = clock;
    }

    /** What became of words: kept and to be heard, kept when they were sent before, or refused with a reason to show. */
    sealed interface Taken {

        record Now() implements Taken {}

        record Before(Bubble own) implements Taken {}

        /** So much waits to be heard that they should be sent again later. */
        record Later() implements Taken {}

        record Refused(String why) implements Taken {}
    }

    /** Keeps the words and lets them be heard, once however often they are sent. */
    Taken take(String address, FromPage.Words words) {
        return switch (words) {
            case FromPage.Wrote wrote -> wrote(address, wrote);
            case FromPage.Chose chose -> chose(address, chose);
        };
    }

    private Taken wrote(String address, FromPage.Wrote wrote) {
        if (wrote.text().length() > LONGEST) {
            return new Taken.Refused("一度に送れるのは5,000文字までです。分けて送ってください。");
        }
        String words = Cleaning.of(wrote.text());
        if (words.isBlank()) {
            return new Taken.Refused("何も書かれていないようです。");
        }
        return keep(address, new Uttered(wrote.id(), words, null), words);
    }

    // Only what was offered in this talk can be pressed, so that nobody makes up the meaning of a button.
    private Taken chose(String address, FromPage.Chose chose) {
        return bubbles.one(address, chose.of()).stream()
                .flatMap(bubble -> bubble.choices().stream())
                .filter(choice -> choice.meaning().toString().equals(chose.meaning()))
                .findFirst()
                .map(choice -> keep(address, new Uttered(chose.id(), null, chose.meaning()), choice.label()))
                .orElseGet(() -> new Taken.Refused("このボタンは、もう使えません。"));
    }

    private Taken keep(String address, Uttered uttered, String shown) {
        Address from = new Address(Webchat.NAME, address);
        String body = Frames.write(uttered);
        if (turns.crowded(from, body.length())) {
            return new Taken.Later();
        }
        Bubble own = Bubble.own(uttered.cause(), Masks.of(shown), clock.millis());
        Optional<Heard> first = together.execute(() -> {
            Optional<Heard> heard =
                    bubbles.add(address, own, 0).map(seq -> new Heard(inboxId(seq), from, inbox.momentOf(from), body));
            heard.ifPresent(inbox::keep);
            return heard;
        });
        if (first.isEmpty()) {
            return new Taken.Before(bubbles.own(address, uttered.cause()).orElseThrow());
        }
        turns.soon(first.get());
        return new Taken.Now();
    }

    // In the order of the bubbles, because what was said in the same millisecond is heard in the order of these ids.
    private static String inboxId(long seq) {
        return "%s/%019d".formatted(Webchat.NAME, seq);
    }
}
