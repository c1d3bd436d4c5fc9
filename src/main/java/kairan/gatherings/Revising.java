package kairan.gatherings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kairan.content.Facts;
import kairan.content.Gathering;
import kairan.content.Phrase;
import kairan.content.Rain;
import kairan.conversation.Message;
import kairan.japanese.Masks;
import org.springframework.stereotype.Component;

/** Changes the day, the hours, the place of a gathering and what to bring, as long as anything of it can be changed. */
@Component
class Revising {

    private final LeaderCard card;
    private final Occurrences occurrences;
    private final Schedule schedule;
    private final Clock clock;

    Revising(LeaderCard card, Occurrences occurrences, Schedule schedule, Clock clock) {
        this.card = card;
        this.occurrences = occurrences;
        this.schedule = schedule;
        this.clock = clock;
    }

    /** Why it cannot be changed any more: it is off, or it has begun; a plan always can. */
    Optional<Message> unchangeable(Occurrence one) {
        if (one.state() == Occurrence.State.DRAFT || one.on() && !occurrences.begun(one)) {
            return Optional.empty();
        }
        boolean off = one.state() == Occurrence.State.CANCELLED && !occurrences.begun(one);
        return Optional.of(card.say(off ? Phrase.WEATHER_WAS_OFF : Phrase.MAKING_OVER, one));
    }

    /** The card of what it says now; an hour that is over already is none to which people can come. */
    Message changed(Occurrence occurrence, Map<String, String> answers) {
        LocalDate day = answers.containsKey("day") ? LocalDate.parse(answers.get("day")) : occurrence.day();
        LocalTime start = answers.containsKey("start")
                ? LocalTime.parse(answers.get("start"))
                : occurrence.gathering().start();
        boolean dated = answers.containsKey("day") || answers.containsKey("start");
        return dated && !LocalDateTime.now(clock).isBefore(day.atTime(start))
                ? card.of(occurrence, Phrase.MAKING_PAST_HOUR)
                : card.of(change(occurrence, answers));
    }

    /**
     * Some facts other than before; an end before the start becomes an hour and a half, and what was to be decided at an
     * hour that would now be too late is decided two hours before.
     */
    private Occurrence change(Occurrence occurrence, Map<String, String> answers) {
        Gathering facts = occurrence.gathering();
        LocalDate day = answers.containsKey("day") ? LocalDate.parse(answers.get("day")) : occurrence.day();
        LocalTime start = answers.containsKey("start") ? LocalTime.parse(answers.get("start")) : facts.start();
        String end = answers.getOrDefault("end", facts.end().toString());
        Map<String, Object> changes = new HashMap<>();
        changes.put("start", start.toString());
        changes.put("end", Making.end(start, end).toString());
        if (answers.containsKey("place")) {
            changes.put("place", Masks.of(answers.get("place")));
            changes.put("meet", "");
        }
        if (answers.containsKey("bring")) {
            changes.put("bring", Masks.of(answers.get("bring")));
        }
        Rain rain = facts.rain();
        if (rain != null && !rain.at().isBefore(start)) {
            changes.put(
                    "rain", rain.before(start).<Object>map(decided -> decided).orElse(""));
        }
        return schedule.change(occurrence, Facts.with(facts, changes), day);
    }
}
