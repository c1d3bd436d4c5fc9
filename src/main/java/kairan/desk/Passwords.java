package kairan.desk;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import kairan.japanese.Spelling;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** What a password must be, and how it is kept: as a bcrypt hash. */
@Component
class Passwords {

    static final int SHORTEST = 12;

    /** bcrypt reads no further. */
    private static final int MOST_BYTES = 72;

    private static final int STRENGTH = 12;

    /** Of a password nobody has: a name nobody has takes as long to refuse as a wrong password. */
    private static final String NOBODYS = "$2a$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW";

    /** So many who are still unknown wait for a look, the last of them for some seconds. */
    static final int MOST_UNKNOWN = 10;

    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder(STRENGTH);

    /** So many of them from one place: whoever tries names and passwords keeps nobody else waiting at the door. */
    static final int MOST_OF_ONE_PLACE = 5;

    private final Map<String, Integer> atIt = new ConcurrentHashMap<>();
    private final Semaphore places = new Semaphore(MOST_UNKNOWN);

    // A look takes a core for a third of a second; many at once would take all of them from everybody else. Never on
    // the
    // thread of whoever asks: that is a virtual one, and two such looks would leave none to carry the others.
    private final ThreadPoolExecutor looks = new ThreadPoolExecutor(
            1,
            1,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().name("password").daemon().factory());

    Passwords() {
        looks.allowCoreThreadTimeOut(true);
    }

    /**
     * For whoever is still unknown: does what ends with a look at a password, or nothing at all if too many are at it. The
     * place is taken before, as a thousand at once would all see a free one and then queue before the store.
     */
    <T> Optional<T> inTurn(String whence, Supplier<T> look) {
        try {
            return atIt.merge(whence, 1, Integer::sum) > MOST_OF_ONE_PLACE ? Optional.empty() : inTurn(look);
        } finally {
            atIt.computeIfPresent(whence, (place, many) -> many == 1 ? null : many - 1);
        }
    }

    /** The same, whencever they come. */
    <T> Optional<T> inTurn(Supplier<T> look) {
        if (!places.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return Optional.of(look.get());
        } finally {
            places.release();
        }
    }

    /** What is wrong with a new password, if anything. */
    static Optional<String> complaint(String name, String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("パスワードが短すぎます。12文字以上にしてください。");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of("パスワードが長すぎます。英数字で72文字まで、かなや漢字で24文字までにしてください。");
        }
        if (password.chars().distinct().count() < 5) {
            return Optional.of("同じ文字のくりかえしは、すぐに見破られます。別のパスワードにしてください。");
        }
        if (Spelling.of(password).contains(Spelling.of(name))) {
            return Optional.of("パスワードに名前が入っています。別のパスワードにしてください。");
        }
        return Optional.empty();
    }

    String hash(String password) {
        return bcrypt.encode(password);
    }

    boolean matches(String password, String hash) {
        return password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES
                && CompletableFuture.supplyAsync(() -> bcrypt.matches(password, hash), looks)
                        .join();
    }

    /** Takes its time, and is false. */
    boolean matchesNobodys(String password) {
        return matches(password, NOBODYS) && false;
    }
}
