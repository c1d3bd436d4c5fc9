package kairan.gatherings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.content.Rain;
import kairan.content.RainRule;
import kairan.conversation.Announcements;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.japanese.Dates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What becomes of a gathering in doubtful weather (雨のとき): asks whoever decides at the set hour, the deputy if there is no
 * word, and tells the decision to those it concerns. Silence never cancels.
 */
@Component
class Weather {

    static final String TOPIC = "weather";

    static final Duration PATIENCE = Duration.ofMinutes(15);

    private final JdbcClient db;
    private final Occurrences occurrences;
    private final Decisions decisions;
    private final Organisers organisers;
    private final RsvpTerms terms;
    private final Tidings tidings;
    private final CallingOff callingOff;
    private final Announcements announcements;
    private final ContentFiles content;
    private final Clock clock;

    Weather(
            JdbcClient db,
            Occurrences occurrences,
            Decisions decisions,
            Organisers organisers,
            RsvpTerms terms,
            Tidings tidings,
            CallingOff callingOff,
            Announcements announcements,
            ContentFiles content,
            Clock clock) {
        this.db = db;
        this.occurrences = occurrences;
        this.decisions = decisions;
        this.organisers = organisers;
        this.terms = terms;
        this.tidings = tidings;
        this.callingOff = callingOff;
        this.announcements = announcements;
        this.content = content;
        this.clock = clock;
    }

    /** Asks who is to be asked now; may be called at any time, by any number of instances. */
    void look() {
        LocalDate today = LocalDate.now(clock);
        occurrences.between(today, today).stream()
                .filter(occurrence -> occurrence.state() == Occurrence.State.OPEN)
                .filter(occurrence -> occurrence.gathering().rain() != null && !occurrences.begun(occurrence))
                .filter(occurrence -> !LocalDateTime.now(clock)
                        .isBefore(today.atTime(occurrence.gathering().rain().at())))
                .forEach(this::ask);
    }

    private void ask(Occurrence occurrence) {
        List<Person> deciders = organisers.deciders(occurrence.gathering());
        if (deciders.stream().anyMatch(person -> calledOff(occurrence, person))) {
            return;
        }
        if (claim("asked_at", occurrence, clock.instant())) {
            ask(OrganiserAudiences.DECIDER, occurrence, Phrase.WEATHER_ASK);
        } else if (claim("deputy_at", occurrence, clock.instant().minus(PATIENCE))) {
            ask(OrganiserAudiences.DEPUTY, occurrence, Phrase.WEATHER_ASK_DEPUTY);
        }
    }

    /** A notice has told it already. */
    private boolean calledOff(Occurrence occurrence, Person person) {
        return announcements
                .calledOff(
                        person,
                        occurrence.gathering().body(),
                        occurrence.gathering().name(),
                        occurrence.day())
                .isPresent();
    }

    private boolean claim(String column, Occurrence occurrence, Instant askedBefore) {
        return db.sql("update occurrence set %1$s = ? where id = ? and %1$s is null and coalesce(asked_at, 0) <= ?"
                                .formatted(column))
                        .params(clock.millis(), occurrence.id(), askedBefore.toEpochMilli())
                        .update()
                == 1;
    }

    private void ask(String audience, Occurrence occurrence, Phrase phrase) {
        tidings.tell(
                audience,
                occurrence.id(),
                // Asked once; of another day, or of one that takes place after all, anew.
                "%s/%s%s".formatted(phrase.key(), occurrence.id(), Tidings.anew(occurrence)),
                question(occurrence, say(phrase, occurrence, Map.of())),
                occurrence.start().atZone(clock.getZone()).toInstant());
    }

    /** Who has been asked by now. */
    record Asked(boolean decider, boolean deputy) {

        static final Asked NOBODY = new Asked(false, false);
    }

    Asked asked(Occurrence occurrence) {
        boolean decider = at("asked_at", occurrence)
                && !organisers.deciders(occurrence.gathering()).isEmpty();
        boolean deputy = at("deputy_at", occurrence)
                && !organisers.deputies(occurrence.gathering()).isEmpty();
        return new Asked(decider, deputy);
    }

