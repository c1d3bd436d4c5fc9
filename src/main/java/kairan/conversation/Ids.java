package kairan.conversation;

import java.security.SecureRandom;

/** Random ids of our own: 16 characters, 80 bits, that say nothing about whom or what they name. */
public final class Ids {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final SecureRandom CHANCE = new SecureRandom();

    private Ids() {}

    public static String next() {
        byte[] chance = new byte[16];
        CHANCE.nextBytes(chance);
        StringBuilder id = new StringBuilder(16);
        for (byte one : chance) {
            id.append(ALPHABET.charAt(one & 31));
        }
        return id.toString();
    }
}
