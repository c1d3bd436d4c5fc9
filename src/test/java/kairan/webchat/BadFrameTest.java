package kairan.webchat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kairan.Mutations;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

/** Whatever a page sends is a frame, or refused as none. */
class BadFrameTest {

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] frame) {
        try {
            Frames.read(new String(frame, StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            // Refused.
        }
    }

    @Test
    void nothingElseEscapes() {
        new Mutations(List.of(
                        "{\"type\":\"hello\",\"token\":\"abc\",\"after\":0}",
                        "{\"type\":\"wrote\",\"id\":\"abcdefgh\",\"text\":\"行事はありますか\"}",
                        "{\"type\":\"chose\",\"id\":\"abcdefgh\",\"of\":3,\"meaning\":\"rsvp/going/1\"}",
                        "{\"type\":\"earlier\",\"before\":3}",
                        "{\"type\":\"ping\"}"))
                .into(Frames::read, JacksonException.class);
    }
}
