package kairan.line;

import com.linecorp.bot.messaging.client.MessagingApiExceptionBuilder;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** What is done at every call of LINE: shows the token, writes down how it ended, and makes an exception of a refusal. */
final class Calling implements Interceptor {

    private static final Logger log = LoggerFactory.getLogger(Calling.class);
    private static final Pattern IDS = Pattern.compile("[UCR][0-9a-f]{32}");

    private final String authorization;
    private final Consumer<String> ended;

    Calling(Keys keys, Consumer<String> ended) {
        this.authorization = "Bearer " + keys.token();
        this.ended = ended;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request()
                .newBuilder()
                .header("Authorization", authorization)
                .build();
        Response answer;
        try {
            answer = chain.proceed(request);
        } catch (IOException e) {
            // A call that has lasted too long is cancelled, and then fails with whatever its socket was about.
            String why = chain.call().isCanceled() ? "timeout" : e.getClass().getSimpleName();
            log.warn("LINE: {} {} {}", request.method(), path(request), why);
            ended.accept(why);
            throw e;
        }
        writeDown(request, answer);
        ended.accept(String.valueOf(answer.code()));
        if (answer.isSuccessful()) {
            return answer;
        }
        try (answer) {
            throw new MessagingApiExceptionBuilder().build(answer);
        }
    }

    // LINE keeps no log for us and asks for the request id when something is to be looked up, so that of every call it
    // is
    // kept. 409 is no failure: it was accepted before.
    private static void writeDown(Request request, Response answer) {
        boolean fine = answer.isSuccessful() || answer.code() == 409;
        String id = answer.header("x-line-request-id", "-");
        log.atLevel(fine ? Level.INFO : Level.WARN)
                .addKeyValue("line_request", id)
                .log("LINE: {} {} {} {}", request.method(), path(request), answer.code(), id);
    }

    private static String path(Request request) {
        return IDS.matcher(request.url().encodedPath()).replaceAll("…");
    }

    /** OkHttp repeats a POST by itself after a 503 that says "Retry-After: 0"; without the header it does not. */
    static Response onceOnly(Chain chain) throws IOException {
        Response answer = chain.proceed(chain.request());
        return answer.code() == 503
                ? answer.newBuilder().removeHeader("Retry-After").build()
                : answer;
    }
}
