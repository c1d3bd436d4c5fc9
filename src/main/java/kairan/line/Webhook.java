package kairan.line;

import com.linecorp.bot.parser.LineSignatureValidator;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import kairan.conversation.Heard;
import kairan.conversation.Turns;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.ServletRegistration;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Where LINE rings: keeps every event before it says 200, within LINE's two seconds, and has it heard afterwards. A
 * servlet, because it wants the raw bytes and nothing else, and costs half of what a controller costs.
 */
@Component
@WhenOpen
@ServletRegistration(urlMappings = "/line/webhook")
class Webhook extends HttpServlet {

    static final int MOST_BYTES = 1024 * 1024;

    /** The inbox knows ids for a week; what is older than a day is no redelivery of LINE's but somebody's replay. */
    static final Duration OLDEST = Duration.ofDays(1);

    /** LINE sends at once, and hangs up after two seconds itself. */
    private static final Duration LONGEST_LETTER = Duration.ofSeconds(5);

    /** So many are put into the store side by side; one more waits as long as LINE does, and is told to come again. */
    private static final int MOST_AT_ONCE = 64;

    private static final Duration LINE_WAITS = Duration.ofMillis(1500);

    private static final Logger log = LoggerFactory.getLogger(Webhook.class);

    private final LineSignatureValidator signatures;
    private final Letterbox letterbox;
    private final Turns turns;
    private final Clock clock;
    private final Tally tally;
    private final Envelope envelope = new Envelope(MOST_BYTES, LONGEST_LETTER);
    private final Semaphore room = new Semaphore(MOST_AT_ONCE);

    Webhook(Keys keys, Letterbox letterbox, Turns turns, Clock clock, Tally tally) {
        this.signatures = new LineSignatureValidator(keys.secretBytes());
        this.letterbox = letterbox;
        this.turns = turns;
        this.clock = clock;
        this.tally = tally;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(hear(request));
    }

    private int hear(HttpServletRequest request) throws IOException {
        long announced = request.getContentLengthLong();
        if (announced > MOST_BYTES) {
            return refused(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "大きすぎます");
        }
        return envelope.open(
                request.getInputStream(),
                body -> body == null
                        ? refused(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "こみあっているか、届くのが遅すぎます")
                        : hear(request, body));
    }

    private int hear(HttpServletRequest request, byte[] body) {
        if (body.length > MOST_BYTES) {
            return refused(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "大きすぎます");
        }
        if (!signed(body, request.getHeader("x-line-signature"))) {
            return refused(HttpServletResponse.SC_BAD_REQUEST, "署名がちがいます");
        }
        Optional<List<LineEvent>> events = LineEvent.all(body, clock.instant());
        if (events.isEmpty()) {
            return refused(HttpServletResponse.SC_BAD_REQUEST, "形がちがいます");
        }
        List<LineEvent> fresh = events.get().stream().filter(this::fresh).toList();
        tally.tooOld(events.get().size() - fresh.size());
        if (fresh.isEmpty() && !events.get().isEmpty()) {
            return refused(HttpServletResponse.SC_BAD_REQUEST, "一日より古いものです");
        }
        return keptInTime(fresh) ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }

    /** False if the store is too busy, full or broken: LINE shall bring them again. */
    private boolean keptInTime(List<LineEvent> events) {
        try {
            if (!room.tryAcquire(LINE_WAITS.toMillis(), TimeUnit.MILLISECONDS)) {
                refused(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "こみあっています");
                return false;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        try {
            hear(events);
            return true;
        } catch (DataAccessException | TransactionException e) {
            log.error("LINE: 届いた出来事をしまえませんでした（{}）。", e.getClass().getSimpleName());
            return false;
        } finally {
            room.release();
        }
    }

    private boolean fresh(LineEvent event) {
        return !event.at().isBefore(clock.instant().minus(OLDEST));
    }

    private boolean signed(byte[] body, @Nullable String signature) {
        try {
            return signature != null && !signature.isEmpty() && signatures.validateSignature(body, signature);
        } catch (IllegalArgumentException e) {
            // No Base64.
            return false;
        }
    }

    private void hear(List<LineEvent> events) {
        List<Heard> heard =
                events.stream().map(LineEvent::heard).flatMap(Optional::stream).toList();
        if (heard.size() < events.size()) {
            tally.passedOver(events.size() - heard.size());
        }
        if (!heard.isEmpty()) {
            letterbox.keep(heard).forEach(turns::soon);
        }
    }

    private static int refused(int status, String why) {
        log.warn("LINE: Webhook を断りました（{}、{}）。", status, why);
        return status;
    }
}
