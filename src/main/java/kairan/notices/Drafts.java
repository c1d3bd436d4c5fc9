package kairan.notices;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.conversation.Ids;
import kairan.conversation.Json;
import kairan.conversation.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The writing of a notice (書きかけ), in the store: begun, filled fact by fact, addressed, thrown away. */
@Repository
class Drafts {

    private final JdbcClient db;
    private final Notices notices;
    private final Samples samples;
    private final Clock clock;

    Drafts(JdbcClient db, Notices notices, Samples samples, Clock clock) {
        this.db = db;
        this.notices = notices;
        this.samples = samples;
        this.clock = clock;
    }

    /** A new draft; the one they had not finished before goes. */
    Notice begin(Person sender, Kind kind, @Nullable String body) {
        notices.unsent(sender).forEach(this::drop);
        String id = Ids.next();
        db.sql("insert into notice (id, kind, body, sender, facts, state, written_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(id, kind.name(), body, sender.id(), Json.of(Map.of()), State.DRAFT.value(), clock.millis())
                .update();
        return notices.find(id).orElseThrow();
    }

    /** The draft of that id, if it is theirs and not sent. */
    Optional<Notice> draft(String id, Person sender) {
        notices.lapse();
        return notices.find(id).filter(notice -> notice.isBy(sender) && notice.state() == State.DRAFT);
    }

    /** The fact as it stands from now on, in a draft. */
    void tell(Notice notice, Fact fact, String value) {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        notices.find(notice.id()).ifPresent(now -> facts.putAll(now.facts()));
        facts.put(fact, value);
        keep(notice, facts);
    }

    private void keep(Notice notice, Map<Fact, String> facts) {
        db.sql("update notice set facts = ? where id = ? and state = ?")
                .params(Json.of(Notices.named(facts)), notice.id(), State.DRAFT.value())
                .update();
    }

    /** Takes over the words of an earlier one; its days are to be asked anew. */
    void copy(Notice draft, Notice model) {
        keep(draft, model.lasting());
        db.sql("update notice set model = ? where id = ?")
                .params(model.id(), draft.id())
                .update();
    }

    void address(Notice notice, Whom whom) {
        db.sql("update notice set whom = ?, listed = ? where id = ? and state = ?")
                .params(whom.toString(), whom.whole(notice.body()), notice.id(), State.DRAFT.value())
                .update();
    }

    /** Whether anybody may read it on the page. */
    void list(Notice notice, boolean listed) {
        db.sql("update notice set listed = ? where id = ?")
                .params(listed, notice.id())
                .update();
    }

    void drop(Notice notice) {
        samples.forget(notice.id());
        for (String table : List.of("contact", "attachment", "attachment_key")) {
            db.sql("delete from %s where notice in (select id from notice where id = ? and state = ?)".formatted(table))
                    .params(notice.id(), State.DRAFT.value())
                    .update();
        }
        db.sql("delete from notice where id = ? and state = ?")
                .params(notice.id(), State.DRAFT.value())
                .update();
    }
}
