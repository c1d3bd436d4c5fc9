package kairan.faq;

import java.util.List;
import kairan.japanese.Cut;
import kairan.japanese.Lately;
import kairan.japanese.Spelling;

/** What equal questions have in common: the same words, whatever stands between them and in whichever order. */
final class Alike {

    private static final Lately<String, String> LATELY = new Lately<>(50);
    private static final int LONGEST = 200;

    /** Beyond it people tell stories, and no two are equal. */
    private static final int READ = 1000;

    private Alike() {}

    /** The key equal questions share; never empty unless the text is. */
    static String key(String words) {
        return LATELY.of(words.substring(0, Math.min(words.length(), READ)), Alike::common);
    }

    private static String common(String read) {
        List<String> said = Cut.of(read).words().stream().distinct().sorted().toList();
        String key = said.isEmpty() ? Spelling.of(read) : String.join(" ", said);
        return key.substring(0, Math.min(key.length(), LONGEST));
    }
}
