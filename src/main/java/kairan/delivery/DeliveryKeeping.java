package kairan.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kairan.conversation.Json;
import kairan.conversation.Keeping;
import kairan.conversation.Kept;
import kairan.conversation.Person;
import kairan.conversation.Retention;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What this room keeps of a person: which notices they were given, and which wait for them. */
@Repository
class DeliveryKeeping implements Keeping {

    /** By then every parcel that was ever tried is settled. */
    private static final Duration SETTLED = Duration.ofHours(24);

    /** Named one by one, so that the rows are found by their key, which begins with the posting. */
    private static final String THEIRS = "person = ? and posting in (select id from posting)";

    private final JdbcClient db;
    private final Mailboxes mailboxes;
    private final Clock clock;

    DeliveryKeeping(JdbcClient db, Mailboxes mailboxes, Clock clock) {
        this.db = db;
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    @Override
    public List<Kept> about(Person person) {
        List<Kept> kept = new ArrayList<>();
        kept.add(new Kept("受け取ったお知らせ", count(person, "") + "件"));
        kept.add(new Kept("まだ見ていないお知らせ", count(person, "not ") + "件"));
        db.sql("select messages from posting where audience = 'one' and about = ? order by created_at, id")
                .param(person.id())
                .query(String.class)
                .list()
                .forEach(messages ->
                        Json.messages(messages).forEach(message -> kept.add(new Kept("あなただけへのお知らせ", message.text()))));
        return kept;
    }

    /** What was brought counts as what was fetched. */
    private int count(Person person, String not) {
        return db.sql("""
                select count(*) from mailbox where %s and %s(taken_at is not null or exists
                    (select 1 from parcel where parcel.id = mailbox.parcel and parcel.state = '%s'))
                """.formatted(THEIRS, not, Parcels.ACCEPTED))
                .param(person.id())
                .query(Integer.class)
                .single();
    }

    /** A parcel that a door may have already keeps its recipient, without the person, until it is settled. */
    @Override
    public void erase(Person person) {
        db.sql("""
                insert into erased_recipient (parcel, external_id, erased_at)
                select parcel.id, min(address.external_id), ? from parcel
                join mailbox on mailbox.parcel = parcel.id
                join address on address.person = mailbox.person and address.channel = parcel.channel
                where mailbox.person = ? and mailbox.posting in (select id from posting)
                and parcel.state = ? and parcel.first_tried_at is not null
                group by parcel.id
                on conflict do nothing
                """).params(clock.millis(), person.id(), Parcels.WAITING).update();
        eraseBundles(person);
        db.sql("delete from mailbox where " + THEIRS).param(person.id()).update();
        db.sql("delete from mailbox where posting in (select id from posting where audience = 'one' and about = ?)")
                .param(person.id())
                .update();
        db.sql("delete from posting where audience = 'one' and about = ?")
                .param(person.id())
                .update();
        db.sql("update posting set sender = null where sender = ?")
                .param(person.id())
                .update();
        leaveCursors(person);
    }

    /** A bundle with words for them alone loses its words; one that a door may have already, as soon as it is settled. */
    private void eraseBundles(Person person) {
        db.sql("""
                update posting set whose = '' where whose = ? and exists (select 1 from parcel
                    where parcel.posting = posting.id and state = ? and first_tried_at is not null)
                """).params(person.id(), Parcels.WAITING).update();
        db.sql("update posting set whose = null, messages = ? where whose = ?")
                .params(Parcels.NO_WORDS, person.id())
                .update();
    }

    /** Postings and rounds remember the last person they were cut for; the one before them serves as well. */
    private void leaveCursors(Person person) {
        for (String table : List.of("posting", "round")) {
            db.sql(
                            "update %s set cut_after = coalesce((select max(id) from person where id < ?), '') where cut_after = ?"
                                    .formatted(table))
                    .params(person.id(), person.id())
                    .update();
        }
    }

    @Override
    public void move(Person from, Person to) {
        db.sql("""
                update mailbox set person = ? where %s
                and posting not in (select posting from mailbox as known where known.person = ?)
                """.formatted(THEIRS)).params(to.id(), from.id(), to.id()).update();
        givenAlready(from, to).forEach(posting -> mailboxes.takeOut(posting, to));
        db.sql("delete from mailbox where " + THEIRS).param(from.id()).update();
        db.sql("update posting set about = ? where audience = 'one' and about = ?")
                .params(to.id(), from.id())
                .update();
        for (String column : List.of("sender", "whose")) {
            db.sql("update posting set %s = ? where %s = ?".formatted(column, column))
                    .params(to.id(), from.id())
                    .update();
        }
        leaveCursors(from);
    }

    /** What waits for one of them and was given to the other, or may have been, by a page or a parcel. */
    private List<String> givenAlready(Person given, Person waits) {
        return db.sql("""
                select given.posting from mailbox given join mailbox waits on waits.posting = given.posting
                left join parcel on parcel.id = given.parcel
                where given.person = ? and waits.person = ? and waits.taken_at is null
                and (given.taken_at is not null or parcel.first_tried_at is not null)
                and given.posting in (select id from posting)
                """).params(given.id(), waits.id()).query(String.class).list();
    }

    @Override
    public void forget(Retention retention, Instant now) {
        db.sql("delete from erased_recipient where erased_at < ?")
                .param(now.minus(SETTLED).toEpochMilli())
                .update();
        forgetForOneAlone(retention, now);
        long old = now.minus(retention.notices()).toEpochMilli();
        for (String table : List.of("mailbox", "parcel")) {
            db.sql("delete from %s where posting in (select id from posting where until_at < ?)".formatted(table))
                    .param(old)
                    .update();
        }
        db.sql("delete from posting where until_at < ?").param(old).update();
    }

    /** What was said to one person alone goes once they have it, or nobody could give it to them any more. */
    private void forgetForOneAlone(Retention retention, Instant now) {
        long taken = now.minus(retention.talk()).toEpochMilli();
        long over = now.minus(SETTLED).toEpochMilli();
        List<String> gone = db.sql("""
                select id from posting where audience = 'one' and (until_at < ? or exists
                    (select 1 from mailbox left join parcel on parcel.id = mailbox.parcel where mailbox.posting = posting.id
                    and (taken_at < ? or parcel.state = '%s' and settled_at < ?)))
                """.formatted(Parcels.ACCEPTED))
                .params(over, taken, taken)
                .query(String.class)
                .list();
        for (String posting : gone) {
            db.sql("delete from mailbox where posting = ?").param(posting).update();
            db.sql("delete from posting where id = ?").param(posting).update();
        }
        db.sql("update posting set whose = null, messages = ? where whose is not null and until_at < ?")
                .params(Parcels.NO_WORDS, over)
                .update();
    }
}
