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

    private final JdbcClient db;
    private final Places places;
    private final Tidings tidings;
    private final ContentFiles content;
    private final Clock clock;

    Alterations(JdbcClient db, Places places, Tidings tidings, ContentFiles content, Clock clock) {
        this.db = db;
        this.places = places;
        this.tidings = tidings;
        this.content = content;
        this.clock = clock;
    }

    private record Known(@Nullable String told, @Nullable Instant changed) {}

    void look(Occurrence occurrence) {
        String now = said(occurrence);
        Known known = known(occurrence);
        if (known.told() == null || known.told().equals(now)) {
            if (known.told() == null || known.changed() != null) {
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
        return String.join(
                "\n",
                Dates.say(occurrence.day()),
                Dates.say(occurrence.gathering().start()) + "から",
                occurrence.gathering().meetingPoint());
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

    private void tell(Occurrence occurrence, String before, String now) {
        List<String> names = List.of("日にち", "時刻", "集合");
        List<String> was = before.lines().toList();
        List<String> is = now.lines().toList();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            lines.add(
                    was.get(i).equals(is.get(i))
                            ? "%s：%s".formatted(names.get(i), is.get(i))
                            : "%s：%s（前は、%s）".formatted(names.get(i), is.get(i), was.get(i)));
        }
        Map<String, String> blanks = new HashMap<>(occurrence.blanks());
        blanks.put("変更", String.join("\n", lines));
        Message message = Message.lasting(
                content.now().phrases().say(Phrase.GATHERING_CHANGED, blanks).strip(),
                Rsvp.SAYABLE.stream()
                        .map(answer -> Places.button(answer, occurrence))
                        .toList());
        tidings.tellConcerned(
                occurrence, places.timeline(occurrence).mode(), "changed/%d".formatted(clock.millis()), message);
    }
}
