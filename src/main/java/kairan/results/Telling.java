package kairan.results;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Message;
import kairan.delivery.Posting;
import kairan.delivery.Postings;
import kairan.delivery.Push;
import kairan.gatherings.Foreword;
import kairan.gatherings.Occurrence;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells people what came of what they said: those who had answered, and at the next call everybody who is called. */
@Component
public class Telling implements Foreword {

    /** Until when it still means something to whoever answered, or is called again. */
    private static final Duration MATTERS = Duration.ofDays(90);

    private static final Duration MATTERS_TO_THE_NEXT = Duration.ofDays(550);

    private static final int MOST_IN_A_CALL = 3;

    private final Echoes echoes;
    private final Postings postings;
    private final ContentFiles content;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Telling(Echoes echoes, Postings postings, ContentFiles content, TransactionTemplate transaction, Clock clock) {
        this.echoes = echoes;
        this.postings = postings;
        this.content = content;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Keeps it and puts it into the mailboxes of those who answered; it rides in the next 回覧便. Told twice it is told once. */
    public Echo tell(Occurrence occurrence, Told told) {
        return transaction.execute(status -> echoes.of(occurrence.id()).stream()
                .filter(echo -> echo.says(told))
                .findFirst()
                .orElseGet(() -> post(occurrence, echoes.add(occurrence, told))));
    }

    /** Whoever has not read it yet does not read it any more, nor does the next call or any page tell it; false if that was done before. */
    public boolean takeBack(Echo echo) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean first = echoes.withdraw(echo);
            if (first) {
                postings.over(cause(echo));
            }
            return first;
        }));
    }

    private static String cause(Echo echo) {
        return "echo/" + echo.id();
    }

    private Echo post(Occurrence occurrence, Echo echo) {
        String text = content.now().phrases().say(Phrase.ECHO, Map.of("行事", occurrence.title(), "こと", echo.line()));
        postings.post(new Posting(
                        cause(echo),
                        Answered.NAME,
                        occurrence.id(),
                        Push.ROUND,
                        List.of(Message.of(text)),
                        clock.instant().plus(MATTERS))
                .by(null, echo.body()));
        return echo;
    }

    @Override
    public List<Message> before(Occurrence call) {
        List<Echo> told = echoes.before(call, call.opened().minus(MATTERS_TO_THE_NEXT), MOST_IN_A_CALL);
        if (told.isEmpty()) {
            return List.of();
        }
        String lines = told.stream().map(Echo::line).collect(Collectors.joining("\n"));
        return List.of(Message.of(content.now().phrases().say(Phrase.ECHO_CALL, Map.of("こと", lines))));
    }
}
