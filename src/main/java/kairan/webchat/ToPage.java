package kairan.webchat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A frame that a page receives. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "welcome", value = ToPage.Welcome.class),
    @JsonSubTypes.Type(name = "talk", value = ToPage.Talk.class),
    @JsonSubTypes.Type(name = "new", value = ToPage.New.class),
    @JsonSubTypes.Type(name = "earlier", value = ToPage.Earlier.class),
    @JsonSubTypes.Type(name = "refused", value = ToPage.Refused.class),
    @JsonSubTypes.Type(name = "later", value = ToPage.Later.class),
    @JsonSubTypes.Type(name = "pong", value = ToPage.Pong.class)
})
sealed interface ToPage {

    /** The token to keep: the one it came with, or a new one. */
    record Welcome(String token) implements ToPage {

        @Override
        public String toString() {
            return "Welcome[…]";
        }
    }

    /** The end of the talk so far, in place of all the page shows; {@code more}: older bubbles can be asked for. */
    record Talk(List<Bubble> bubbles, boolean more) implements ToPage {}

    record New(List<Bubble> bubbles) implements ToPage {}

    record Earlier(List<Bubble> bubbles, boolean more) implements ToPage {}

    /** Not taken, and not worth sending again; the id is null where the frame had none that could be read. */
    record Refused(@Nullable String id, String text) implements ToPage {}

    /** Not taken now: to be sent again after a while. */
    record Later(String text) implements ToPage {}

    record Pong() implements ToPage {}
}
