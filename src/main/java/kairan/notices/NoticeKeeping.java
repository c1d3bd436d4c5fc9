package kairan.notices;

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

/** What this room keeps of a person: what they told others, confirmed, and asked. A notice stays without its sender. */
@Repository
class NoticeKeeping implements Keeping {

    private static final String OLD = "(select id from notice where coalesce(due_at, written_at) < ?)";

    private final JdbcClient db;

    NoticeKeeping(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Kept> about(Person person) {
        List<Kept> all = new ArrayList<>();
        db.sql("select facts from notice where sender = ? order by written_at, id")
                .param(person.id())
                .query(String.class)
                .list()
                .forEach(facts -> all.add(
                        new Kept("書いたお知らせ", String.join("、", Json.texts(facts).values()))));
        int confirmed = db.sql("select count(*) from acknowledgement where person = ?")
                .param(person.id())
                .query(Integer.class)
                .single();
        if (confirmed > 0) {
            all.add(new Kept("「確認しました」を押したお知らせ", confirmed + "件"));
        }
        db.sql("select words from inquiry where person = ? order by asked_at, id")
                .param(person.id())
                .query(String.class)
                .list()
                .forEach(words -> all.add(new Kept("お知らせについて聞いたこと", words)));
        return all;
    }

    @Override
    public void erase(Person person) {
        db.sql("""
                update notice set erased = erased + 1
                where id in (select notice from acknowledgement where person = ?)
                """).param(person.id()).update();
        db.sql("delete from acknowledgement where person = ?")
                .param(person.id())
                .update();
        db.sql("delete from inquiry where person = ?").param(person.id()).update();
        db.sql("delete from notice where sender = ? and due_at is null")
                .param(person.id())
                .update();
        db.sql("update notice set sender = null where sender = ?")
                .param(person.id())
                .update();
    }

    @Override
    public void move(Person from, Person to) {
        db.sql("insert into acknowledgement (notice, person, at) select notice, ?, at from acknowledgement"
                        + " where person = ? on conflict do nothing")
                .params(to.id(), from.id())
                .update();
        db.sql("delete from acknowledgement where person = ?").param(from.id()).update();
        db.sql("update inquiry set person = ? where person = ?")
                .params(to.id(), from.id())
                .update();
        db.sql("update notice set sender = ? where sender = ?")
                .params(to.id(), from.id())
                .update();
    }

    @Override
    public void forget(Retention retention, Instant now) {
        long before = now.minus(retention.notices()).toEpochMilli();
        db.sql("delete from acknowledgement where notice in " + OLD)
                .param(before)
                .update();
        db.sql("delete from inquiry where notice in " + OLD).param(before).update();
        db.sql("delete from notice where coalesce(due_at, written_at) < ?")
                .param(before)
                .update();
    }
}
