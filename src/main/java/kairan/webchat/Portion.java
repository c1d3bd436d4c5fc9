package kairan.webchat;

import java.util.List;
import kairan.conversation.Choice;

/** As many bubbles as fit into one frame of 64 KiB; always one, which alone is smaller. */
final class Portion {

    private static final int MOST_BYTES = 60 * 1024;
    private static final int MOST_BYTES_OF_A_CHARACTER = 3;
    private static final int FRAME = 200;

    private Portion() {}

    /** From the oldest on. */
    static List<Bubble> first(List<Bubble> bubbles) {
        int taken = 0;
        for (int bytes = 0; taken < bubbles.size(); taken++) {
            bytes += bytes(bubbles.get(taken));
            if (bytes > MOST_BYTES && taken > 0) {
                break;
            }
        }
        return bubbles.subList(0, taken);
    }

    /** The newest, in their order. */
    static List<Bubble> last(List<Bubble> bubbles) {
        return first(bubbles.reversed()).reversed();
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
