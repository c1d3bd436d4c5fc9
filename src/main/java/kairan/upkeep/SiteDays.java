package kairan.upkeep;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.content.ContentFiles;
import kairan.content.Facts;
import kairan.content.Phrase;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.delivery.Posting;
import kairan.delivery.Postings;
import kairan.delivery.Push;
import kairan.gatherings.Occurrences;
import kairan.gatherings.OrganiserAudiences;
import kairan.gatherings.Schedule;
import kairan.japanese.Dates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the days of the places cared for as they come near, and reminds the leaders before an agreement ends; may be called at any time, by any instance. */
@Component
public class SiteDays {

    /** So far ahead a day can be seen and changed. */
    private static final int DAYS_AHEAD = 40;

    private static final int REMINDED_DAYS_BEFORE = 30;

    private final Sites sites;
    private final Bodies bodies;
    private final Occurrences occurrences;
    private final Schedule schedule;
    private final Postings postings;
    private final ContentFiles content;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SiteDays(
            Sites sites,
            Bodies bodies,
            Occurrences occurrences,
            Schedule schedule,
            Postings postings,
            ContentFiles content,
            TransactionTemplate transaction,
            Clock clock) {
        this.sites = sites;
        this.bodies = bodies;
        this.occurrences = occurrences;
        this.schedule = schedule;
        this.postings = postings;
        this.content = content;
        this.transaction = transaction;
        this.clock = clock;
    }

    public void look() {
        transaction.executeWithoutResult(status -> sites.current().forEach(this::look));
    }

    private void look(Site site) {
        openDays(site);
        if (!today().isBefore(site.until().minusDays(REMINDED_DAYS_BEFORE))) {
            remind(site);
        }
    }

    /** A day that was changed or called off keeps its row, so that it is not opened anew. */
    public void openDays(Site site) {
        if (!content.now().timelines().containsKey(Site.TIMELINE)) {
            return;
        }
        Body host = host(site);
        LocalDate last = earlier(site.until(), today().plusDays(DAYS_AHEAD));
        Optional<LocalDate> day = site.days().next(today());
        while (day.isPresent() && !day.get().isAfter(last)) {
            LocalDate now = day.get();
            schedule.open(site.gathering(now, host), now);
            day = site.days().next(now.plusDays(1));
        }
    }

    /** What was agreed anew holds for its days to come as well, but for those that were changed one by one. */
    public void agree(Site before, Site now) {
        transaction.executeWithoutResult(status -> keepAgreed(before, now));
    }

    private void keepAgreed(Site before, Site now) {
        sites.change(now);
        Body host = host(now);
        occurrences.between(today().plusDays(1), today().plusDays(DAYS_AHEAD)).stream()
                .filter(day -> day.gathering().id().equals(now.series()))
                .filter(day -> Facts.of(day.gathering()).equals(Facts.of(before.gathering(day.day(), host))))
                .forEach(day -> schedule.change(day, now.gathering(day.day(), host), day.day()));
        openDays(now);
    }

    private Body host(Site site) {
        return bodies.find(site.body()).orElseThrow();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private void remind(Site site) {
        postings.post(new Posting(
                        "site/%s/%s".formatted(site.id(), site.until()),
                        OrganiserAudiences.BODY,
                        site.body(),
                        Push.ONCE,
                        List.of(ending(site)),
                        clock.instant().plus(Duration.ofDays(REMINDED_DAYS_BEFORE)))
                .by(null, site.body()));
    }

    private Message ending(Site site) {
        String words = content.now()
                .phrases()
                .say(Phrase.SITE_ENDING, Map.of("場所", site.place(), "日にち", Dates.say(site.until())));
        return Message.lasting(words, List.of(new Choice("1年のばす", new Meaning("site", "renew", site.id()))));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
