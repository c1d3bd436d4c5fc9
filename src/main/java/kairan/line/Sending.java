package kairan.line;

import com.linecorp.bot.messaging.model.ReplyMessageRequest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The answers that are under way to LINE at this moment: side by side, but those to one person one after the other. */
@Component
@WhenOpen
class Sending {

    private static final int MOST = LineApi.MOST_AT_ONCE;

    private final LineApi api;
    private final Semaphore room = new Semaphore(MOST);
    private final Map<String, CompletableFuture<?>> lastTo = new ConcurrentHashMap<>();

    Sending(LineApi api) {
        this.api = api;
    }

    /** How many more may leave now; more would only wait in a queue that a crash forgets. */
    int room() {
        return room.availablePermits();
    }

    boolean nothingUnderWay() {
        return room() == MOST;
    }

    void awaitNothingUnderWay(Duration most) throws InterruptedException {
        if (room.tryAcquire(MOST, most.toMillis(), TimeUnit.MILLISECONDS)) {
            room.release(MOST);
        }
    }

    /**
     * Sends without waiting for LINE; only one thread may call, within the room there is.
     *
     * @param end is told its fate before its room is free: what is still to be written down takes a place, too
     * @param free is told when it is
     */
    void send(Reply reply, Consumer<Fate> end, Runnable free) {
        room.acquireUninterruptibly();
        String person = reply.to().externalId();
        CompletableFuture<?> before = lastTo.get(person);
        // Side by side, two answers to one person could overtake each other.
        CompletableFuture<?> sending = before == null
                ? call(reply)
                : before.handle((answer, failure) -> null).thenCompose(any -> call(reply));
        lastTo.put(person, sending);
        sending.whenComplete((answer, failure) -> {
            lastTo.remove(person, sending);
            try {
                end.accept(fate(failure));
            } finally {
                room.release();
            }
            free.run();
        });
    }

    private CompletableFuture<?> call(Reply reply) {
        try {
            return api.replies()
                    .replyMessage(new ReplyMessageRequest.Builder(reply.token(), LineWords.bubbles(reply.messages()))
                            .build());
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static Fate fate(@Nullable Throwable failure) {
        if (failure == null) {
            return Fate.ACCEPTED;
        }
        return Verdict.ofReply(
                failure instanceof CompletionException e && e.getCause() != null ? e.getCause() : failure);
    }
}
