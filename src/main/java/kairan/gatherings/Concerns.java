package kairan.gatherings;

import java.time.Clock;
import java.time.LocalDate;
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
import kairan.conversation.Person;
import kairan.conversation.Weekly;
import org.springframework.stereotype.Component;

/**
 * Tells leaders on Monday morning what to look after in the gatherings of the next weeks. What cannot wait for it, 満員 and
 * a decision due today, is told at once elsewhere.
 */
@Component
class Concerns implements Weekly {

    private static final int DAYS_AHEAD = 28;
    private static final int MOST = 8;

    private final Occurrences occurrences;
    private final RsvpCounts rsvpCounts;
    private final WaitingList waitingList;
    private final Organisers organisers;
    private final ContentFiles content;
    private final Clock clock;

    Concerns(
            Occurrences occurrences,
            RsvpCounts rsvpCounts,
            WaitingList waitingList,
            Organisers organisers,
            ContentFiles content,
            Clock clock) {
        this.occurrences = occurrences;
        this.rsvpCounts = rsvpCounts;
        this.waitingList = waitingList;
        this.organisers = organisers;
        this.content = content;
        this.clock = clock;
    }

    /** Who leads several associations or groups has all of it in one message. */
    @Override
    public Map<Person, Message> week() {
        Map<Person, List<String>> all = new LinkedHashMap<>();
        byBody().forEach((body, words) -> organisers
                .of(body)
                .forEach(person ->
                        all.computeIfAbsent(person, p -> new ArrayList<>()).addAll(words)));
        Map<Person, Message> week = new LinkedHashMap<>();
        all.forEach((person, words) -> week.put(person, message(words)));
        return week;
    }

    /** 「5月14日（木）のスマホ講座」 with what there is to say of it, by the association or group; "" is the town. */
    private Map<String, List<String>> byBody() {
        LocalDate last = LocalDate.now(clock).plusDays(DAYS_AHEAD);
        Map<String, List<String>> all = new LinkedHashMap<>();
        Stream.concat(occurrences.drafts(gathering -> true).stream(), occurrences.upcoming().stream())
                .filter(occurrence -> !occurrence.day().isAfter(last))
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
        int coming = Optional.ofNullable(rsvpCounts.of(occurrence.id()).get(Rsvp.GOING))
                .orElse(0);
        return new Concern(
                occurrence,
                kind,
                coming,
                waitingList.taken(occurrence.id()),
                waitingList.waiting(occurrence.id()).size());
    }

    private Message message(List<String> words) {
        List<String> shown = words.subList(0, Math.min(MOST, words.size()));
        String text = content.now()
                .phrases()
                .say(
                        Phrase.GATHERING_CONCERNS,
                        Map.of("件数", String.valueOf(words.size()), "行事", String.join("\n", shown)))
                .strip();
        return Message.lasting(text, List.of(new Choice("人数を見る", Meaning.of("counts", "all"))));
    }
}
