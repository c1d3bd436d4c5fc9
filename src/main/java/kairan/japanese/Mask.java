package kairan.japanese;

import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One kind of thing to be covered.
 *
 * @param sign stands in every text that holds such a thing; most texts hold none, and to see that is much quicker
 * @param pattern over evened text; what it calls {@code it} is covered
 * @param instead what is written in its place
 * @param meant whether this find in this evened text is really such a thing
 */
record Mask(Predicate<String> sign, Pattern pattern, String instead, BiPredicate<MatchResult, String> meant) {

    static Mask of(String pattern, String instead) {
        return of(pattern, instead, (find, text) -> true);
    }

    static Mask of(String pattern, String instead, BiPredicate<MatchResult, String> meant) {
        return new Mask(text -> true, Pattern.compile(pattern), instead, meant);
    }

    /** The same, looked for only in texts that hold one of these. */
    Mask where(String... signs) {
        return where(text -> Stream.of(signs).anyMatch(text::contains));
    }

    Mask where(Predicate<String> sign) {
        return new Mask(sign, pattern, instead, meant);
    }

    /** The text with such things covered; the very same text if there are none. */
    Evened over(Evened even) {
        if (!sign.test(even.text())) {
            return even;
        }
        String original = even.original();
        Matcher find = pattern.matcher(even.text());
        StringBuilder covered = new StringBuilder();
        int done = 0;
        while (find.find()) {
            if (find.end("it") > find.start("it") && meant.test(find.toMatchResult(), even.text())) {
                covered.append(original, done, even.start(find.start("it"))).append(instead);
                done = even.start(find.end("it"));
            }
        }
        return done == 0
                ? even
                : Evened.of(covered.append(original, done, original.length()).toString());
    }
}
