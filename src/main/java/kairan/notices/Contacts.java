package kairan.notices;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import kairan.conversation.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is in charge of what a notice tells of, by name and number, in the store: only their own words, and only once they agree. */
@Repository
class Contacts {

    private static final Duration OPEN = Duration.ofDays(7);

    /** So long what they write next is taken for their name. */
    private static final Duration WRITING = Duration.ofHours(1);

    private static final int CODES = 1_000_000;

    private final JdbcClient db;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    Contacts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Asks that person, or whoever has the code that is returned, in place of anybody asked before. */
    String ask(Notice notice, @Nullable Person person) {
        drop(notice.id());
        String code = "%06d".formatted(chance.nextInt(CODES));
        db.sql("insert into contact (notice, code, person, made_at) values (?, ?, ?, ?)")
                .param(notice.id())
                .param(code)
                .param(person == null ? null : person.id())
                .param(clock.millis())
                .update();
        return code;
    }

    /** The notice for which that code was made; from now on this person is asked. */
    Optional<String> take(String code, Person person) {
        return db.sql("update contact set person = ?, made_at = ? where code = ? and person is null and made_at > ?"
                        + " returning notice")
                .params(
                        person.id(),
                        clock.millis(),
                        code,
                        clock.instant().minus(OPEN).toEpochMilli())
                .query(String.class)
                .optional();
    }

    /** The notice for which this person is to write their words now. */
    Optional<String> waiting(Person person) {
        return db.sql("select notice from contact where person = ? and words is null and made_at > ?"
                        + " order by made_at desc limit 1")
                .params(person.id(), clock.instant().minus(WRITING).toEpochMilli())
                .query(String.class)
                .optional();
    }

    /** {@code said} is the event they came with, by which they can be taken back. */
    void write(String notice, Person person, String words, String said) {
        db.sql("update contact set words = ?, said = ? where notice = ? and person = ?")
                .params(words, said, notice, person.id())
                .update();
    }

    /** False if there is nothing of theirs to agree to. */
    boolean agree(String notice, Person person) {
        return db.sql("update contact set agreed_at = ? where notice = ? and person = ? and words is not null")
                        .params(clock.millis(), notice, person.id())
                        .update()
                == 1;
    }

    /** The words, if they have agreed. */
    Optional<String> of(String notice) {
        return db.sql("select words from contact where notice = ? and agreed_at is not null")
                .param(notice)
                .query(String.class)
                .optional();
    }

    /** They do not want to be named there. */
    void refuse(String notice, Person person) {
        db.sql("delete from contact where notice = ? and person = ?")
                .params(notice, person.id())
                .update();
    }

    /** They do not want to be named anywhere any more; false if they were not. */
    boolean refuseAll(Person person) {
        return db.sql("delete from contact where person = ?").param(person.id()).update() > 0;
    }

    void drop(String notice) {
        db.sql("delete from contact where notice = ?").param(notice).update();
    }
}
