package kairan.gatherings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import kairan.content.ContentFiles;
import kairan.content.Gathering;
import kairan.delivery.Postings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Goes through the gatherings now and then: opens those that may be known, and has all told that is due. */
@Component
public class Almanac {

    /** A part holds the store for as long as a short turn does. */
    private static final int AT_ONCE = 5;

    private final Occurrences occurrences;
    private final FiledDays filed;
    private final Postings postings;
    private final Offers offers;
    private final Weather weather;
    private final Alterations alterations;
    private final Withdrawals withdrawals;
    private final DueNotes notes;
    private final ContentFiles content;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Almanac(
            Occurrences occurrences,
            FiledDays filed,
            Postings postings,
            Offers offers,
            Weather weather,
            Alterations alterations,
            Withdrawals withdrawals,
            DueNotes notes,
            ContentFiles content,
            TransactionTemplate transaction,
            Clock clock) {
        this.occurrences = occurrences;
        this.filed = filed;
        this.postings = postings;
        this.offers = offers;
        this.weather = weather;
        this.alterations = alterations;
        this.withdrawals = withdrawals;
        this.notes = notes;
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
        List<String> ids = occurrences.idsEndingAfter(clock.instant().minus(NoteHours.AFTERWARDS));
        inParts(ids, one -> {
            if (!occurrences.begun(one)) {
                alterations.look(one);
            }
        });
        Set<String> spares = occurrences.spares();
        inParts(ids, one -> notes.post(one, spares.contains(one.id())));
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
}
