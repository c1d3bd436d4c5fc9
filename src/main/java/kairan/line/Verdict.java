package kairan.line;

import com.fasterxml.jackson.core.JacksonException;
import com.linecorp.bot.client.base.exception.AbstractLineClientException;
import com.linecorp.bot.messaging.client.MessagingApiClientException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kairan.conversation.Outcome;
import org.jspecify.annotations.Nullable;

/** What LINE's refusal, or its silence, means. */
final class Verdict {

    private static final Pattern RECIPIENT = Pattern.compile("\\bto\\[(\\d{1,3})]");
    private static final Pattern THE_ONLY_RECIPIENT = Pattern.compile("'to'|property,? to\\b|^to$");

    private Verdict() {}

    /** A parcel carries a key and may be tried again until LINE says yes or no. */
    static Outcome ofParcel(Throwable failure, int recipients) {
        if (!(failure instanceof AbstractLineClientException refusal)) {
            return new Outcome.Later(silence(failure));
        }
        String why = String.valueOf(refusal.getCode());
        return switch (refusal.getCode()) {
            case 409 -> new Outcome.Accepted();
            case 429 -> monthly(refusal) ? new Outcome.LimitReached() : new Outcome.Later(why);
            case 401, 403 -> new Outcome.Shut(why);
            case 400 -> new Outcome.Refused(why, badRecipient(refusal, recipients));
            default -> refused(refusal) ? new Outcome.Refused(why, null) : new Outcome.Later(why);
        };
    }

    /**
     * A reply carries no key and is tried once. What LINE certainly did not take is not lost; what it may have taken is
     * not repeated. "Invalid reply token" is certain because our client never sends a request a second time by itself.
     */
    static Fate ofReply(Throwable failure) {
        if (failure instanceof RuntimeException) {
            return Fate.REFUSED;
        }
        if (failure instanceof ConnectException || failure instanceof UnknownHostException) {
            return Fate.UNDELIVERED;
        }
        if (!(failure instanceof AbstractLineClientException refusal)) {
            return Fate.UNKNOWN;
        }
        return switch (refusal.getCode()) {
            case 401, 403, 429 -> Fate.UNDELIVERED;
            case 400 -> says(refusal, "reply token") ? Fate.UNDELIVERED : Fate.REFUSED;
            default -> refused(refusal) ? Fate.REFUSED : Fate.UNKNOWN;
        };
    }

    private static String silence(Throwable failure) {
        return switch (failure) {
            case JacksonException e -> "unreadable answer";
            case InterruptedIOException e -> "timeout";
            default -> failure.getClass().getSimpleName();
        };
    }

    private static boolean refused(AbstractLineClientException refusal) {
        return refusal.getCode() >= 400 && refusal.getCode() < 500 && refusal.getCode() != 408;
    }

    // Only the text tells the month's limit from the second's; LINE may change it, so it is matched loosely.
    private static boolean monthly(AbstractLineClientException refusal) {
        return says(refusal, "monthly");
    }

    private static boolean says(AbstractLineClientException refusal, String words) {
        return texts(refusal).anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(words));
    }

    private static @Nullable Integer badRecipient(AbstractLineClientException refusal, int recipients) {
        if (recipients == 1 && texts(refusal).anyMatch(THE_ONLY_RECIPIENT.asPredicate())) {
            return 0;
        }
        return texts(refusal)
                .map(RECIPIENT::matcher)
                .filter(Matcher::find)
                .map(found -> Integer.valueOf(found.group(1)))
                .filter(place -> place < recipients)
                .findFirst()
                .orElse(null);
    }

    private static Stream<String> texts(AbstractLineClientException refusal) {
        if (!(refusal instanceof MessagingApiClientException told)) {
            return Stream.empty();
        }
        return Stream.concat(
                        Stream.of(told.getError()),
                        told.getDetails().stream().flatMap(detail -> Stream.of(detail.message(), detail.property())))
                .filter(Objects::nonNull);
    }
}
