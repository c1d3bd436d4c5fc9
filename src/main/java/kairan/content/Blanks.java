package kairan.content;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Fills what a text leaves open: 《集合場所》 (差し込み). */
public final class Blanks {

    private static final Pattern BLANK = Pattern.compile("《([^《》]+)》");
    private static final Pattern ALONE = Pattern.compile("(?m)^《([^《》\n]+)》(?:\n|\\z)");
    private static final Pattern BLANK_OR_BRACKET = Pattern.compile("《([^《》\n]*)》|[《》]");

    private static final String HOUR = "時刻";

    private Blanks() {}

    /**
     * The text with every known blank filled; an unknown one stays as written, so that it is seen. A line that is nothing
     * but a blank for which there is nothing to say is left out.
     */
    public static String fill(String text, Map<String, String> values) {
        if (text.indexOf('《') < 0) {
            return text;
        }
        String timed = "".equals(values.get(HOUR)) ? untimed(text) : text;
        String said = ALONE.matcher(timed)
                .replaceAll(m -> "".equals(values.get(m.group(1))) ? "" : Matcher.quoteReplacement(m.group()));
        return BLANK.matcher(said)
                .replaceAll(m -> Matcher.quoteReplacement(values.getOrDefault(m.group(1), m.group())));
    }

    /** Where the hour is not known, 「明日《時刻》から、《行事》です」 is 「明日、《行事》です」. */
    private static String untimed(String text) {
        return text.replaceAll("(?m)^[^《\\n]*：《時刻》から\\n?", "")
                .replaceAll("(?<=。)《時刻》からです。", "")
                .replaceAll("《時刻》から(?=の《)", "")
                .replaceAll("《時刻》(から)?", "");
    }

    /** Refuses a text that leaves open what nobody fills. */
    static String check(String key, String text, Set<String> known) {
        BLANK_OR_BRACKET
                .matcher(text)
                .results()
                .filter(m -> m.group(1) == null || !known.contains(m.group(1)))
                .findFirst()
                .ifPresent(m -> {
                    throw WrongValue.inside(key, lineAt(text, m.start()), remedy(m.group(), known));
                });
        return text;
    }

    private static String lineAt(String text, int at) {
        int end = text.indexOf('\n', at);
        return text.substring(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length() : end);
    }

    private static String remedy(String wrong, Set<String> known) {
        if (wrong.length() == 1) {
            return "「%s」の相手がありません。《 》は、同じ行に組で書いてください。".formatted(wrong);
        }
        return known.isEmpty()
                ? "ここでは%sは使えません。《 》を使わずに書いてください。".formatted(wrong)
                : "%sは使えません。使えるのは%sです。"
                        .formatted(
                                wrong,
                                known.stream().sorted().map(b -> "《" + b + "》").collect(Collectors.joining()));
    }
}
