package kairan.conversation;

import java.security.SecureRandom;

/** Random ids of our own: 16 characters, 80 bits, that say nothing about whom or what they name. */
public final class Ids {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final SecureRandom CHANCE = new SecureRandom();

    private Ids() {}

    public static String next() {
        StringBuilder id = new StringBuilder(16);
        for (int i = 0; i < 16; i++) {
            id.append(ALPHABET.charAt(CHANCE.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }
}
