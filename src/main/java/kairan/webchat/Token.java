package kairan.webchat;

import java.util.Optional;
import java.util.regex.Pattern;
import kairan.conversation.Digest;
import kairan.conversation.Ids;
import org.jspecify.annotations.Nullable;

/** The key to one talk (合い札): 256 bits of chance that only the person's browser keeps. */
record Token(String text) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    static Token fresh() {
        return new Token(Ids.key());
    }

    static Optional<Token> read(@Nullable String text) {
        return Optional.ofNullable(text).filter(t -> FORM.matcher(t).matches()).map(Token::new);
    }

    /** What the store knows the talk by: the token's SHA-256 in hex, so that a stolen store opens no talk. */
    String address() {
        return Digest.of(text);
    }

    @Override
    public String toString() {
        return "Token[…]";
    }
}
