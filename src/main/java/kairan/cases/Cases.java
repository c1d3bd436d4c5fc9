package kairan.cases;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.content.Content;
import kairan.content.ContentFiles;
import kairan.content.Gathering;
import kairan.conversation.Ids;
import kairan.feedback.Gist;
import kairan.feedback.SelfChecks;
import kairan.gatherings.Occurrence;
import kairan.gatherings.Occurrences;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All cases (事例): those of the documents, and those that became of gatherings here. */
@Component
public class Cases {

    private final Cards cards;
    private final Occurrences occurrences;
    private final Bodies bodies;
    private final Gist gist;
    private final SelfChecks checks;
    private final ContentFiles content;
    private final Clock clock;

    Cases(
            Cards cards,
            Occurrences occurrences,
            Bodies bodies,
            Gist gist,
            SelfChecks checks,
            ContentFiles content,
            Clock clock) {
        this.cards = cards;
        this.occurrences = occurrences;
        this.bodies = bodies;
        this.gist = gist;
        this.checks = checks;
        this.content = content;
        this.clock = clock;
    }

    /** What everybody may read: our own first, the latest before, then those of the documents. */
    public List<Told> told() {
        Content now = content.now();
        return Stream.concat(
                        cards.shown().stream().map(Told::of),
                        now.cases().stream().map(one -> Told.of(one, now.town())))
                .toList();
    }

    /** The fields there are, those with most cases first. */
    List<String> fields() {
        Map<String, Long> counted = told().stream().collect(Collectors.groupingBy(Told::field, Collectors.counting()));
        return counted.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    public List<Card> cards() {
        return cards.all();
    }

    public Optional<Card> find(String id) {
        return cards.find(id);
    }

    /** Finished, and not told yet; the latest first, after so many later ones. */
    public List<Occurrence> finished(int skipped, int most) {
        return occurrences.of(cards.untold(skipped, most)).reversed();
    }

    private boolean over(Occurrence occurrence) {
        return occurrence.on() && occurrence.end().isBefore(LocalDateTime.now(clock));
    }

    /**
     * A card with all that is known of it, not shown yet; empty if it is not over. Of what people said only numbers go
     * into it.
     *
     * @param valuable what did not go well is the point of it
     */
    public Optional<Card> from(String occurrence, boolean valuable) {
        return occurrences.of(occurrence).filter(this::over).map(one -> {
            Card fresh = card(one, valuable);
            Card kept = cards.add(one.id(), fresh);
            if (valuable && !kept.valuable()) {
                kept = kept.valuable(fresh.badly());
                cards.keep(kept);
            }
            return kept;
        });
    }

    private Card card(Occurrence occurrence, boolean valuable) {
        Gathering gathering = occurrence.gathering();
        String badly = Stream.of(gist.badly(occurrence.id()), valuable ? checks.poor(occurrence.id()) : "")
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
        return new Card(
                Ids.next(),
                gathering.name(),
                filled(gathering.field()),
                filled(gathering.form()),
                partners(gathering),
                gathering.place(),
                gist.well(occurrence.id()),
                badly,
                gist.advice(occurrence.id()),
                valuable,
                false);
    }

    private String partners(Gathering gathering) {
        return gathering.hosts().isEmpty()
                ? Optional.ofNullable(gathering.body())
                        .flatMap(bodies::find)
                        .map(Body::name)
                        .orElse("")
                : String.join("、", gathering.hosts());
    }

    private static String filled(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** What is wrong with it, or nothing; then it is kept. */
    public List<String> keep(Card card) {
        List<String> wrong = card.wrong();
        if (wrong.isEmpty()) {
            cards.keep(card);
        }
        return wrong;
    }
}
