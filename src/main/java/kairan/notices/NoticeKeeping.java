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

/** What this room keeps of a person: what they told others, confirmed, answered and asked. A notice stays without its sender. */
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
        facts("acknowledgement", "", person).forEach(facts -> all.add(new Kept("「確認しました」を押したお知らせ", facts)));
        db.sql("select words, answer from inquiry where person = ? order by asked_at, id")
                .param(person.id())
                .query(row -> {
                    all.add(new Kept("お知らせについて聞いたこと", row.getString(1)));
                    if (row.getString(2) != null) {
                        all.add(new Kept("聞いたことへの答え", row.getString(2)));
                    }
                });
        facts("signup", "and comes", person).forEach(facts -> all.add(new Kept("参加すると答えたお知らせ", facts)));
        facts("signup", "and not comes", person).forEach(facts -> all.add(new Kept("参加しないと答えたお知らせ", facts)));
        facts("request_done", "", person).forEach(facts -> all.add(new Kept("「済み」を押したお願い", facts)));
        db.sql("select words from contact where person = ? and words is not null order by made_at, notice")
                .param(person.id())
                .query(String.class)
                .list()
                .forEach(words -> all.add(new Kept("担当として会員に見せる名前と電話番号", words)));
        db.sql("select reason from notice_change where sender = ? and reason <> '' order by due_at, id")
                .param(person.id())
                .query(String.class)
                .list()
                .forEach(reason -> all.add(new Kept("取りやめのお知らせに書いたわけ", reason)));
        return all;
    }

    /** What the notices say that the person has answered there. */
    private List<String> facts(String table, String which, Person person) {
        return db
                .sql(
                        "select notice.facts from %s join notice on notice.id = %s.notice where person = ? %s order by at, notice.id"
                                .formatted(table, table, which))
                .param(person.id())
                .query(String.class)
                .list()
                .stream()
                .map(facts -> String.join("、", Json.texts(facts).values()))
                .toList();
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
        for (String table : List.of("signup", "digest_reader", "contact")) {
            db.sql("delete from %s where person = ?".formatted(table))
                    .param(person.id())
                    .update();
        }
        db.sql("update request_done set person = null where person = ?")
                .param(person.id())
                .update();
        db.sql("update notice_change set sender = null where sender = ?")
                .param(person.id())
                .update();
        for (String table : List.of("notice_change", "inquiry")) {
            db.sql("update %s set writer = null where writer = ?".formatted(table))
                    .param(person.id())
                    .update();
        }
        for (String table : List.of("contact", "attachment", "attachment_key", "sample")) {
            db.sql("delete from %s where notice in (select id from notice where sender = ? and due_at is null)"
                            .formatted(table))
                    .param(person.id())
                    .update();
        }
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
        db.sql("insert into signup (notice, person, comes, at) select notice, ?, comes, at from signup"
                        + " where person = ? on conflict do nothing")
                .params(to.id(), from.id())
                .update();
        db.sql("delete from signup where person = ?").param(from.id()).update();
        db.sql("insert into digest_reader (digest, person) select digest, ? from digest_reader"
                        + " where person = ? on conflict do nothing")
                .params(to.id(), from.id())
                .update();
        db.sql("delete from digest_reader where person = ?").param(from.id()).update();
        for (String table : List.of("inquiry", "request_done", "contact")) {
            db.sql("update %s set person = ? where person = ?".formatted(table))
                    .params(to.id(), from.id())
                    .update();
        }
        db.sql("update notice_change set sender = ? where sender = ?")
                .params(to.id(), from.id())
                .update();
        for (String table : List.of("notice_change", "inquiry")) {
            db.sql("update %s set writer = ? where writer = ?".formatted(table))
                    .params(to.id(), from.id())
                    .update();
        }
        db.sql("update notice set sender = ? where sender = ?")
                .params(to.id(), from.id())
                .update();
    }

    @Override
    public void unsay(Person person, String said) {
        for (String table : List.of("contact", "inquiry")) {
            db.sql("delete from %s where person = ? and said = ?".formatted(table))
                    .params(person.id(), said)
                    .update();
        }
    }

    @Override
    public void forget(Retention retention, Instant now) {
        long before = now.minus(retention.notices()).toEpochMilli();
        db.sql("delete from acknowledgement where notice in " + OLD)
                .param(before)
                .update();
        for (String table : List.of(
                "inquiry",
                "signup",
                "request_done",
                "contact",
                "notice_change",
                "attachment",
                "attachment_key",
                "sample")) {
            db.sql("delete from %s where notice in ".formatted(table) + OLD)
                    .param(before)
                    .update();
        }
        db.sql("delete from attachment_key where expires_at < ?")
                .param(now.toEpochMilli())
                .update();
        db.sql("delete from digest_reader where digest in (select id from digest where made_at < ?)")
                .param(before)
                .update();
        db.sql("delete from digest where made_at < ?").param(before).update();
        db.sql("delete from notice where coalesce(due_at, written_at) < ?")
                .param(before)
                .update();
    }
}
