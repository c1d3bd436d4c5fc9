package kairan.gatherings;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import org.springframework.stereotype.Component;

/**
 * What whoever leads a gathering is told of the answers to it: that it is full (満員), and what those have to hear from them
 * who answered by telephone or on paper.
 */
@Component
class LeaderTidings {

    private final RsvpSlips slips;
    private final Entered entered;
    private final Tidings tidings;
    private final ContentFiles content;
    private final Clock clock;

    LeaderTidings(RsvpSlips slips, Entered entered, Tidings tidings, ContentFiles content, Clock clock) {
        this.slips = slips;
        this.entered = entered;
        this.tidings = tidings;
        this.content = content;
        this.clock = clock;
    }

    /** @param turn of the answer that took the last place: each time that happens is told once */
    void tellFull(Occurrence occurrence, long turn) {
        tellLeaders(
                occurrence,
                "full/%s/%d".formatted(occurrence.id(), turn),
                Message.lasting(
                        say(Phrase.PLACES_FULL, occurrence, Map.of()),
                        List.of(new Choice("人数を見る", new Meaning("counts", "of", occurrence.id())))));
    }

    /** A household that answered on paper and waited has a place. */
    void tellPlaceOnPaper(Occurrence occurrence, String household) {
        tellLeaders(
                occurrence,
                "on-paper/%s/%s".formatted(occurrence.id(), household),
                Message.of(say(Phrase.PLACE_ON_PAPER, occurrence, Map.of("だれ", slips.household(household)))));
    }

    /** Somebody without the talk, who was entered and waited, has a place. */
    void tellPlaceForEntered(Occurrence occurrence, String id) {
        tellLeaders(
                occurrence,
                "entered/%s/%s".formatted(occurrence.id(), id),
                Message.lasting(
                        say(
                                Phrase.PLACE_FOR_ENTERED,
                                occurrence,
                                Map.of(
                                        "だれ",
                                        entered.of(id).map(Entered.Row::who).orElse(""))),
                        List.of(new Choice("来ないので、消す", new Meaning("entered", "remove", id)))));
    }

    /**
     * Who answered by telephone or on paper hears nothing of what is told in the talk: whoever leads is asked to tell them.
     *
     * @param occurrence the one for which their answers stand
     */
    void tellWithoutTalk(Occurrence occurrence, String cause) {
        List<String> who = Stream.concat(
                        entered.to(occurrence.id()).stream()
                                .filter(row -> row.answer() != Rsvp.ABSENT)
                                .map(Entered.Row::who),
                        slips.withoutTalk(occurrence.id()).stream())
                .toList();
        if (!who.isEmpty()) {
            tellLeaders(
                    occurrence,
                    "without-talk/%s/%s%s".formatted(cause, occurrence.id(), Tidings.anew(occurrence)),
                    Message.of(say(Phrase.TELL_WITHOUT_TALK, occurrence, Map.of("だれ", String.join("、", who)))));
        }
    }

    private void tellLeaders(Occurrence occurrence, String cause, Message message) {
        Instant start = occurrence.start().atZone(clock.getZone()).toInstant();
        tidings.tell(OrganiserAudiences.LEADERS, occurrence.id(), cause, message, start);
    }

    private String say(Phrase phrase, Occurrence occurrence, Map<String, String> more) {
        Map<String, String> blanks = new HashMap<>(occurrence.blanks());
        blanks.putAll(more);
        return content.now().phrases().say(phrase, blanks).strip();
    }
}
