package kairan.feedback;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kairan.content.ContentFiles;
import kairan.content.Gathering;
import kairan.content.Phrase;
import kairan.conversation.Message;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import kairan.gatherings.Occurrence;
import kairan.gatherings.Occurrences;
import kairan.gatherings.Rsvps;
import kairan.japanese.Spelling;
import kairan.roles.Actor;
import kairan.roles.Authority;
import kairan.roles.Realm;
import kairan.roles.Right;
import org.springframework.stereotype.Component;

/**
 * The answers added up (集計), for a leader who asks 「結果」: of the gathering that was last and of the next, but none of
 * another association.
 */
@Component
public class Summary implements Topic {

    private static final Pattern WORDS =
            Pattern.compile("(行事の|清掃の|今回の)?(結果|けっか|集計)(を|は|が)?(教えて|見せて|見たい|知りたい|見る|お願い|どう)?(ください|です|でした|します)?(か)?");

    private final Occurrences occurrences;
    private final Rsvps rsvps;
    private final Feedbacks feedbacks;
    private final Authority authority;
    private final ContentFiles content;

    Summary(Occurrences occurrences, Rsvps rsvps, Feedbacks feedbacks, Authority authority, ContentFiles content) {
        this.occurrences = occurrences;
        this.rsvps = rsvps;
        this.feedbacks = feedbacks;
        this.authority = authority;
        this.content = content;
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        boolean asked = said instanceof Said.Wrote wrote
                && WORDS.matcher(Spelling.bare(wrote.words())).matches();
        if (!asked) {
            return Optional.empty();
        }
        Actor actor = new Actor.Talker(said.by());
        List<Realm> realms = authority.where(actor, Right.SEE_RESULTS);
        return Optional.of(
                realms.isEmpty()
                        ? List.of(Message.of(phrase(Phrase.SUMMARY_LEADERS_ONLY, Map.of())))
                        : summaries(actor, realms));
    }

    /** Of the last, and of the next as soon as one can answer to it, among those they may see. */
    private List<Message> summaries(Actor actor, List<Realm> realms) {
        Predicate<Gathering> theirs = gathering -> in(gathering)
                .map(where -> realms.stream().anyMatch(realm -> realm.covers(where)))
                .orElse(true);
        List<Message> summaries = Stream.of(occurrences.latestBegun(theirs), occurrences.nearest(theirs))
                .flatMap(Optional::stream)
                .filter(occurrence -> use(actor, occurrence))
                .map(occurrence -> Message.of(summary(occurrence)))
                .toList();
        return summaries.isEmpty() ? List.of(Message.of(phrase(Phrase.SUMMARY_NONE, Map.of()))) : summaries;
    }

    private boolean use(Actor actor, Occurrence occurrence) {
        return in(occurrence.gathering())
                .map(where -> authority.use(actor, Right.SEE_RESULTS, where, occurrence.title()))
                .orElseGet(() -> authority.useAnywhere(actor, Right.SEE_RESULTS, occurrence.title()));
    }

    /** Where its results belong; empty if it is nobody's in particular. */
    private static Optional<Realm> in(Gathering gathering) {
        return Optional.ofNullable(gathering.body()).map(Realm::of);
    }

    private String summary(Occurrence occurrence) {
        Map<Rating, Integer> ratings = feedbacks.counts(occurrence.id());
        int given = ratings.values().stream().mapToInt(Integer::intValue).sum();
        String coming = rsvps.counts(occurrence.id()).entrySet().stream()
                .map(e -> e.getKey().label() + " " + e.getValue() + "人")
                .collect(Collectors.joining("、"));
        String said = ratings.entrySet().stream()
                .map(e -> e.getKey().label() + " " + e.getValue() + "件")
                .collect(Collectors.joining("、"));
        return phrase(
                Phrase.SUMMARY,
                Map.of("行事", occurrence.title(), "出欠", coming, "件数", String.valueOf(given), "感想", said));
    }

    private String phrase(Phrase name, Map<String, String> blanks) {
        return content.now().phrases().say(name, blanks);
    }
}
