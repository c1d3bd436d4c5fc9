package kairan.line;

import com.linecorp.bot.client.base.Result;
import com.linecorp.bot.client.base.exception.AbstractLineClientException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** LINE said no, or nothing at all. */
final class Trouble extends Exception {

    /** As {@link #status}: LINE could not be reached, or did not answer. */
    static final int SILENCE = 0;

    private final int status;

    private Trouble(int status, Throwable cause) {
        super(cause);
        this.status = status;
    }

    /** LINE's status, or {@link #SILENCE}. */
    int status() {
        return status;
    }

    /** Waits for LINE's answer; outside any transaction. */
    static <T> T ask(CompletableFuture<Result<T>> call) throws Trouble {
        try {
            return call.get().body();
        } catch (ExecutionException e) {
            int status = e.getCause() instanceof AbstractLineClientException refusal ? refusal.getCode() : SILENCE;
            throw new Trouble(status, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble(SILENCE, e);
        }
    }

    /** The same, where LINE answers 404 for what is not there. */
    static <T> Optional<T> find(CompletableFuture<Result<T>> call) throws Trouble {
        try {
            return Optional.ofNullable(ask(call));
        } catch (Trouble e) {
            if (e.status() == 404) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
