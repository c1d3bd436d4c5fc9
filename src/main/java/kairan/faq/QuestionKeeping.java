package kairan.faq;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kairan.content.ContentFiles;
import kairan.content.Entry;
import kairan.conversation.Keeping;
import kairan.conversation.Kept;
import kairan.conversation.Person;
import kairan.conversation.Retention;
import kairan.japanese.Dates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What this room keeps of a person: what they asked, also where staff put their words to an entry. */
@Repository
class QuestionKeeping implements Keeping {

    private final JdbcClient db;
    private final Phrasings phrasings;
    private final ContentFiles content;
    private final Clock clock;

    QuestionKeeping(JdbcClient db, Phrasings phrasings, ContentFiles content, Clock clock) {
        this.db = db;
        this.phrasings = phrasings;
        this.content = content;
        this.clock = clock;
    }

    @Override
    public List<Kept> about(Person person) {
        List<Kept> kept = new ArrayList<>();
        db.sql("select asked_at, words, picked, helped from question where person = ? order by asked_at, id")
                .param(person.id())
                .query(row -> {
                    String question = "%sの質問".formatted(day(row.getLong("asked_at")));
                    kept.add(new Kept(question, row.getString("words")));
                    String picked = row.getString("picked");
                    if (picked != null) {
                        kept.add(new Kept(question + "でえらんだ答え", title(picked)));
                    }
                    boolean helped = row.getBoolean("helped");
                    if (!row.wasNull()) {
                        kept.add(new Kept(question + "の答え", helped ? "役に立った" : "ちがった"));
                    }
                });
        return kept;
    }

    /** The entry as people know it, as long as it is there. */
    private String title(String entry) {
        return content.now().entry(entry).map(Entry::question).orElse(entry);
    }

    private String day(long millis) {
        return Dates.say(Instant.ofEpochMilli(millis).atZone(clock.getZone()).toLocalDate());
    }

    @Override
    public void erase(Person person) {
        phrasings.forsake(db.sql("delete from question where person = ? returning alike")
                .param(person.id())
                .query(String.class)
                .list());
        leaveNoWords();
    }

    /** What staff ignore is kept as words; they go with the last question that had them. */
    private void leaveNoWords() {
        db.sql("delete from ignored where not exists (select 1 from question where question.alike = ignored.alike)")
                .update();
    }

    @Override
    public void unsay(Person person, String said) {
        phrasings.forsake(db.sql("delete from question where said = ? and person = ? returning alike")
                .params(said, person.id())
                .query(String.class)
                .list());
        leaveNoWords();
    }

    @Override
    public void move(Person from, Person to) {
        db.sql("update question set person = ? where person = ?")
                .params(to.id(), from.id())
                .update();
    }

    @Override
    public void forget(Retention retention, Instant now) {
        db.sql("delete from question where asked_at < ?")
                .param(now.minus(retention.questions()).toEpochMilli())
                .update();
        leaveNoWords();
    }
}
