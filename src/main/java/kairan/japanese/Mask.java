package kairan.japanese;

import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One kind of thing to be covered.
 *
 * @param pattern over evened text; what it calls {@code it} is covered
 * @param instead what is written in its place
 * @param meant whether this find in this evened text is really such a thing
 */
record Mask(Pattern pattern, String instead, BiPredicate<MatchResult, String> meant) {

    static Mask of(String pattern, String instead) {
        return new Mask(Pattern.compile(pattern), instead, (find, text) -> true);
    }

    static Mask of(String pattern, String instead, BiPredicate<MatchResult, String> meant) {
        return new Mask(Pattern.compile(pattern), instead, meant);
    }

    /** @param even the same text, evened out */
    String over(String original, Evened even) {
        Matcher find = pattern.matcher(even.text());
        StringBuilder covered = new StringBuilder();
        int done = 0;
        while (find.find()) {
            if (find.end("it") > find.start("it") && meant.test(find.toMatchResult(), even.text())) {
                covered.append(original, done, even.start(find.start("it"))).append(instead);
                done = even.start(find.end("it"));
            }
        }
        return covered.append(original, done, original.length()).toString();
    }
}
