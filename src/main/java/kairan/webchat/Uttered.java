package kairan.webchat;

import java.time.Instant;
import java.util.Optional;
import kairan.conversation.Meaning;
import kairan.conversation.Person;
import kairan.conversation.Said;
import org.jspecify.annotations.Nullable;

/** What a person said at this door, as it waits in the inbox: the page's id of it, and either words or a button's meaning. */
record Uttered(
        String cause, @Nullable String words, @Nullable String meaning) {

    Optional<Said> said(Person by, Instant at) {
        if (meaning != null) {
            return Meaning.read(meaning).map(m -> new Said.Chose(by, at, m));
        }
        return Optional.ofNullable(words).map(w -> new Said.Wrote(by, at, w));
    }

    @Override
    public String toString() {
        return "Uttered[" + cause + "]";
    }
}
