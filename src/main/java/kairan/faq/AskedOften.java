package kairan.faq;

import java.time.Instant;
import java.util.List;

/**
 * Equal questions (同じ質問) taken together.
 *
 * @param alike the key they share
 * @param words as they were asked last
 * @param offered ids of the entries shown for it then, best first
 */
public record AskedOften(String alike, String words, int times, Instant last, Zone zone, List<String> offered) {

    /** Nothing a resident wrote is ever printed. */
    @Override
    public String toString() {
        return "AskedOften[" + times + "]";
    }
}
