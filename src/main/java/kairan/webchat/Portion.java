package kairan.webchat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import kairan.conversation.Choice;

/**
 * As many bubbles of a talk as fit into one frame of 64 KiB, at most 50, always one, which alone is smaller; {@code more}:
 * there are others beyond them.
 */
record Portion(List<Bubble> bubbles, boolean more) {

    static final int MOST = 50;
    private static final int MOST_BYTES = 60 * 1024;
    private static final int MOST_BYTES_OF_A_CHARACTER = 3;
    private static final int FRAME = 200;

    /** Takes no more of them than it needs to: long words are not read from the store to be left behind. */
    static Portion of(Iterator<Bubble> talk) {
        List<Bubble> taken = new ArrayList<>();
        for (int bytes = 0; talk.hasNext(); ) {
            Bubble next = talk.next();
            bytes += bytes(next);
            if (taken.size() == MOST || bytes > MOST_BYTES && !taken.isEmpty()) {
                return new Portion(taken, true);
            }
            taken.add(next);
        }
        return new Portion(taken, false);
    }

    /** The same from the newest to the oldest. */
    Portion reversed() {
        return new Portion(bubbles.reversed(), more);
    }

    /** Not fewer than it takes: quotation marks and line breaks are written with two characters. */
    private static int bytes(Bubble bubble) {
        int characters = bubble.text().length() + bubble.cause().length();
        for (Choice choice : bubble.choices()) {
            String opens = choice.opens();
            characters += FRAME / 2
                    + choice.label().length()
                    + choice.meaning().toString().length()
                    + (opens == null ? 0 : opens.length());
        }
        return FRAME + characters * MOST_BYTES_OF_A_CHARACTER;
    }
}
