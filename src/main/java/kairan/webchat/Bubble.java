package kairan.webchat;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import kairan.conversation.Choice;
import kairan.conversation.Message;

/**
 * One bubble of a talk (吹き出し) as store and page know it. {@code seq} grows with every bubble of the house, 0 before it
 * is kept. {@code cause} is the page's id of the person's words, for their own bubble and its answers alike, or the
 * parcel's key. Without text it shows nothing and only says that no answer will come.
 */
record Bubble(long seq, Who who, String cause, String text, List<Choice> choices, boolean lasting, long at) {

    enum Who {
        PERSON,
        ANSWER,
        PARCEL;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Bubble own(String cause, String text, long at) {
        return new Bubble(0, Who.PERSON, cause, text, List.of(), false, at);
    }

    static Bubble of(Who who, String cause, Message message, long at) {
        return new Bubble(0, who, cause, message.text(), message.choices(), message.lasting(), at);
    }

    static Bubble silent(String cause, long at) {
        return new Bubble(0, Who.ANSWER, cause, "", List.of(), false, at);
    }

    /** Nothing a resident wrote is ever printed. */
    @Override
    public String toString() {
        return "Bubble[" + seq + "]";
    }
}
