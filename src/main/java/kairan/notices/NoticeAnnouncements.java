package kairan.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.conversation.Announcements;
import kairan.conversation.Message;
import kairan.conversation.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What notices say of days to come. */
@Component
class NoticeAnnouncements implements Announcements {

    private static final int MOST_LOOKED_AT = 200;

    /** Older ones mean the same day of another year. */
    private static final Duration LONG_BEFORE = Duration.ofDays(60);

    private static final Duration LATELY = Duration.ofDays(2);

    private final Notices notices;
    private final Changes changes;
    private final Signups signups;
    private final Addressees addressees;
    private final Amending amending;
    private final AmendingTerms terms;
    private final Wording wording;
    private final Clock clock;

    NoticeAnnouncements(
            Notices notices,
            Changes changes,
            Signups signups,
            Addressees addressees,
            Amending amending,
            AmendingTerms terms,
            Wording wording,
            Clock clock) {
        this.notices = notices;
        this.changes = changes;
        this.signups = signups;
        this.addressees = addressees;
        this.amending = amending;
        this.terms = terms;
        this.wording = wording;
        this.clock = clock;
    }

    @Override
    public Optional<Message> calledOff(Person person, @Nullable String body, String name, LocalDate day) {
        return notices.shown(MOST_LOOKED_AT).stream()
                .filter(notice -> recent(notice, day) && CalledOff.by(said(notice), body, name, day))
                .filter(notice -> notice.listed() || addressees.hold(notice, person))
                .findFirst()
                .map(wording::message);
    }

    private boolean recent(Notice notice, LocalDate day) {
        return !sent(notice).isBefore(day.minusDays(LONG_BEFORE.toDays()));
    }

    private CalledOff.Words said(Notice notice) {
        return new CalledOff.Words(
                notice.body(),
                notice.day().orElse(null),
                sent(notice),
                wording.text(notice),
                notice.later().cancelled());
    }

    private LocalDate sent(Notice notice) {
        Instant due = notice.due();
        return due == null ? LocalDate.MIN : LocalDate.ofInstant(due, clock.getZone());
    }

    @Override
    public List<Told> comingTo(Person person) {
        LocalDate today = LocalDate.now(clock);
        return signups.coming(person).stream()
                .flatMap(id -> notices.find(id).stream())
                .filter(notice -> notice.out(clock.instant()) && !notice.held())
                .flatMap(notice -> notice
                        .day()
                        .filter(day -> !day.isBefore(today))
                        .map(day -> new Told(day, wording.text(notice), wording.message(notice)))
                        .stream())
                .sorted(Comparator.comparing(Told::day))
                .toList();
    }

    @Override
    public List<Dated> withdrawn() {
        LocalDate today = LocalDate.now(clock);
        return changes.cancelledSince(clock.instant().minus(LATELY)).stream()
                .flatMap(id -> notices.find(id).stream())
                .filter(notice -> notice.later().cancelled())
                .flatMap(notice ->
                        notice.day().filter(day -> !day.isBefore(today)).map(day -> dated(notice, day)).stream())
                .toList();
    }

    private Dated dated(Notice notice, LocalDate day) {
        return new Dated(
                notice.id(),
                notice.body(),
                day,
                wording.text(notice),
                notice.later().reason());
    }

    @Override
    public List<Dated> standing(LocalDate day) {
        return notices.shown(MOST_LOOKED_AT).stream()
                .filter(notice -> notice.day().equals(Optional.of(day)) && terms.open(notice))
                .filter(notice -> !CalledOff.off(wording.text(notice)))
                .map(notice -> dated(notice, day))
                .toList();
    }

    @Override
    public void withdraw(String id, String why, Elsewhere elsewhere) {
        notices.find(id)
                .filter(terms::open)
                .ifPresent(notice -> amending.follow(
                        notice, Change.Kind.CANCELLATION, terms.then(notice).facts(), why, elsewhere));
    }

    @Override
    public void move(String id, LocalDate day, Elsewhere elsewhere) {
        notices.find(id).filter(terms::open).ifPresent(notice -> {
            Map<Fact, String> facts = new EnumMap<>(Fact.class);
            facts.putAll(terms.then(notice).facts());
            facts.put(Fact.DAY, day.toString());
            amending.follow(notice, Change.Kind.CORRECTION, facts, "", elsewhere);
        });
    }
}
