package kairan.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import kairan.FreshStore;
import kairan.line.LineStub;
import kairan.line.SignedWebhook;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** One town from its first event to the reckoning, with so many deaths between. */
final class Run implements AutoCloseable {

    /** What was seen. */
    record Report(
            int kills,
            int events,
            int bodies,
            int notices,
            int words,
            long unavailable,
            String disk,
            String replies,
            List<String> violations) {}

    /** A leader may not send more within an hour. */
    private static final int MOST_NOTICES = 5;

    /** So many answers are on their way to LINE at the same moment; of more nobody can be unsure. */
    private static final int AT_ONCE = 64;

    private static final String WATCH = "the-watch-of-the-town-where-all-goes-wrong";

    static final Duration STANDSTILL = Duration.ofMinutes(5);
    /** With more deaths than these a run has time for one more. */
    private static final int SHORT = 2;

    private static final int MOST_LATE = 5;
    private static final Duration NUDGE = Duration.ofSeconds(40);

    /** The page whose person presses whether they come, and that of one who presses how it was. */
    private static final int COMES = 2;

    private static final int RATES = 3;

    private final int kills;
    private final Random chance;
    private final long seed;
    private final SmallTown town = new SmallTown();
    private final LineStub line = LineStub.start();
    private final Disk disk;
    private final FileClock clock;
    private final Look look;
    private final House house;
    private final Script script;
    private final Postman postman;
    private final List<OpenPage> pages;
    private final List<List<String>> said = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final Set<String> tried = new TreeSet<>();
    private final Map<String, String> lastWords = new HashMap<>();
    private int mostTried;
    /** Of how many answers this life of the house must say that nobody knows, when LINE's part in it is left out. */
    private int triedLast;

    private int unclearBefore;

    Run(FreshStore store, long seed, int kills, Duration lineWaits) throws Exception {
        this.kills = kills;
        this.seed = seed;
        this.chance = new Random(seed);
        Path folder = store.folder("run-" + seed);
        town.settle(store, folder);
        disk = new Disk(folder.resolve("disk"));
        Files.move(folder.resolve("kairan.db"), disk.folder().resolve("kairan.db"));
        look = new Look(disk.folder());
        line.forget(town.stranger);
        line.slowness(lineWaits.plusMillis(500));
        clock = FileClock.set(folder.resolve("clock"), SmallTown.START);
        house = begin(folder, lineWaits);
        script = new Script(town, chance);
        postman = new Postman(house.webPort());
        pages = town.tokens.stream()
                .map(token -> new OpenPage(house.chatPort(), token))
                .toList();
    }

    private House begin(Path folder, Duration lineWaits) throws Exception {
        List<String> settings = List.of(
                "kairan.data=" + disk.folder(),
                "kairan.conversations=" + SmallTown.content(folder.resolve("conversations")),
                "kairan.watch.token=" + WATCH,
                "kairan.line.secret=" + SignedWebhook.SECRET,
                "kairan.line.token=token",
                "kairan.line.api=" + line.url(),
                "kairan.line.patience=" + lineWaits.toMillis() + "ms",
                "db-scheduler.heartbeat-interval=1s",
                "db-scheduler.polling-interval=200ms");
        try {
            return new House(folder.resolve("clock"), settings);
        } catch (Exception e) {
            disk.close();
            throw e;
        }
    }

    Report play(int events, int wordsOnEachPage) throws Exception {
        int notices = Math.min(MOST_NOTICES, 1 + kills / 2);
        List<Doing> doings = new ArrayList<>(script.doings(events));
        List<List<Doing>> bodies = script.bodies(doings);
        Writer writer = new Writer(script, postman, look, town.leader);
        List<Thread> people = new ArrayList<>(postman.begin(bodies, seed));
        people.add(writer.begin(notices));
        for (OpenPage page : pages) {
            people.add(talking(page, wordsOnEachPage));
        }
        for (Mishap mishap : Mishap.spread(bodies.size(), kills, chance)) {
            awaitBrought(mishap.after());
            happen(mishap);
        }
        for (Thread one : people) {
            one.join(STANDSTILL);
            if (one.isAlive()) {
                throw new AssertionError(one.getName() + " does not come to an end");
            }
        }
        doings.addAll(writer.doings());
        line.feel(LineStub.Mood.WELL);
        settle();
        doings.addAll(confirm(notices));
        settle();
        return reckon(doings, bodies.size(), notices, wordsOnEachPage);
    }

