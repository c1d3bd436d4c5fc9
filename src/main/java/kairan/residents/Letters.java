package kairan.residents;

import java.security.SecureRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Random letters for people to read and type: consonants only, so that they are never a word, and none that is taken for another. */
public record Letters(int many) {

    private static final String ALPHABET = "BCDFGHJKMNPQRTVWXYZ";

    /** As {@link kairan.japanese.Spelling#bare} leaves them. */
    public static final String CLASS = "[bcdfghjkmnpqrtvwxyz]";

    public String next(SecureRandom chance) {
        return chance.ints(many, 0, ALPHABET.length())
                .mapToObj(i -> ALPHABET.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    Pattern pattern() {
        return Pattern.compile(CLASS + "{" + many + "}");
    }
}
