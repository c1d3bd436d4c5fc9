package kairan.gatherings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kairan.content.Blanks;
import kairan.content.ContentFiles;
import kairan.content.Gathering;
import kairan.content.Moment;
import kairan.content.Timeline;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.delivery.Posting;
import kairan.delivery.Postings;
import kairan.delivery.Push;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Goes through the gatherings now and then: opens those that may be known, and posts what their timelines say is due. */
@Component
public class Almanac {

    private static final Logger log = LoggerFactory.getLogger(Almanac.class);

    /** Until when it still helps to be asked how it was. */
    static final Duration AFTERWARDS = Duration.ofDays(7);

    /** The next 回覧便 may be so far away. */
    private static final Duration UNTIL_THE_ROUND = Duration.ofDays(31);

    /** A part holds the store for as long as a short turn does. */
    private static final int AT_ONCE = 5;

    private static final LocalTime NIGHT = LocalTime.of(21, 0);
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final Occurrences occurrences;
    private final FiledDays filed;
    private final Attendances attendances;
    private final Postings postings;
    private final RsvpTerms terms;
    private final Offers offers;
    private final Weather weather;
    private final Alterations alterations;
    private final Withdrawals withdrawals;
    private final List<Foreword> forewords;
    private final ContentFiles content;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Almanac(
            Occurrences occurrences,
            FiledDays filed,
            Attendances attendances,
            Postings postings,
            RsvpTerms terms,
            Offers offers,
            Weather weather,
            Alterations alterations,
            Withdrawals withdrawals,
            List<Foreword> forewords,
            ContentFiles content,
            TransactionTemplate transaction,
            Clock clock) {
        this.occurrences = occurrences;
        this.filed = filed;
        this.attendances = attendances;
        this.postings = postings;
        this.terms = terms;
        this.offers = offers;
        this.weather = weather;
        this.alterations = alterations;
        this.withdrawals = withdrawals;
        this.forewords = forewords;
        this.content = content;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Does all that is due now and has not been done; may be called at any time, by any number of instances. In parts, so
     * that thousands of gatherings keep nobody waiting who talks meanwhile.
     */
    public void turnPage() {
        List<String> gone = occurrences.gone();
        transaction.executeWithoutResult(status -> {
            content.now().gatherings().values().forEach(this::open);
            gone.forEach(postings::withdraw);
            offers.look();
            withdrawals.look();
            weather.look();
        });
        // What has changed is told before anything else is.
        List<String> ids = occurrences.idsEndingAfter(clock.instant().minus(AFTERWARDS));
        inParts(ids, one -> {
            if (!occurrences.begun(one)) {
                alterations.look(one);
            }
        });
        Set<String> spares = occurrences.spares();
        inParts(ids, one -> postDue(one, spares.contains(one.id())));
    }

    private void inParts(List<String> ids, Consumer<Occurrence> look) {
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<String> part = ids.subList(from, Math.min(from + AT_ONCE, ids.size()));
            transaction.executeWithoutResult(status ->
                    occurrences.of(part).stream().filter(Occurrence::on).forEach(look));
        }
    }

    private void open(Gathering gathering) {
        Optional<LocalDate> next = gathering
                .nextDay(LocalDate.now(clock))
                .filter(day -> LocalDateTime.now(clock).isBefore(day.atTime(gathering.start())));
        next.ifPresent(day -> filed.move(gathering, day));
        next.filter(day -> !announcement(gathering, day).isAfter(LocalDateTime.now(clock)))
                .ifPresent(day -> filed.follow(gathering, day));
    }

    private LocalDateTime announcement(Gathering gathering, LocalDate day) {
        return gathering
                .announced()
                .of(day.atTime(gathering.start()), day.atTime(gathering.end()))
                .orElse(LocalDateTime.MIN);
    }

