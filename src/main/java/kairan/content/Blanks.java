package kairan.content;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills what a text leaves open: 《集合場所》 (差し込み). */
public final class Blanks {

    private static final Pattern BLANK = Pattern.compile("《([^《》]+)》");

    private Blanks() {}

    /** The text with every known blank filled; an unknown one stays as written, so that it is seen. */
    public static String fill(String text, Map<String, String> values) {
        return BLANK.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(values.getOrDefault(m.group(1), m.group())));
    }
}
