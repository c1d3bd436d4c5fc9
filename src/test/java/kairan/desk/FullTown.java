package kairan.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import kairan.content.ContentFiles;
import kairan.content.Facts;
import kairan.content.Gathering;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills the store of a running desk with a whole town's years, of any size, with something in every table that a page reads. */
record FullTown(RunningDesk desk, Size size) {

    /** How much of everything. */
    record Size(int associations, int people, int gatherings, int answers, int others) {

        static final Size SMALL = new Size(4, 40, 24, 120, 8);

        Size times(int many) {
            return new Size(associations * many, people * many, gatherings * many, answers * many, others * many);
        }
    }

    /** A grey picture. */
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode(
                    "iVBORw0KGgoAAAANSUhEUgAAAEAAAAAwCAAAAACEICPDAAAAJ0lEQVR42u3MQREAAAwCIPs3sK0h9ttBANKjCAQCgUAgEAgEgq/BALvaLGo7CvJGAAAAAElFTkSuQmCC");

    private static final int BLOCKS = 4;
    private static final int ONE_BATCH = 2000;
    private static final int MOST_STAFF = 40;
    private static final List<String> RATINGS = List.of("good", "good", "ok", "trouble");

    /** An association of the desk's own, with its gathering, household and notice: what single pages are asked of. */
    void fill() {
        desk.bean(TransactionTemplate.class).executeWithoutResult(status -> {
            bodies();
            people();
            gatherings();
            sites();
            answers();
            photos();
            talks();
            notices();
            records();
            errands();
        });
        db().execute("analyze");
    }

    private void bodies() {
        many(
                "insert into body (id, kind, name, reading, blocks) values (?, ?, ?, ?, ?)",
                size.associations(),
                n -> row(
                        body(n),
                        n % 5 == 4 ? "local" : "association",
                        n + "丁目町内会",
                        "ちょうないかい" + n,
                        n % 5 == 4 ? 0 : BLOCKS));
        many(
                "insert into household (id, body, block, number, code, printed_at) values (?, ?, ?, ?, ?, ?)",
                size.people() / 2,
                n -> row("h" + n, home(n), 1 + n % BLOCKS, 1 + n, "H%05d".formatted(n), 0));
    }

    private void people() {
        many("insert into person (id, created_at) values (?, 0)", size.people(), n -> row("p" + n));
        many(
                "insert into address (channel, external_id, person, heard_at) values (?, ?, ?, ?)",
                size.people(),
                n -> row(n % 3 == 0 ? "webchat" : "line", "x" + n, "p" + n, n));
        many(
                "insert into resident (person, body, block, household, proven_at, easy, at_once, handle, set_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, 0)",
                size.people(),
                n -> row(
                        "p" + n,
                        home(n),
                        1 + n % BLOCKS,
                        n % 2 == 0 ? "h" + n / 2 : null,
                        n % 2 == 0 ? 1 : null,
                        n % 9 == 0,
                        n % 4 != 0,
                        n == 0 ? "BCDFGH" : null));
        many("insert into interest (person, interest) values (?, ?)", size.people(), n -> row("p" + n, "clean"));
        many(
                "insert into role (id, person, role, body, starts_at) values (?, ?, 'LEADER', ?, 0)",
                Math.min(size.associations(), size.people()),
                n -> row("r" + n, "p" + n, body(n)));
    }

