package kairan.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kairan.conversation.Json;
import kairan.conversation.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The delivery log (配信の記録): what has gone out or will, and where that is in trouble. What is for one person alone is not in it. */
@Repository
public class Deliveries {

    /** So long trouble is worth a look. */
    public static final Duration FRESH = Duration.ofDays(7);

    /** An attempt without an outcome for so long is trouble. */
    private static final Duration STUCK = Duration.ofHours(1);

    /** As the index of these rows says it. */
    private static final String FOR_MANY = "audience <> 'one' and whose is null";

    private static final String OLDER = " and (created_at < :before or created_at = :before and id > :after)";

    private static final String LINE =
            "select id, cause, audience, push, messages, created_at, due_at, body, stopped from posting ";

    private static final String TROUBLED = """
            select posting from parcel where state = 'given-up' and settled_at > :fresh and why <> 'nobody left'
            union select id from posting where stopped is not null and stopped <> 'taken back' and created_at > :fresh
            union select posting from parcel where state = 'waiting' and first_tried_at < :stuck
            """;

    private static final Pattern HEADING = Pattern.compile("(【.*】)+");

    /** One that went out or will: when, its first words, and how many people have got it, are waited for, or cannot be reached. */
    public record Line(
            String id,
            String cause,
            Instant written,
            Instant at,
            String title,
            Push push,
            boolean bundle,
            @Nullable String body,
            @Nullable String stopped,
            long accepted,
            long underWay,
            long givenUp) {}

    private record Sums(long accepted, long underWay, long givenUp) {

        static final Sums NONE = new Sums(0, 0, 0);

        Sums with(String state, long people) {
            return switch (state) {
                case Parcels.ACCEPTED -> new Sums(accepted + people, underWay, givenUp);
                case Parcels.WAITING -> new Sums(accepted, underWay + people, givenUp);
                case Parcels.GIVEN_UP -> new Sums(accepted, underWay, givenUp + people);
                default -> this;
            };
        }
    }

    private final JdbcClient db;
    private final Clock clock;

    Deliveries(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Written before that moment, the newest first; of those of that moment the ones after that id. */
    public List<Line> written(Instant before, String after, int most) {
        return withSums(db.sql(LINE + "where " + FOR_MANY + OLDER + " order by created_at desc, id limit :most")
                .param("before", before.toEpochMilli())
                .param("after", after)
                .param("most", most));
    }

    /** Those that somebody should look at, the newest first. */
    public List<Line> troubled(Instant before, String after, int most) {
        return withSums(db.sql(LINE + "where " + FOR_MANY + OLDER + " and id in (" + TROUBLED
                        + ") order by created_at desc, id limit :most")
                .param("fresh", fresh())
                .param("stuck", stuck())
                .param("before", before.toEpochMilli())
                .param("after", after)
                .param("most", most));
    }

    /** How many somebody should look at. */
    public long troubles() {
        return db.sql("select count(*) from posting where " + FOR_MANY + " and id in (" + TROUBLED + ")")
                .param("fresh", fresh())
                .param("stuck", stuck())
                .query(Long.class)
                .single();
    }

    public Optional<Line> find(String id) {
        return withSums(db.sql(LINE + "where " + FOR_MANY + " and id = ?").param(id)).stream()
                .findFirst();
    }

    /** Its bubbles, as they are brought. */
    public List<String> words(String id) {
        return db
                .sql("select messages from posting where " + FOR_MANY + " and id = ?")
                .param(id)
                .query(String.class)
                .list()
                .stream()
                .flatMap(messages -> Json.messages(messages).stream())
                .map(Message::text)
                .toList();
    }

    private long fresh() {
        return clock.instant().minus(FRESH).toEpochMilli();
    }

    private long stuck() {
        return clock.instant().minus(STUCK).toEpochMilli();
    }

    private List<Line> withSums(JdbcClient.StatementSpec found) {
        List<Line> lines = found.query(Deliveries::line).list();
        Map<String, Sums> sums = sums(lines.stream().map(Line::id).toList());
        return lines.stream()
                .map(line -> with(line, sums.getOrDefault(line.id(), Sums.NONE)))
                .toList();
    }

    /** Parcels know how many are in them, so that no mailbox is looked into. */
    private Map<String, Sums> sums(Collection<String> postings) {
        Map<String, Sums> sums = new HashMap<>();
        if (!postings.isEmpty()) {
            db.sql("select posting, state, sum(size) from parcel where posting in (:postings) group by posting, state")
                    .param("postings", postings)
                    .query(row -> {
                        Sums before = sums.getOrDefault(row.getString(1), Sums.NONE);
                        sums.put(row.getString(1), before.with(row.getString(2), row.getLong(3)));
                    });
        }
        return sums;
    }

    private static Line with(Line line, Sums sums) {
        return new Line(
                line.id(),
                line.cause(),
                line.written(),
                line.at(),
                line.title(),
                line.push(),
                line.bundle(),
                line.body(),
                line.stopped(),
                sums.accepted(),
                sums.underWay(),
                sums.givenUp());
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        return new Line(
                row.getString("id"),
                row.getString("cause"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(Math.max(row.getLong("created_at"), row.getLong("due_at"))),
                title(Json.messages(row.getString("messages"))),
                Push.valueOf(row.getString("push")),
                row.getString("audience").equals("bundle"),
                row.getString("body"),
                row.getString("stopped"),
                0,
                0,
                0);
    }

    /** The first line that is more than a heading. */
    private static String title(List<Message> messages) {
        List<String> lines = messages.getFirst()
                .text()
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        return lines.stream()
                .filter(line -> !HEADING.matcher(line).matches())
                .findFirst()
                .or(() -> lines.stream().findFirst())
                .orElse("…");
    }
}