    /** Those of some pages ask, one says whether they come to the course, and one how the other gathering was. */
    private Thread talking(OpenPage page, int words) {
        int number = pages.indexOf(page);
        List<String> ids = new ArrayList<>();
        said.add(ids);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            ids.add("page-word-" + number + "-" + i);
            all.add(
                    switch (number) {
                        case COMES -> Script.COMING[chance.nextInt(Script.COMING.length)];
                        case RATES -> Script.RATING[chance.nextInt(Script.RATING.length)];
                        default -> script.question();
                    });
        }
        if (number == COMES || number == RATES) {
            lastWords.put(page.address(), all.getLast());
        } else {
            asked.addAll(all);
        }
        return Thread.ofPlatform().daemon().name("page-person").start(() -> {
            try {
                for (int i = 0; i < words; i++) {
                    switch (number) {
                        case COMES -> page.press(ids.get(i), SmallTown.coming(all.get(i)));
                        case RATES -> page.press(ids.get(i), SmallTown.rating(all.get(i)));
                        default -> page.say(ids.get(i), all.get(i));
                    }
                    Thread.sleep(Duration.ofMillis(700));
                }
                page.lookUp();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void awaitBrought(int bodies) {
        Awaitility.await("so many bodies taken")
                .pollInterval(Duration.ofMillis(5))
                .atMost(STANDSTILL)
                .until(postman::brought, brought -> brought >= bodies);
    }

    private void happen(Mishap mishap) throws Exception {
        switch (mishap.kind()) {
            case MOOD -> line.feel(mishap.mood());
            case JUMP -> clock.jump(mishap.time());
            case CUT -> {
                for (OpenPage page : pages) {
                    page.cut();
                }
            }
            case FULL -> {
                disk.fill(house.pid());
                Thread.sleep(mishap.time());
                disk.free(house.pid());
            }
            case KILL -> {
                Thread.sleep(mishap.time());
                die();
            }
        }
    }

    private void die() throws Exception {
        house.kill();
        Set<String> now = look.triedReplies();
        mostTried = Math.max(mostTried, now.size());
        tried.addAll(now);
        triedLast = now.size();
        unclearBefore = unclearReplies();
        house.startAgain();
    }

    private int unclearReplies() {
        return (int) line.unclear().stream()
                .filter(request -> request.path().endsWith("/reply"))
                .count();
    }

    /** Some confirm each notice, each twice as far as LINE's doubled bodies go; where many die, once more in between. */
    private List<Doing> confirm(int notices) throws Exception {
        List<Doing> all = new ArrayList<>();
        for (int n = 1; n <= notices; n++) {
            String notice = look.strings(
                            "select cause from posting where messages like ? and audience = 'notice'",
                            "%" + Writer.words(n) + "%")
                    .getFirst()
                    .split("/")[1];
            for (String person : town.raters) {
                Doing doing = script.confirm(person, notice);
                all.add(doing);
                postman.bring(List.of(doing));
                postman.bring(List.of(doing.redelivered()));
            }
            if (kills > SHORT && n == 1) {
                die();
            }
        }
        return all;
    }

    /** What the house itself counted as unknown in its last life is what LINE's stand-in and its death left open. */
    private void compareUnknown(List<String> violations) throws Exception {
        int open = triedLast + unclearReplies() - unclearBefore;
        double counted = house.figure("kairan_line_replies_total{outcome=\"unknown\"", WATCH);
        // A reply that a busy machine brings too late is unknown to the house, and taken for LINE's stand-in.
        if (counted < open || counted > open + MOST_LATE) {
            violations.add("%.0f answers were counted as unknown, of %d".formatted(counted, open));
        }
    }

    /** Waits until nothing is left to do; what waits for its hour is helped by the clock. */
    private void settle() {
        AtomicInteger looks = new AtomicInteger();
        Awaitility.await("nothing waits")
                .pollInterval(Duration.ofMillis(200))
                .atMost(STANDSTILL)
                .untilAsserted(() -> {
                    if (looks.incrementAndGet() % 5 == 0) {
                        clock.jump(NUDGE);
                    }
                    assertThat(waiting().values()).as(waiting().toString()).containsOnly(0L);
                });
    }

    private Map<String, Long> waiting() {
        Map<String, Long> waiting = new TreeMap<>();
        for (String rows : List.of(
                "inbox where done_at is null",
                "reply",
                "parcel where state = 'waiting'",
                "scheduled_tasks where task_name in ('cut-posting', 'carry-parcel')")) {
            waiting.put(rows, look.count(rows));
        }
        return waiting;
    }

    private Report reckon(List<Doing> doings, int bodies, int notices, int words) throws Exception {
        Reckoning reckoning = new Reckoning(look, line, town, doings);
        reckoning.effects(asked, words * pages.size());
        reckoning.excuses();
        reckoning.replies(tried);
        reckoning.notices(notices);
        reckoning.confirmations();
        try {
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(200))
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> reckoning.inVain() == 0);
        } catch (ConditionTimeoutException e) {
            // Who waits in vain is told by the reckoning.
        }
        reckoning.signUps(postman, lastWords.get(pages.get(COMES).address()), pages.get(COMES));
        reckoning.feedback(postman, lastWords.get(pages.get(RATES).address()), pages.get(RATES));
        for (int i = 0; i < pages.size(); i++) {
            OpenPage page = pages.get(i);
            try {
                Awaitility.await()
                        .pollInterval(Duration.ofMillis(50))
                        .atMost(Duration.ofMinutes(2))
                        .until(() -> reckoning.agrees(page));
            } catch (ConditionTimeoutException e) {
                // What differs is told by the reckoning.
            }
            reckoning.page(page, said.get(i));
        }
        List<String> violations = new ArrayList<>(reckoning.violations());
        compareUnknown(violations);
        if (mostTried > AT_ONCE) {
            violations.add("%d answers were marked as tried at one death, and only %d go out at once"
                    .formatted(mostTried, AT_ONCE));
        }
        if (postman.otherwise() > 0) {
            violations.add("%d webhooks were answered neither with 200 nor with 503".formatted(postman.otherwise()));
        }
        return new Report(
                kills,
                doings.size(),
                bodies,
                notices,
                words * pages.size(),
                postman.unavailable(),
                disk.how(),
                reckoning.replies(),
                violations);
    }

    @Override
    public void close() throws Exception {
        pages.forEach(OpenPage::close);
        house.close();
        line.close();
        disk.close();
    }
}
