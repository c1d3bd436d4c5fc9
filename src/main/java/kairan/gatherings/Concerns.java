package kairan.gatherings;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.content.Timeline;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.delivery.Posting;
import kairan.delivery.Postings;
import kairan.delivery.Push;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells leaders on Monday morning, in one message, what to look after in the gatherings of the next weeks. What cannot
 * wait for it, 満員 and a decision due today, is told at once elsewhere.
 */
@Component
class Concerns {

    private static final LocalTime HOUR = LocalTime.of(8, 0);
    private static final int DAYS_AHEAD = 28;
    private static final int MOST = 8;

    private final JdbcClient db;
    private final Occurrences occurrences;
    private final Rsvps rsvps;
    private final Postings postings;
    private final ContentFiles content;
    private final Clock clock;

    Concerns(
            JdbcClient db, Occurrences occurrences, Rsvps rsvps, Postings postings, ContentFiles content, Clock clock) {
        this.db = db;
        this.occurrences = occurrences;
        this.rsvps = rsvps;
        this.postings = postings;
        this.content = content;
        this.clock = clock;
    }

    /** Once a week, whoever calls it first; where nothing ran on Monday, on Tuesday. */
    void look() {
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDate monday = now.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        boolean time = !now.isBefore(monday.atTime(HOUR))
                && now.isBefore(monday.plusDays(2).atStartOfDay());
        boolean first = time
                && db.sql("insert into gathering_week (monday, made_at) values (?, ?) on conflict do nothing")
                                .params(monday.toString(), clock.millis())
                                .update()
                        == 1;
        if (first) {
            byBody(now.toLocalDate()).forEach((body, words) -> tell(monday, body, words));
        }
    }

    /** 「5月14日（木）のスマホ講座」 with what there is to say of it, by the association or group; "" is the town. */
    private Map<String, List<String>> byBody(LocalDate today) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        Stream.concat(occurrences.drafts(gathering -> true).stream(), occurrences.upcoming().stream())
                .filter(occurrence -> !occurrence.day().isAfter(today.plusDays(DAYS_AHEAD)))
                .sorted(Comparator.comparing(Occurrence::start))
                .forEach(occurrence -> {
                    List<String> words = concern(occurrence).words();
                    if (!words.isEmpty()) {
                        all.computeIfAbsent(
                                        Objects.requireNonNullElse(
                                                occurrence.gathering().body(), ""),
                                        body -> new ArrayList<>())
                                .add("・%s：%s".formatted(occurrence.title(), String.join("", words)));
                    }
                });
        return all;
    }

    private Concern concern(Occurrence occurrence) {
        Timeline kind = content.now().timelines().get(occurrence.gathering().timeline());
        int coming = Optional.ofNullable(rsvps.counts(occurrence.id()).get(Rsvp.GOING))
                .orElse(0);
        return new Concern(
                occurrence,
                kind,
                coming,
                rsvps.taken(occurrence.id()),
                rsvps.waiting(occurrence.id()).size());
    }

    private void tell(LocalDate monday, String body, List<String> words) {
        List<String> shown = words.subList(0, Math.min(MOST, words.size()));
        String text = content.now()
                .phrases()
                .say(
                        Phrase.GATHERING_CONCERNS,
                        Map.of("件数", String.valueOf(words.size()), "行事", String.join("\n", shown)))
                .strip();
        postings.post(new Posting(
                        "gathering-week/%s/%s".formatted(monday, body),
                        OrganiserAudiences.BODY,
                        body,
                        Push.ONCE,
                        List.of(Message.lasting(text, List.of(new Choice("人数を見る", Meaning.of("counts", "all"))))),
                        clock.instant().plus(Duration.ofDays(6)))
                .by(null, body.isEmpty() ? null : body));
    }
}