    /** To a spare day nobody is called anew but who has joined since: who was called has been told that it was put off. */
    private void postDue(Occurrence occurrence, boolean spare) {
        Timeline timeline = content.now().timelines().get(occurrence.gathering().timeline());
        for (Timeline.Note note : timeline.messages()) {
            if (spare && note.moment() instanceof Moment.AtOnce) {
                if (note.to() == Timeline.To.everyone) {
                    call(occurrence, note, RsvpAudiences.CALLED_SINCE);
                }
                continue;
            }
            if (said(timeline, note, occurrence)) {
                postings.over(cause(occurrence, note));
                continue;
            }
            if (moved(occurrence) && !(note.moment() instanceof Moment.AtOnce)) {
                postings.over(causeOfTheFirstDay(occurrence, note));
            }
            try {
                postDue(occurrence, note);
            } catch (IllegalArgumentException e) {
                // LINE would refuse it; the other gatherings must not wait until somebody has shortened it.
                log.error("行事「{}」のお知らせを送れません。言葉やボタンの長さを確かめてください。", occurrence.id());
            }
        }
    }

    /** What is asked once more afterwards need not be asked twice together of those who have not had it. */
    private boolean said(Timeline timeline, Timeline.Note note, Occurrence occurrence) {
        return note.moment() instanceof Moment.AfterEnd first
                && timeline.messages().stream()
                        .anyMatch(other -> other.to() == note.to()
                                && other.moment() instanceof Moment.AfterEnd more
                                && more.after().compareTo(first.after()) > 0
                                && !due(occurrence, more).isAfter(clock.instant()));
    }

    private void postDue(Occurrence occurrence, Timeline.Note note) {
        Instant due = due(occurrence, note.moment());
        Instant until = until(occurrence, note.moment(), due);
        boolean missed = due.isBefore(occurrence.opened());
        if (!missed
                && !due.isAfter(clock.instant())
                && until.isAfter(clock.instant())
                && (note.to() != Timeline.To.came || mayHaveCome(occurrence))) {
            postings.post(posting(occurrence, note, until));
        }
    }

    /** Where nobody was called, nobody but those who are known to have come is asked how it was. */
    private boolean mayHaveCome(Occurrence occurrence) {
        return terms.timeline(occurrence).calls() || attendances.comersKnown(occurrence);
    }

    /** A moment that names its hour is kept to the minute; any other waits for the morning rather than ring at night. */
    private Instant due(Occurrence occurrence, Moment moment) {
        LocalDateTime start = moment instanceof Moment.BeforeDeadline ? occurrence.deadline() : occurrence.start();
        Instant due = moment.of(start, occurrence.end()).map(this::instant).orElse(occurrence.opened());
        if (moment instanceof Moment.DaysBefore || moment instanceof Moment.BeforeDeadline) {
            return due;
        }
        LocalDateTime local = LocalDateTime.ofInstant(due, clock.getZone());
        if (local.toLocalTime().isBefore(MORNING)) {
            return instant(local.toLocalDate().atTime(MORNING));
        }
        return local.toLocalTime().isBefore(NIGHT)
                ? due
                : instant(local.toLocalDate().plusDays(1).atTime(MORNING));
    }

    /** What is said before the start helps until the start; but on the eve one says 「明日」, which is wrong after midnight. */
    private Instant until(Occurrence occurrence, Moment moment, Instant due) {
        Instant start = instant(moment instanceof Moment.BeforeDeadline ? occurrence.deadline() : occurrence.start());
        if (!due.isBefore(start)) {
            return instant(occurrence.end()).plus(AFTERWARDS);
        }
        return moment instanceof Moment.DaysBefore before && before.days() == 1
                ? instant(occurrence.day().atStartOfDay())
                : start;
    }

    private void call(Occurrence occurrence, Timeline.Note note, String audience) {
        Instant due = due(occurrence, note.moment());
        Instant until = until(occurrence, note.moment(), due);
        if (!due.isAfter(clock.instant()) && until.isAfter(clock.instant())) {
            postings.post(posting(occurrence, note, until, audience));
        }
    }

    private Posting posting(Occurrence occurrence, Timeline.Note note, Instant until) {
        return posting(occurrence, note, until, audience(note, occurrence));
    }

    private Posting posting(Occurrence occurrence, Timeline.Note note, Instant until, String audience) {
        return new Posting(
                cause(occurrence, note),
                audience,
                occurrence.id(),
                push(note),
                messages(occurrence, note),
                note.rides() ? until.plus(UNTIL_THE_ROUND) : until);
    }