    private void gatherings() {
        LocalDate today = LocalDate.now(desk.bean(Clock.class));
        Gathering model = model();
        String town = desk.bean(ContentFiles.class).now().town().name();
        many("""
                insert into occurrence (id, gathering, day, starts_at, ends_at, opened_at, facts, name, place, body, sought)
                values (?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?)
                """, size.gatherings(), n -> {
            LocalDate day = today.plusDays(120 - n * 2000L / size.gatherings());
            Map<String, Object> facts = new HashMap<>(Map.of(
                    "id",
                    "g" + n,
                    "name",
                    "清掃" + n % 50,
                    "day",
                    day.toString(),
                    "body",
                    body(n % size.associations()),
                    "place",
                    "公園" + n % 80,
                    "hosts",
                    n % 3 == 0 ? List.of(town) : List.of()));
            long starts = starts(day);
            return row(
                    "g" + n,
                    "g" + n,
                    day.toString(),
                    starts,
                    starts + 5_400_000,
                    Facts.of(Facts.with(model, facts)),
                    facts.get("name"),
                    facts.get("place"),
                    facts.get("body"),
                    facts.get("name"));
        });
        many(
                "insert into attendance (id, occurrence, block, people, at) values (?, ?, ?, ?, 0)",
                size.gatherings(),
                n -> row("a" + n, "g" + n, 1 + n % BLOCKS, 5 + n % 30));
        many(
                "insert into rsvp (occurrence, person, answer, answered_at) values (?, ?, ?, 0)",
                size.answers(),
                n -> row("g" + n % size.gatherings(), "p" + n / size.gatherings(), n % 4 == 0 ? "absent" : "going"));
        many(
                "insert into remark (id, occurrence, person, words, said, at) values (?, ?, ?, '軍手をもって行きます', ?, 0)",
                size.others(),
                n -> row("re" + n, over(), "p" + n, "s" + n));
    }

    private Gathering model() {
        return desk.bean(ContentFiles.class)
                .now()
                .gatherings()
                .values()
                .iterator()
                .next();
    }

    private long starts(LocalDate day) {
        return day.atTime(8, 0)
                .atZone(desk.bean(Clock.class).getZone())
                .toInstant()
                .toEpochMilli();
    }

    /** Of one of them the days, every second of which is over. */
    private void sites() {
        LocalDate today = LocalDate.now(desk.bean(Clock.class));
        many(
                """
                insert into site (id, body, place, part, days, starts, ends, bags, insurance, until_day, made_at)
                values (?, ?, ?, '東の入口から池まで', '毎月第3日曜', '08:00', '09:00', 'ごみ袋と軍手', '市', ?, 0)
                """,
                size.others(),
                n -> row("st" + n, home(n), "さくら公園" + n, today.plusYears(1).toString()));
        many("""
                insert into occurrence (id, gathering, day, starts_at, ends_at, opened_at, facts, name, place, body, sought)
                values (?, 'site-st0', ?, ?, ?, 0, ?, 'さくら公園0の手入れ', 'さくら公園0', 'b0', 'さくら公園')
                """, size.others() * 2, n -> {
            LocalDate day = today.plusDays(n % 2 == 0 ? n + 1 : -n);
            Map<String, Object> facts = Map.of(
                    "id", "site-st0", "name", "さくら公園0の手入れ", "day", day.toString(), "body", "b0", "place", "さくら公園0");
            return row(
                    "sd" + n,
                    day.toString(),
                    starts(day),
                    starts(day) + 3_600_000,
                    Facts.of(Facts.with(model(), facts)));
        });
        many(
                "insert into organiser_report (occurrence, people, bags, weight, minutes, person, at) values (?, ?, 4, 12, 60, 'p0', 0)",
                size.others(),
                n -> row("sd" + (n * 2 + 1), n % 3 == 0 ? null : n));
    }

    /** With what was said of one gathering, and of its day. */
    private void photos() {
        many("""
                insert into feedback_photo (feedback, type, content, at)
                select id, 'image/png', ?, 0 from feedback where occurrence = ?
                """, 1, n -> row(PICTURE, over()));
        many(
                "insert into day_photo (id, occurrence, person, type, content, at) values (?, ?, 'p0', 'image/png', ?, 0)",
                size.others(),
                n -> row("dp" + n, over(), PICTURE));
    }

    /** The one in the middle, which is over, whatever the size. */
    private String over() {
        return "g" + size.gatherings() / 2;
    }

