package kairan.watch;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says that the house is full (満員) before its memory is: so many pages are made side by side, and so many great forms
 * taken in; the next ones wait a little, and are asked to come again. LINE's door sees to that by itself.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class FullHouse extends OncePerRequestFilter {

    static final String WORDS = "いま、こみあっています。1分ほどたってから、もう一度お開きください。";

    /** More would be made no sooner on the cores there are, and LINE's webhooks would wait behind them. */
    private static final int MOST_PAGES = 24;

    /** As many as a full hall that presses a button at once; one more is told so before it costs anything. */
    private static final int MOST_WAITING = 400;

    /** Each may take as much as a form may weigh (2 MB), from its first byte on, however slowly the others come. */
    private static final int MOST_GREAT = 16;

    /** So many of them are worked on side by side: a photo of 5 MB lies there three times meanwhile. */
    private static final int MOST_GREAT_AT_WORK = 4;

    /** Of one place: whoever reads slowly, or asks for many pages at once, keeps a part of the rooms and not all. */
    static final int MOST_OF_ONE_PLACE = 12;

    /** Of one place: forms that are being sent, and great ones of them. */
    static final int MOST_SENDING_OF_ONE_PLACE = 200;

    static final int MOST_GREAT_OF_ONE_PLACE = 6;

    static final int SMALL_BYTES = 16 * 1024;

    /** Most pages are smaller: they are made whole before they are sent, and who reads them slowly keeps no room. */
    private static final int PAGE_BYTES = 64 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore pages;
    private final Semaphore great;
    private final Semaphore greatAtWork;
    private final Guests guests = new Guests(MOST_OF_ONE_PLACE);
    private final Guests sending = new Guests(MOST_SENDING_OF_ONE_PLACE);
    private final Guests sendingMuch = new Guests(MOST_GREAT_OF_ONE_PLACE);
    private final int mostWaiting;
    private final Duration patience;

    @Autowired
    FullHouse() {
        this(MOST_PAGES, MOST_GREAT, MOST_WAITING, PATIENCE);
    }

    FullHouse(int mostPages, int mostGreat, int mostWaiting, Duration patience) {
        // In the order in which they came.
        this.pages = new Semaphore(mostPages, true);
        this.great = new Semaphore(mostGreat);
        this.greatAtWork = new Semaphore(MOST_GREAT_AT_WORK, true);
        this.mostWaiting = mostWaiting;
        this.patience = patience;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator")
                || request.getRequestURI().equals("/line/webhook");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getMethod().equals("POST")) {
            make(pages, request, response, chain);
        } else if (isSmall(request.getContentLengthLong())) {
            one(sending, request, response, () -> read(pages, request, response, chain));
        } else {
            one(sendingMuch, request, response, () -> readMuch(request, response, chain));
        }
    }

    private void readMuch(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!great.tryAcquire()) {
            full(response);
            return;
        }
        try {
            read(greatAtWork, request, response, chain);
        } finally {
            great.release();
        }
    }

    private interface Step {
        void run() throws ServletException, IOException;
    }

    /** As one of those who come from the same place; too many of them wait. */
    private void one(Guests of, HttpServletRequest request, HttpServletResponse response, Step step)
            throws ServletException, IOException {
        String whence = Whence.of(request.getRemoteAddr());
        Semaphore seats = of.comes(whence);
        try {
            if (!isIn(seats)) {
                full(response);
                return;
            }
            try {
                step.run();
            } finally {
                seats.release();
            }
        } finally {
            of.goes(whence);
        }
    }

    private static boolean isSmall(long bytes) {
        return bytes >= 0 && bytes <= SMALL_BYTES;
    }

    /** All of it first, so that whoever sends slowly takes nobody's room meanwhile. */
    private void read(Semaphore room, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            request.getParameterMap();
        } catch (InvalidFileNameException e) {
            // No browser sends a NUL in the name of a file; Tomcat refuses other broken forms by itself.
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        make(room, request, response, chain);
    }

    private void make(Semaphore room, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        one(guests, request, response, () -> makeIn(room, request, response, chain));
    }

    private void makeIn(Semaphore room, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isIn(room)) {
            full(response);
            return;
        }
        try {
            response.setBufferSize(PAGE_BYTES);
            chain.doFilter(request, response);
        } finally {
            room.release();
        }
    }

    private boolean isIn(Semaphore room) {
        try {
            return room.getQueueLength() < mostWaiting && room.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void full(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, "60");
        // What is still to come of it is not waited for.
        response.setHeader(HttpHeaders.CONNECTION, "close");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream().write(WORDS.getBytes(StandardCharsets.UTF_8));
    }
}
