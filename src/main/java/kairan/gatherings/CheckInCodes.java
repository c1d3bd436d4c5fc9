package kairan.gatherings;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The codes of the 受付 (受付の番号), in the store: five digits for each day of a gathering, also on the day it is put off to. */
@Repository
public class CheckInCodes {

    private static final int FIRST = 10_000;
    private static final int AFTER_LAST = 100_000;

    private final JdbcClient db;
    private final Occurrences occurrences;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    CheckInCodes(JdbcClient db, Occurrences occurrences, Clock clock) {
        this.db = db;
        this.occurrences = occurrences;
        this.clock = clock;
    }

    /** Words with which the QR code opens the talk. */
    public static String opening(String code) {
        return "受付の番号は、%sです".formatted(code);
    }

    /** The code of this day; a paper that was printed before it was put off stays good. */
    public String of(Occurrence occurrence) {
        Optional<String> known = known(occurrence);
        while (known.isEmpty()) {
            db.sql("insert into check_in_code (occurrence, code, made_at) values (?, ?, ?) on conflict do nothing")
                    .params(occurrence.id(), String.valueOf(chance.nextInt(FIRST, AFTER_LAST)), clock.millis())
                    .update();
            known = known(occurrence);
        }
        return known.get();
    }

    private Optional<String> known(Occurrence occurrence) {
        return db.sql("select code from check_in_code where occurrence in (:days) order by made_at limit 1")
                .param("days", occurrences.from(occurrence))
                .query(String.class)
                .optional();
    }

    /** The day whose code it is; if that was put off, the day it was put off to. */
    Optional<Occurrence> find(String code) {
        return db.sql("select occurrence from check_in_code where code = ?")
                .param(code)
                .query(String.class)
                .optional()
                .flatMap(occurrences::of)
                .map(this::now);
    }

    private Occurrence now(Occurrence occurrence) {
        String moved = occurrence.state() == Occurrence.State.POSTPONED ? occurrence.movedTo() : null;
        return moved == null ? occurrence : occurrences.of(moved).orElse(occurrence);
    }
}