    private static Push push(Timeline.Note note) {
        if (note.rides()) {
            return Push.ROUND;
        }
        boolean early = note.moment() instanceof Moment.DaysBefore before
                && before.days() == 0
                && before.time().isBefore(MORNING);
        return early ? Push.EARLY : Push.ONCE;
    }

    /** What names a day is said anew when the day has become another one; nobody is called twice. */
    private static String cause(Occurrence occurrence, Timeline.Note note) {
        boolean anew = moved(occurrence) && !(note.moment() instanceof Moment.AtOnce);
        return causeOfTheFirstDay(occurrence, note) + (anew ? "/" + occurrence.day() : "");
    }

    private static String causeOfTheFirstDay(Occurrence occurrence, Timeline.Note note) {
        return "timeline/%s/%s/%s".formatted(occurrence.id(), note.moment(), note.to());
    }

    private static boolean moved(Occurrence occurrence) {
        return !occurrence.id().equals(Occurrence.id(occurrence.gathering(), occurrence.day()));
    }

    private Message message(Occurrence occurrence, Timeline.Note note) {
        String text = Blanks.fill(note.say(), occurrence.blanks());
        List<Choice> buttons = note.buttons().stream()
                .filter(button -> fits(button, occurrence))
                .map(b -> new Choice(b.label(), meaning(b, occurrence)))
                .toList();
        return Message.lasting(text, buttons);
    }

    /** Once called, whoever has said that they do not come hears no more of it. */
    private static String audience(Timeline.Note note, Occurrence occurrence) {
        if (note.to() != Timeline.To.everyone) {
            return note.to().name();
        }
        if (!(note.moment() instanceof Moment.AtOnce)) {
            return RsvpAudiences.CALLED_NOT_ABSENT;
        }
        return occurrence.townwide() ? Timeline.To.everyone.name() : Called.NAME;
    }

    /** What has been said last to those who come and still holds, for somebody who has just said that they do. */
    List<Message> missed(Occurrence occurrence) {
        return content.now().timelines().get(occurrence.gathering().timeline()).messages().stream()
                .filter(note -> note.to() == Timeline.To.going)
                .filter(note -> postings.posted(cause(occurrence, note)))
                .filter(note -> until(occurrence, note.moment(), due(occurrence, note.moment()))
                        .isAfter(clock.instant()))
                .map(note -> message(occurrence, note))
                .reduce((before, last) -> last)
                .stream()
                .toList();
    }

    /** What those who came are told and asked first, for somebody of whom it was not known. */
    List<Message> thanks(Occurrence occurrence) {
        return content.now().timelines().get(occurrence.gathering().timeline()).messages().stream()
                .filter(note -> note.to() == Timeline.To.came)
                .limit(1)
                .map(note -> message(occurrence, note))
                .toList();
    }

    /** Whoever is known to have come is not offered to say that they did not, and to have come only where that is looked at. */
    private boolean fits(Timeline.Button button, Occurrence occurrence) {
        return switch (button.means()) {
            case "feedback/missed" -> !attendances.comersKnown(occurrence);
            case "arrival/came" -> attendances.checkedIn(occurrence);
            default -> true;
        };
    }

    /** What others have to say comes before the call, which everybody gets. */
    private List<Message> messages(Occurrence occurrence, Timeline.Note note) {
        boolean call = note.moment() instanceof Moment.AtOnce && note.to() == Timeline.To.everyone;
        return Stream.concat(
                        call
                                ? forewords.stream().flatMap(foreword -> foreword.before(occurrence).stream())
                                : Stream.empty(),
                        Stream.of(message(occurrence, note)))
                .toList();
    }

    private static Meaning meaning(Timeline.Button button, Occurrence occurrence) {
        String[] means = button.means().split("/");
        return new Meaning(means[0], means[1], occurrence.id());
    }

    private Instant instant(LocalDateTime moment) {
        return moment.atZone(clock.getZone()).toInstant();
    }
}
