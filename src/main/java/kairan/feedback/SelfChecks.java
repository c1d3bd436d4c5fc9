package kairan.feedback;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kairan.content.ContentFiles;
import kairan.content.Dialogue;
import kairan.content.Gathering;
import kairan.content.Phrase;
import kairan.content.Question;
import kairan.gatherings.Occurrence;
import kairan.gatherings.Occurrences;
import kairan.japanese.Masks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Both sides' answers to the eleven questions of the Takaoka document (自己点検), side by side, for the desk. */
@Component
public class SelfChecks {

    /** What concerns the inside of the office is asked of staff only. */
    private static final String INSIDE = "self-check-inside";

    private static final int LOOKED_BACK_DAYS = 400;
    private static final int MANY = 500;

    /** A gathering that both look back on, and who has answered. */
    public record Line(String occurrence, String title, boolean citizens, boolean town) {}

    /** One question with both answers, from 1 to 4; null where there is none, or none may be seen yet. */
    public record Item(
            String id,
            String ask,
            boolean inside,
            @Nullable Integer citizens,
            @Nullable Integer town) {

        /** How far apart both are; 0 unless both have answered. */
        public int difference() {
            return citizens == null || town == null ? 0 : Math.abs(citizens - town);
        }

        /** What one side at least was not content with. */
        public boolean poor() {
            return citizens != null && citizens <= 2 || town != null && town <= 2;
        }
    }

    /** All of one gathering; the answers of the other side are seen once both have answered. */
    public record Sheet(
            String occurrence,
            String title,
            @Nullable String body,
            String principles,
            List<Item> items,
            boolean both,
            String citizensWords,
            String townWords) {

        @Override
        public String toString() {
            return "Sheet[" + occurrence + "]";
        }
    }

    private final Checks checks;
    private final Occurrences occurrences;
    private final ContentFiles content;
    private final Clock clock;

    SelfChecks(Checks checks, Occurrences occurrences, ContentFiles content, Clock clock) {
        this.checks = checks;
        this.occurrences = occurrences;
        this.content = content;
        this.clock = clock;
    }

    /** Those of the past year, the latest first; of these associations and groups, or of all (null). */
    public List<Line> of(@Nullable Collection<String> bodies) {
        LocalDate today = LocalDate.now(clock);
        List<Occurrence> asked =
                occurrences
                        .between(
                                today.minusDays(LOOKED_BACK_DAYS),
                                today,
                                Partnership.words(content.now().town()))
                        .stream()
                        .filter(one -> one.on() && asked(one))
                        .filter(one -> bodies == null
                                || bodies.contains(one.gathering().body()))
                        .sorted(Comparator.comparing(Occurrence::day).reversed())
                        .limit(MANY)
                        .toList();
        Map<String, Set<Side>> answered =
                checks.sides(asked.stream().map(Occurrence::id).toList());
        return asked.stream()
                .map(one -> line(one, answered.getOrDefault(one.id(), Set.of())))
                .toList();
    }

    private static Line line(Occurrence one, Set<Side> answered) {
        return new Line(one.id(), one.title(), answered.contains(Side.CITIZENS), answered.contains(Side.TOWN));
    }

    private boolean asked(Occurrence occurrence) {
        Gathering gathering = occurrence.gathering();
        return Partnership.asked(content.now().town(), gathering, occurrence.day())
                && occurrence.end().isBefore(java.time.LocalDateTime.now(clock));
    }

    /** @param town whether the town's side looks at it, which sees its own answers */
    public Optional<Sheet> sheet(String id, boolean town) {
        return occurrences.of(id).filter(this::asked).map(one -> sheet(one, town));
    }

    private Sheet sheet(Occurrence occurrence, boolean town) {
        SelfCheck citizens = checks.of(occurrence.id(), Side.CITIZENS);
        SelfCheck ours = checks.of(occurrence.id(), Side.TOWN);
        boolean both = !citizens.empty() && !ours.empty();
        SelfCheck left = both || !town ? citizens : SelfCheck.NONE;
        SelfCheck right = both || town ? ours : SelfCheck.NONE;
        List<Item> items = Stream.concat(items(CheckTopic.DIALOGUE, false), items(INSIDE, true))
                .map(item -> new Item(
                        item.id(),
                        item.ask(),
                        item.inside(),
                        left.scores().get(item.id()),
                        right.scores().get(item.id())))
                .filter(item -> town || !item.inside())
                .sorted(Comparator.comparing(Item::id))
                .toList();
        return new Sheet(
                occurrence.id(),
                occurrence.title(),
                occurrence.gathering().body(),
                content.now().phrases().say(Phrase.CHECK_PRINCIPLES),
                both ? largestDifferencesFirst(items) : items,
                both,
                masked(left.words()),
                masked(right.words()));
    }

    /** What one side at least was not content with, once both have answered; of the office's inside nothing. */
    public String poor(String occurrence) {
        return sheet(occurrence, true).filter(Sheet::both).stream()
                .flatMap(sheet -> sheet.items().stream())
                .filter(item -> item.poor() && !item.inside())
                .map(item -> "「%s」".formatted(item.ask()))
                .reduce(String::concat)
                .map("自己点検で、点が低かったこと："::concat)
                .orElse("");
    }

    static List<Item> largestDifferencesFirst(List<Item> items) {
        return items.stream()
                .sorted(Comparator.comparing(Item::difference).reversed().thenComparing(Item::id))
                .toList();
    }

    private Stream<Item> items(String dialogue, boolean inside) {
        Dialogue asked = content.now().dialogues().get(dialogue);
        List<Question> questions = asked == null ? List.of() : asked.questions();
        return questions.stream()
                .filter(question -> question.choices() != null)
                .map(question -> new Item(question.id(), question.ask(), inside, null, null));
    }

    private static String masked(@Nullable String words) {
        return words == null ? "" : Masks.of(words);
    }

    /** The town's answers by question id, in place of those before. */
    public void answer(String occurrence, Map<String, String> answers) {
        occurrences
                .of(occurrence)
                .filter(this::asked)
                .ifPresent(one -> checks.keep(one.id(), Side.TOWN, CheckTopic.check(answers), null));
    }
}
