package kairan.notices;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kairan.conversation.Digest;
import kairan.conversation.Ids;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.delivery.Mailbox;
import kairan.delivery.Postings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which drafts have been looked at in the talk as they read now (見本), in the store. */
@Repository
class Samples {

    private final JdbcClient db;
    private final Mailbox mailbox;
    private final Postings postings;
    private final SecureRandom chance = new SecureRandom();

    Samples(JdbcClient db, Mailbox mailbox, Postings postings) {
        this.db = db;
        this.mailbox = mailbox;
        this.postings = postings;
    }

    /** Six digits, by which the talk knows the draft. */
    String code(String notice) {
        return db.sql("select code from sample where notice = ?")
                .param(notice)
                .query(String.class)
                .optional()
                .orElseGet(() -> fresh(notice));
    }

    private String fresh(String notice) {
        while (true) {
            String code = "%06d".formatted(chance.nextInt(1_000_000));
            int made = db.sql("insert into sample (notice, code) values (?, ?) on conflict (code) do nothing")
                    .params(notice, code)
                    .update();
            if (made == 1) {
                return code;
            }
        }
    }

    Optional<String> notice(String code) {
        return db.sql("select notice from sample where code = ?")
                .param(code)
                .query(String.class)
                .optional();
    }

    /** It has been shown in the talk. */
    void see(String notice, Message as) {
        code(notice);
        db.sql("update sample set seen = ? where notice = ?")
                .params(hash(notice, as), notice)
                .update();
    }

    /** Lays it in the mailbox of whoever writes it, where it waits once; it has been shown when they have taken it out. */
    void lay(String notice, Person writer, Message as) {
        code(notice);
        String cause = cause(notice, as);
        Optional<String> before = laid(notice);
        if (before.filter(laid -> laid.startsWith(cause) && mailbox.holds(laid)).isPresent()) {
            return;
        }
        before.ifPresent(postings::over);
        String fresh = cause + Ids.next();
        mailbox.lay(fresh, writer, List.of(as));
        db.sql("update sample set laid = ? where notice = ?")
                .params(fresh, notice)
                .update();
    }

    private String cause(String notice, Message as) {
        return "sample/%s/%s/".formatted(notice, hash(notice, as));
    }

    private Optional<String> laid(String notice) {
        return db.sql("select laid from sample where notice = ? and laid is not null")
                .param(notice)
                .query(String.class)
                .optional();
    }

    /** False if it reads otherwise by now. */
    boolean seen(String notice, Message as) {
        boolean shown = db.sql("select 1 from sample where notice = ? and seen = ?")
                .params(notice, hash(notice, as))
                .query(Integer.class)
                .optional()
                .isPresent();
        return shown
                || laid(notice)
                        .filter(laid -> laid.startsWith(cause(notice, as)) && mailbox.taken(laid))
                        .isPresent();
    }

    /** Nobody needs it any more; what still lies in a mailbox is given to nobody. */
    void forget(String notice) {
        laid(notice).ifPresent(postings::over);
        db.sql("delete from sample where notice = ?").param(notice).update();
    }

    /** All of it that people see: the words, the buttons and what is attached. */
    private String hash(String notice, Message message) {
        List<String> parts = new ArrayList<>(List.of(message.text()));
        message.choices().forEach(choice -> parts.add(choice.label()));
        parts.addAll(db.sql("select id from attachment where notice = ? order by id")
                .param(notice)
                .query(String.class)
                .list());
        return Digest.of(String.join("\n", parts));
    }
}