    private boolean at(String column, Occurrence occurrence) {
        return db.sql("select 1 from occurrence where id = ? and %s is not null".formatted(column))
                .param(occurrence.id())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** What can still be decided, as buttons under these words. */
    Message question(Occurrence occurrence, String words) {
        List<Choice> choices = new ArrayList<>();
        choices.add(choice("予定どおり", "on", occurrence));
        spare(occurrence).ifPresent(day -> choices.add(choice(Dates.say(day) + "に順延", "postpone", occurrence)));
        choices.add(choice("中止", "cancel", occurrence));
        return Message.lasting(words, choices);
    }

    static Choice choice(String label, String value, Occurrence occurrence) {
        return new Choice(label, new Meaning(TOPIC, value, occurrence.id()));
    }

    /** The spare day; there is none for a spare day. */
    static Optional<LocalDate> spare(Occurrence occurrence) {
        return Optional.ofNullable(occurrence.gathering().rain())
                .filter(rain -> rain.rule() == RainRule.MOVES)
                .map(Rain::spare)
                .map(days -> occurrence.day().plusDays(days));
    }

    /** Whether this person may decide: whoever leads it, or is asked about it. */
    boolean decides(Person person, Occurrence occurrence) {
        return organisers.lead(person, occurrence.gathering())
                || organisers.deciders(occurrence.gathering()).contains(person)
                || organisers.deputies(occurrence.gathering()).contains(person);
    }

    /** Before the day of the decision it is none: whoever decides is asked on the day all the same. */
    Message goAhead(Person person, Occurrence occurrence) {
        Rain rain = occurrence.gathering().rain();
        if (rain != null
                && occurrence.state() == Occurrence.State.OPEN
                && LocalDate.now(clock).isBefore(occurrence.day())) {
            return Message.of(say(
                    Phrase.WEATHER_ON_YET, occurrence, Map.of("決める時", Dates.say(rain.at()), "決める人", rain.decides())));
        }
        if (!decisions.confirm(occurrence)) {
            return decided(occurrence);
        }
        organisers.use(person, occurrence.gathering(), occurrence.title() + "は予定どおり");
        boolean doubted = doubted(occurrence);
        if (doubted) {
            tell(occurrence, "weather-on", Message.of(say(Phrase.WEATHER_ON, occurrence, Map.of())));
        }
        String kept = say(doubted ? Phrase.WEATHER_ON_TOLD : Phrase.WEATHER_ON_KEPT, occurrence, Map.of());
        boolean today = LocalDate.now(clock).equals(occurrence.day());
        return today ? Message.lasting(kept, List.of(ReceptionTopic.button(occurrence))) : Message.of(kept);
    }

    Message cancel(Person person, Occurrence occurrence) {
        return cancel(person, occurrence, "");
    }

    /** The same for a reason that people are told. */
    Message cancel(Person person, Occurrence occurrence, String why) {
        if (!callingOff.cancel(occurrence, why)) {
            return decided(occurrence);
        }
        organisers.use(person, occurrence.gathering(), occurrence.title() + "は中止");
        return Message.of(say(Phrase.WEATHER_OFF_TOLD, occurrence, Map.of()));
    }

    Message postpone(Person person, Occurrence occurrence) {
        Optional<Occurrence> moved = callingOff.postpone(occurrence);
        if (moved.isEmpty()) {
            return decided(occurrence);
        }
        organisers.use(person, occurrence.gathering(), occurrence.title() + "は順延");
        Map<String, String> blanks = Map.of("予備日", Dates.say(moved.get().day()));
        return Message.of(say(Phrase.WEATHER_MOVED_TOLD, occurrence, blanks));
    }

    /** Tells that it is in doubt, and when it will be decided; once. */
    Message doubt(Person person, Occurrence occurrence) {
        Rain rain = occurrence.gathering().rain();
        boolean first = occurrence.state() == Occurrence.State.OPEN
                && rain != null
                && db.sql("update occurrence set doubt_at = ? where id = ? and doubt_at is null")
                                .params(clock.millis(), occurrence.id())
                                .update()
                        == 1;
        if (!first || rain == null) {
            return decided(occurrence);
        }
        organisers.use(person, occurrence.gathering(), occurrence.title() + "は未定");
        Map<String, String> blanks = Map.of("決める時", Dates.say(rain.at()), "決める人", rain.decides());
        tell(occurrence, "weather-doubt", Message.of(say(Phrase.WEATHER_DOUBT, occurrence, blanks)));
        return Message.of(say(Phrase.WEATHER_DOUBT_TOLD, occurrence, blanks));
    }

    boolean doubted(Occurrence occurrence) {
        return at("doubt_at", occurrence);
    }

    private void tell(Occurrence occurrence, String cause, Message message) {
        tidings.tellConcerned(occurrence, terms.timeline(occurrence).mode(), cause, message);
    }

    /** What has been decided before. */
    private Message decided(Occurrence occurrence) {
        Occurrence now = occurrences.of(occurrence.id()).orElse(occurrence);
        return Message.of(
                switch (now.state()) {
                    case CANCELLED -> say(Phrase.WEATHER_WAS_OFF, now, Map.of());
                    case POSTPONED ->
                        say(
                                Phrase.WEATHER_WAS_MOVED,
                                now,
                                Map.of("予備日", occurrences.title(String.valueOf(now.movedTo()))));
                    case FIRM -> say(Phrase.WEATHER_WAS_ON, now, Map.of());
                    default -> say(Phrase.WEATHER_OPEN, now, Map.of());
                });
    }

    String say(Phrase phrase, Occurrence occurrence, Map<String, String> more) {
        Map<String, String> blanks = new HashMap<>(occurrence.blanks());
        blanks.putAll(more);
        return content.now().phrases().say(phrase, blanks).strip();
    }
}
