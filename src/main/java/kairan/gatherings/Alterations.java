package kairan.gatherings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Message;
import kairan.japanese.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells those concerned once that day, hour or place have changed, in the file or in the store, and asks whether they can
 * still come. Whatever is changed within half an hour is one message; what is changed back is none.
 */
@Component
class Alterations {

    static final Duration QUIET = Duration.ofMinutes(30);

    /** So short before the start nobody can wait for it. */
    private static final Duration SHORT = Duration.ofHours(1);

    private static final String ASK = "主催者におたずねください";
    private static final int MEETING = 2;
    private static final int PLACE = 4;

    private final JdbcClient db;
    private final RsvpTerms terms;
    private final LeaderTidings leaderTidings;
    private final Tidings tidings;
    private final ContentFiles content;
    private final Clock clock;

    Alterations(
            JdbcClient db,
            RsvpTerms terms,
            LeaderTidings leaderTidings,
            Tidings tidings,
            ContentFiles content,
            Clock clock) {
        this.db = db;
        this.terms = terms;
        this.leaderTidings = leaderTidings;
        this.tidings = tidings;
        this.content = content;
        this.clock = clock;
    }

    private record Known(@Nullable String told, @Nullable Instant changed) {}

    void look(Occurrence occurrence) {
        String now = said(occurrence);
        Known known = known(occurrence);
        if (known.told() == null || same(known.told(), now)) {
            if (known.changed() != null || !now.equals(known.told())) {
                know(occurrence, now, null);
            }
            return;
        }
        Instant since = known.changed() == null ? clock.instant() : known.changed();
        Instant start = occurrence.start().atZone(clock.getZone()).toInstant();
        boolean due = !since.plus(QUIET).isAfter(clock.instant())
                || start.minus(SHORT).isBefore(clock.instant());
        if (due) {
            know(occurrence, now, null);
            tell(occurrence, known.told(), now);
        } else if (known.changed() == null) {
            know(occurrence, known.told(), since);
        }
    }

    private static String said(Occurrence occurrence) {
        boolean timed = occurrence.gathering().timed();
        return String.join(
                "\n",
                Dates.say(occurrence.day()),
                timed ? Dates.say(occurrence.gathering().start()) + "から" : ASK,
                occurrence.gathering().meetingPoint(),
                timed ? Dates.say(occurrence.gathering().end()) + "まで" : ASK,
                occurrence.gathering().place());
    }

    /** What an earlier program has told ends with the meeting point. */
    private static boolean same(String told, String now) {
        return now.equals(told) || now.startsWith(told + "\n");
    }

    private Known known(Occurrence occurrence) {
        return db.sql("select told, changed_at from occurrence where id = ?")
                .param(occurrence.id())
                .query((row, n) -> {
                    String told = row.getString(1);
                    long changed = row.getLong(2);
                    return new Known(told, row.wasNull() ? null : Instant.ofEpochMilli(changed));
                })
                .single();
    }

    private void know(Occurrence occurrence, String told, @Nullable Instant changed) {
        db.sql("update occurrence set told = ?, changed_at = ? where id = ?")
                .params(told, changed == null ? null : changed.toEpochMilli(), occurrence.id())
                .update();
    }

    /** The end and the place only where they have changed; a place where people meet is said already. */
    private static String changes(List<String> was, List<String> is) {
        List<String> names = List.of("日にち", "時刻", "集合", "終わり", "場所");
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            boolean changed = i < was.size() && !was.get(i).equals(is.get(i));
            if (changed && (i != PLACE || !is.get(PLACE).equals(is.get(MEETING)))) {
                lines.add("%s：%s（前は、%s）".formatted(names.get(i), is.get(i), was.get(i)));
            } else if (i <= MEETING) {
                lines.add("%s：%s".formatted(names.get(i), is.get(i)));
            }
        }
        return String.join("\n", lines);
    }

    private void tell(Occurrence occurrence, String before, String now) {
        Map<String, String> blanks = new HashMap<>(occurrence.blanks());
        blanks.put("変更", changes(before.lines().toList(), now.lines().toList()));
        String words =
                content.now().phrases().say(Phrase.GATHERING_CHANGED, blanks).strip();
        Message message = Message.lasting(
                words + "\n" + terms.question(occurrence, Phrase.GATHERING_CHANGED_ASK), terms.buttons(occurrence));
        String cause = "changed/%d".formatted(clock.millis());
        tidings.tellConcerned(occurrence, terms.timeline(occurrence).mode(), cause, message);
        leaderTidings.tellWithoutTalk(occurrence, cause);
    }
}
