package kairan.webchat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A frame that a page sends. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "hello", value = FromPage.Hello.class),
    @JsonSubTypes.Type(name = "wrote", value = FromPage.Wrote.class),
    @JsonSubTypes.Type(name = "chose", value = FromPage.Chose.class),
    @JsonSubTypes.Type(name = "earlier", value = FromPage.Earlier.class),
    @JsonSubTypes.Type(name = "ping", value = FromPage.Ping.class)
})
sealed interface FromPage {

    /** The first frame of a connection: the token, if the browser has one, and the number of the last bubble it shows (0: none). */
    record Hello(@Nullable String token, long after) implements FromPage {}

    /** Something the person said; sent again under the same id until their own bubble comes back. */
    sealed interface Words extends FromPage {

        String id();
    }

    record Wrote(String id, String text) implements Words {

        public Wrote {
            checkId(id);
            if (text == null) {
                throw new IllegalArgumentException("no text");
            }
        }

        @Override
        public String toString() {
            return "Wrote[…]";
        }
    }

    /** Pressed a button of the bubble {@code of}. */
    record Chose(String id, long of, String meaning) implements Words {

        public Chose {
            checkId(id);
        }
    }

    /** Asks for older bubbles than that number. */
    record Earlier(long before) implements FromPage {}

    /** Asks whether anybody is there: a browser cannot see a half-open connection by itself. */
    record Ping() implements FromPage {}

    Pattern ID = Pattern.compile("[A-Za-z0-9_-]{8,32}");

    private static void checkId(@Nullable String id) {
        if (id == null || !ID.matcher(id).matches()) {
            throw new IllegalArgumentException("not an id");
        }
    }
}