    private void answers() {
        long now = now();
        many(
                """
                insert into feedback (occurrence, person, rating, reason, words, place, given_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                size.answers(),
                n -> row(
                        "g" + gathering(n),
                        "p" + n / size.gatherings(),
                        RATINGS.get(n % 4),
                        n % 4 == 3 ? "tools" : "people",
                        n % 5 == 0 ? "子どもと草を取れて、よかったです。" + n : null,
                        n % 4 == 3 ? "東の入口" : null,
                        now - Duration.ofHours(n % 3000).toMillis()));
        many(
                "insert into echo (id, occurrence, name, body, theme, heard, answer, changes, said_at)"
                        + " values (?, ?, '清掃', ?, '道具', '軍手が足りない', '10組ふやします', ?, ?)",
                size.others(),
                n -> row("e" + n, "g" + n, body(0), true, now - n * 86_400_000L));
        many(
                "insert into voice (id, receipt, kind, person, background, words, state, given_at)"
                        + " values (?, ?, ?, ?, '暗い', '街灯をつけてほしい', ?, ?)",
                size.others() * 2,
                n -> row(
                        "v" + n,
                        "R-" + n,
                        n % 2 == 0 ? "proposal" : "opinion",
                        "p0",
                        n % 2 == 0 ? "received" : "read",
                        now));
        many(
                "insert into case_card (id, occurrence, title, field, form, partners, place, well, badly, advice, valuable,"
                        + " shown, made_at) values (?, ?, '花だん', '環境', '共催', '町内会', '公園', 'よかった', '暑い', '朝に', ?, ?, 0)",
                size.others(),
                n -> row("c" + n, "g" + (n + 3), true, n % 2 == 0));
        many(
                "insert into self_check (occurrence, side, scores, at) values (?, 'town', '{\"check-1\":\"3\"}', 0)",
                size.others(),
                n -> row("g" + n));
        many(
                "insert into campaign (id, name, first_day, last_day, made_at) values (?, ?, '2026-05-01', '2099-05-31', 0)",
                size.others(),
                n -> row("ca" + n, "一斉清掃" + n));
        many(
                "insert into campaign_part (campaign, body, occurrence, people, bags, heap, at) values ('ca0', ?, ?, 10, 5, '公園', 0)",
                size.associations(),
                n -> row(body(n), "g" + n));
    }

    private void talks() {
        many(
                "insert into question (id, person, words, alike, zone, offered, state, asked_at) values (?, ?, ?, ?, 'none', '[]', ?, ?)",
                size.answers(),
                n -> row(
                        "q" + n,
                        "p0",
                        "ごみの日" + n % size.others(),
                        "ごみの日" + n % size.others(),
                        n % 2 == 0 ? "open" : "answered",
                        n));
        many(
                "insert into ignored (alike, ignored_by, ignored_at) values (?, '山田', 0)",
                size.others() / 4,
                n -> row("ごみの日" + n * 2));
        String entry = desk.bean(ContentFiles.class).now().entries().getFirst().id();
        many(
                "insert into phrasing (id, entry, words, alike, put_by, put_at) values (?, ?, ?, ?, '山田', 0)",
                size.others(),
                n -> row("ph" + n, entry, "もやいって" + n, "もやい" + n));
    }

    private void notices() {
        long now = now();
        many(
                "insert into notice (id, kind, body, facts, whom, state, written_at, due_at, said_at, sender)"
                        + " values (?, 'TEXT', ?, '{\"WORDS\":\"集会所の屋根を直します。\"}', ?, 'sent', 0, ?, ?, ?)",
                size.others() * 4,
                n -> row(
                        "n" + n,
                        body(n % size.associations()),
                        "association:" + body(n % size.associations()),
                        now - n * 3_600_000L - 1000,
                        now - n * 3_600_000L - 1000,
                        "p0"));
        many(
                "insert into notice (id, kind, facts, whom, state, written_at, said_at, wanted_at, held)"
                        + " values (?, 'TEXT', '{\"WORDS\":\"選挙の集まりです。\"}', 'association:b0', 'held', 0, ?, ?, '選挙')",
                size.others(),
                n -> row("held" + n, now, now));
        many(
                "insert into acknowledgement (notice, person, at) values (?, ?, 0)",
                size.answers(),
                n -> row("n" + n % (size.others() * 4), "p" + n / (size.others() * 4)));
        many(
                "insert into inquiry (id, notice, person, words, asked_at) values (?, ?, 'p0', 'いつからですか', 0)",
                size.others(),
                n -> row("i" + n, "n" + n % (size.others() * 4)));
        many(
                "insert into posting (id, cause, audience, about, push, messages, created_at, until_at, cut_at)"
                        + " values (?, ?, 'notice', ?, 'ONCE', '[{\"text\":\"集会所の屋根を直します。\",\"choices\":[],\"lasting\":false}]', ?, ?, 1)",
                size.others() * 4,
                n -> row("po" + n, "notice/n" + n, "n" + n, now - n * 3_600_000L, now));
        many(
                "insert into parcel (id, posting, channel, state, size, why, first_tried_at, settled_at)"
                        + " values (?, ?, 'line', ?, 100, ?, ?, ?)",
                size.others() * 8,
                n -> row(
                        "pa" + n,
                        "po" + n / 2,
                        n % 6 == 5 ? "given-up" : "accepted",
                        n % 6 == 5 ? "500" : null,
                        now - n * 3_600_000L,
                        now - n * 3_600_000L));
        many(
                "insert into mailbox (posting, person, put_at, parcel) values (?, ?, 0, ?)",
                size.people(),
                n -> row("po0", "p" + n, "pa0"));
    }

    private void records() {
        many(
                "insert into audit (at, account, role, act, body, detail) values (?, '山田', 'STAFF', 'お知らせを出す', ?, '')",
                size.answers(),
                n -> row(n, body(n % size.associations())));
        many(
                "insert into account (id, name, password, role, made_at) values (?, ?, '', 'STAFF', 0)",
                Math.min(size.others(), MOST_STAFF),
                n -> row("ac" + n, "職員" + n));
        many(
                "insert into invitation (code, role, body, expires_at, starts_at) values (?, 'LEADER', ?, ?, 0)",
                size.others(),
                n -> row("CODE%04d".formatted(n), body(n % size.associations()), now() + 86_400_000L));
    }

    /** One is under way, the others have ended, some of them unseen. */
    private void errands() {
        many("""
                insert into errand (id, kind, who, total, done, added, changed, same, aside, reasons, begun_at, ended_at, seen)
                values (?, 'gatherings', '山田（職員）', 5000, 1200, 1150, 30, 20, 3, '3行目: 「開始日」が空です。', ?, ?, ?)
                """, size.others(), n -> row("er" + n, now(), n == 0 ? null : now(), n > 2));
        many("insert into errand_paper (errand, kind, content) values (?, 'aside', ?)", 1, n -> row("er0", PICTURE));
    }

    static String body(int n) {
        return "b" + n;
    }

    private String home(int n) {
        return body(n % size.associations());
    }

    private int gathering(int n) {
        return size.gatherings() / 10 + n % (size.gatherings() - size.gatherings() / 10);
    }

    private long now() {
        return desk.bean(Clock.class).millis();
    }

    private JdbcTemplate db() {
        return desk.bean(JdbcTemplate.class);
    }

    private static Object[] row(@Nullable Object... values) {
        return values;
    }

    /** What is there already stays, so that a town can grow. */
    private void many(String sql, int many, IntFunction<Object[]> row) {
        List<Object[]> rows = new ArrayList<>(Math.min(many, ONE_BATCH));
        for (int n = 0; n < many; n++) {
            rows.add(row.apply(n));
            if (rows.size() == ONE_BATCH || n == many - 1) {
                db().batchUpdate(sql + " on conflict do nothing", rows);
                rows.clear();
            }
        }
    }
}
