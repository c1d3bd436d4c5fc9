package kairan.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One bubble with its choices. {@code lasting} choices are buttons of the bubble and stay; others are offered for the
 * question just asked and vanish with the next message (LINE's quick replies). Within LINE's limits: 1 to 5,000
 * characters (UTF-16), at most 13 passing or 10 lasting choices.
 *
 * @param spot for a place, whose name is the first line of the text: a door with maps of its own shows it there, any
 *     other shows text and buttons
 */
public record Message(
        String text,
        List<Choice> choices,
        boolean lasting,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Spot spot) {

    public static final int MOST_IN_A_REPLY = 5;

    /** So long may a part be that others put into a message, whatever they say around it. */
    public static final int LONGEST_PART = 4000;

    static final int LONGEST_TEXT = 5000;
    static final int MOST_PASSING = 13;
    static final int MOST_LASTING = 10;

    public Message {
        text = text.strip();
        choices = List.copyOf(choices);
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("a message has 1 to 5,000 characters, not " + text.length());
        }
        if (choices.size() > (lasting ? MOST_LASTING : MOST_PASSING)) {
            throw new IllegalArgumentException("too many choices: " + choices.size());
        }
    }

    public Message(String text, List<Choice> choices, boolean lasting) {
        this(text, choices, lasting, null);
    }

    public static Message of(String text) {
        return new Message(text, List.of(), false);
    }

    /** With choices for the question just asked. */
    public static Message asking(String text, List<Choice> choices) {
        return new Message(text, choices, false);
    }

    /** With buttons that stay and answer with today's state whenever they are pressed. */
    public static Message lasting(String text, List<Choice> buttons) {
        return new Message(text, buttons, true);
    }

    /** A place on the map, and the button that opens a map where the door has none. */
    public static Message place(String name, String address, Spot spot, Choice map) {
        return new Message(name + "\n" + address, List.of(map), true, spot);
    }
}
