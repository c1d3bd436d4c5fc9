package kairan.chaos;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kairan.FreshStore;
import kairan.TownFolder;
import kairan.line.SignedWebhook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * An association with a course of few places and a gathering that is just over: who lives there, and on which door each of
 * them talks with the bot.
 */
final class SmallTown {

    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final LocalDate TODAY = LocalDate.now(ZONE).plusDays(1);

    /**
     * By day, so that nothing waits for the morning, and ahead of the system's clock: db-scheduler asks that one when it
     * takes up what somebody died over.
     */
    static final LocalDateTime START = TODAY.atTime(10, 0);

    static final int PLACES = 4;

    private static final LocalDate DAY_OF_COURSE = TODAY.plusDays(10);
    private static final LocalDate DAY_OVER = TODAY.minusDays(1);
    static final String COURSE = "kouza-" + DAY_OF_COURSE;
    static final String OVER = "seisou-" + DAY_OVER;

    final String leader = SignedWebhook.somebody();
    /** They ask questions, each in other words. */
    final List<String> askers = lineIds(5);
    /** They say that they come to the course, or do not. */
    final List<String> comers = lineIds(8);
    /** They say how the other gathering was. */
    final List<String> raters = lineIds(6);
    /** A friend once, who has blocked the bot without its knowing. */
    final String stranger = SignedWebhook.somebody();
    /** The tokens of those who talk on the page. */
    final List<String> tokens =
            IntStream.range(0, 4).mapToObj("page-%038d"::formatted).toList();

    private static List<String> lineIds(int number) {
        return IntStream.range(0, number)
                .mapToObj(n -> SignedWebhook.somebody())
                .toList();
    }

    /** All who are reached on LINE and belong to the association. */
    List<String> onLine() {
        List<String> all = new ArrayList<>(askers);
        all.addAll(comers);
        all.addAll(raters);
        return all;
    }

    /** What the store knows a page by. */
    static String address(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Moves in, and gives a copy of the store to that folder. */
    void settle(FreshStore store, Path data) {
        store.transaction().executeWithoutResult(status -> {
            JdbcClient db = store.db();
            db.sql("insert into district (id, name, reading) values ('chuo', '中央地区', 'ちゅうおうちく')")
                    .update();
            db.sql("""
                    insert into body (id, kind, name, reading, district, blocks)
                    values ('sakura', 'association', 'さくら町内会', 'さくらちょうないかい', 'chuo', 3)
                    """).update();
            moveIn(db, "line", leader, "leader");
            db.sql("insert into role (id, person, role, body, starts_at) values ('r', 'leader', 'LEADER', 'sakura', 0)")
                    .update();
            onLine().forEach(id -> join(db, "line", id));
            join(db, "line", stranger);
            tokens.forEach(token -> join(db, "webchat", address(token)));
            tokens.forEach(token -> invite(db, address(token)));
            open(db, COURSE, "kouza", DAY_OF_COURSE);
            open(db, OVER, "seisou", DAY_OVER);
        });
        Path there = store.folder("settled").resolveSibling("kairan.db");
        // By a connection of its own: that of the pool has statements open.
        JdbcClient.create(new DriverManagerDataSource("jdbc:sqlite:" + there))
                .sql("vacuum into ?")
                .param(data.resolve("kairan.db").toString())
                .update();
    }

    private static void join(JdbcClient db, String door, String address) {
        String person = "p" + Integer.toHexString(address.hashCode());
        moveIn(db, door, address, person);
        db.sql("insert into resident (person, body, set_at) values (?, 'sakura', 0)")
                .param(person)
                .update();
    }

    private static void moveIn(JdbcClient db, String door, String address, String person) {
        db.sql("insert into person (id, created_at, greeted_at) values (?, 0, 0)")
                .param(person)
                .update();
        db.sql("insert into address (channel, external_id, person, heard_at) values (?, ?, ?, 0)")
                .params(door, address, person)
                .update();
    }

    /** A bubble with all the buttons that a page may press. */
    private static void invite(JdbcClient db, String address) {
        String choices = Stream.concat(
                        Stream.of(Script.COMING).distinct().map(answer -> coming(answer)),
                        Stream.of(Script.RATING).map(rating -> rating(rating)))
                .map(meaning -> "{\"label\":\"はい\",\"meaning\":\"" + meaning + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
        db.sql("""
                insert into bubble (address, who, cause, place, text, choices, lasting, at)
                values (?, 'parcel', 'invited', 0, '講座に来ますか。清掃はいかがでしたか。', ?, true, 0)
                """).params(address, choices).update();
    }

    /** What pressing this answer to the course means. */
    static String coming(String answer) {
        return "rsvp/" + answer + "/" + COURSE;
    }

    /** What pressing this says of the gathering that is over. */
    static String rating(String rating) {
        return "feedback/" + rating + "/" + OVER;
    }

    private static void open(JdbcClient db, String occurrence, String gathering, LocalDate day) {
        db.sql("insert into occurrence (id, gathering, day, starts_at, ends_at, opened_at) values (?, ?, ?, ?, ?, 0)")
                .params(
                        occurrence,
                        gathering,
                        day.toString(),
                        day.atTime(8, 0).atZone(ZONE).toInstant().toEpochMilli(),
                        day.atTime(9, 30).atZone(ZONE).toInstant().toEpochMilli())
                .update();
    }

    /** The real content, with the two gatherings of this town. */
    static Path content(Path folder) throws java.io.IOException {
        TownFolder.withoutGatherings(folder);
        write(folder, "kouza", """
            name: スマホ講座
            timeline: course
            day: "%s"
            place: さくら会館
            capacity: %d
            """.formatted(DAY_OF_COURSE, PLACES));
        write(folder, "seisou", """
            name: さくら公園の清掃
            timeline: cleanup
            day: "%s"
            place: さくら公園
            """.formatted(DAY_OVER));
        return folder;
    }

    private static void write(Path folder, String id, String facts) throws java.io.IOException {
        Path file = folder.resolve("gatherings").resolve(id + ".yaml");
        java.nio.file.Files.createDirectories(file.getParent());
        java.nio.file.Files.writeString(
                file, "id: " + id + "\nbody: sakura\nstart: \"08:00\"\nend: \"09:30\"\n" + facts);
    }
}
