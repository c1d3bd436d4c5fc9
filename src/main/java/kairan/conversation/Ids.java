package kairan.conversation;

import java.security.SecureRandom;
import java.util.Base64;

/** Random words of our own that say nothing about whom or what they name. */
public final class Ids {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final SecureRandom CHANCE = new SecureRandom();

    private Ids() {}

    /** An id: 16 characters, 80 bits. */
    public static String next() {
        byte[] chance = new byte[16];
        CHANCE.nextBytes(chance);
        StringBuilder id = new StringBuilder(16);
        for (byte one : chance) {
            id.append(ALPHABET.charAt(one & 31));
        }
        return id.toString();
    }

    /** A key that opens something: 43 characters, 256 bits, that stand in an address as they are. */
    public static String key() {
        byte[] chance = new byte[32];
        CHANCE.nextBytes(chance);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(chance);
    }
}
