package kairan.notices;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kairan.conversation.Message;
import kairan.japanese.Spelling;
import kairan.residents.Letters;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notices on paper: what is printed, and the words with which their QR code opens the talk at them, in the store. */
@Repository
public class Papers {

    /** So many that nobody comes upon one by trying, among all that were ever printed. */
    private static final Letters LETTERS = new Letters(8);

    private static final Pattern WORDS = Pattern.compile(
            "お知らせ(?:の番号は)?(" + Letters.CLASS + "{6}|" + Letters.CLASS + "{8})(?:です|を(?:読みます|読む|読みました|見る))?");

    /** A notice as it is printed: its lines without the heading; {@code answers} if it asks who comes; {@code words} open the talk at it. */
    public record Paper(
            String id,
            String title,
            String heading,
            List<String> lines,
            String sender,
            @Nullable String body,
            Optional<LocalDate> day,
            boolean answers,
            String words) {}

    private final JdbcClient db;
    private final Notices notices;
    private final Wording wording;
    private final SecureRandom chance = new SecureRandom();

    Papers(JdbcClient db, Notices notices, Wording wording) {
        this.db = db;
        this.notices = notices;
        this.wording = wording;
    }

    /** Empty if it has not been sent. */
    public Optional<Paper> of(String id) {
        return notices.find(id).filter(Notice::sent).map(notice -> {
            List<String> lines = wording.text(notice).lines().toList();
            return new Paper(
                    id,
                    wording.title(notice),
                    notice.kind().heading(),
                    lines.subList(1, lines.size() - 1),
                    wording.sender(notice.body()),
                    notice.body(),
                    notice.day(),
                    notice.fact(Fact.ANSWER_BY).isPresent(),
                    "お知らせ %s を読みます".formatted(code(notice)));
        });
    }

    /** Letters, once given to it and kept. */
    private String code(Notice notice) {
        Optional<String> code = known(notice);
        while (code.isEmpty()) {
            String fresh = LETTERS.next(chance);
            db.sql("""
                    update notice set code = ? where id = ? and code is null
                    and not exists (select 1 from notice as other where other.code = ?)
                    """).params(fresh, notice.id(), fresh).update();
            code = known(notice);
        }
        return code.get();
    }

    private Optional<String> known(Notice notice) {
        return db.sql("select code from notice where id = ? and code is not null")
                .param(notice.id())
                .query(String.class)
                .optional();
    }

    /** What somebody reads who opens the talk from the paper; empty if these are not the words of one. */
    public Optional<Opened> opened(String words) {
        Matcher m = WORDS.matcher(Spelling.bare(words));
        return m.matches()
                ? Optional.of(db.sql("select id from notice where code = ?")
                        .param(m.group(1).toUpperCase(Locale.ROOT))
                        .query(String.class)
                        .optional()
                        .map(this::shown)
                        .orElse(Opened.UNKNOWN))
                : Optional.empty();
    }

    private Opened shown(String id) {
        return notices.find(id)
                .filter(notice -> notice.sent() && !notice.held())
                .map(notice -> new Opened(wording.message(notice), notice.body(), notice.day()))
                .orElse(Opened.GONE);
    }

    /** The notice as everybody gets it, whose it is, and its day; nothing of it if it is no more. */
    public record Opened(
            @Nullable Message message, @Nullable String body, Optional<LocalDate> day) {

        static final Opened GONE = new Opened(null, null, Optional.empty());

        /** The same to whoever asks; no notice ever had these letters. */
        public static final Opened UNKNOWN = new Opened(null, null, Optional.of(LocalDate.MIN));
    }
}
