package kairan.faq;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Equal questions (同じ質問) taken together.
 *
 * @param alike the key they share
 * @param newest the id of the asking that was the last; {@code words} and what follows {@code last} are that one's
 * @param offered ids of the entries shown for it, best first
 * @param picked the entry that was chosen of them
 */
public record AskedOften(
        String alike,
        String newest,
        String words,
        int times,
        Instant last,
        Zone zone,
        List<String> offered,
        @Nullable String picked) {

    /** Nothing a resident wrote is ever printed. */
    @Override
    public String toString() {
        return "AskedOften[" + times + "]";
    }
}
