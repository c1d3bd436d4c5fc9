package kairan.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kairan.conversation.Message;
import kairan.gatherings.Rsvp;
import kairan.japanese.Spelling;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The content that comes with the house is whole: what one file names, another has. */
class ContentFactsTest {

    private static final Content CONTENT = new Shelf(Folder.CONVERSATIONS).read();
    private static final List<Entry> ENTRIES = CONTENT.entries();

    /** Entries of our own, beyond the topics the documents answer. */
    private static final Set<String> OF_OUR_OWN = Set.of();

    private static final Set<String> MEANINGS = Set.of(
            "rsvp/going",
            "rsvp/undecided",
            "rsvp/absent",
            "feedback/good",
            "feedback/ok",
            "feedback/trouble",
            "feedback/missed",
            "arrival/came",
            "report/start",
            "check/start");

    private static final Pattern FOR_SCREENS = Pattern.compile("https?:|\\*\\*|^#|\\]\\(|<[a-z]|《|》");

    private static List<String> ids() {
        return ENTRIES.stream().map(Entry::id).toList();
    }

    /** The entries that break a rule, by their ids. */
    private static List<String> breaking(Predicate<Entry> rule) {
        return ENTRIES.stream().filter(e -> !rule.test(e)).map(Entry::id).toList();
    }

    @Test
    void everyTopicIsAnsweredExactlyOnce() throws IOException {
        List<String> wanted = new ArrayList<>(topics());
        wanted.addAll(OF_OUR_OWN);
        assertThat(ids()).containsExactlyInAnyOrderElementsOf(wanted);
    }

    private static List<String> topics() throws IOException {
        try (var ids = ContentFactsTest.class.getResourceAsStream("/faq-topic-ids.txt")) {
            return new String(ids.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    @Test
    void theTopicsAreThoseOfTheDocuments() throws IOException {
        Path topics = Path.of(System.getProperty("shared", "../shared"), "faq", "faq-topics.yaml");
        if (!Files.exists(topics)) {
            assertThat(System.getenv("CI")).as("%s がありません", topics).isNotEqualTo("true");
            Assumptions.abort("%s がないので、たしかめません。".formatted(topics));
        }
        JsonNode file = YAMLMapper.builder().build().readTree(Folder.read(topics));
        assertThat(file.path("topics").valueStream().map(t -> t.path("id").asString()))
                .containsExactlyElementsOf(topics());
    }

    @Test
    void everyEntryIsWhole() {
        assertThat(breaking(e -> e.paraphrases().size() >= 5)).as("言いかえが5つ以上").isEmpty();
        assertThat(breaking(e -> e.answer().length() <= 300)).as("答えは300文字まで").isEmpty();
        assertThat(breaking(e -> !e.sources().isEmpty())).as("出典").isEmpty();
        assertThat(breaking(e -> e.checked() != null)).as("資料と見くらべた日").isEmpty();
        assertThat(breaking(e -> !e.audience().isEmpty())).as("だれ向けか").isEmpty();
        assertThat(ENTRIES.stream().filter(e -> e.easy() != null)).hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void everyTextIsAMessage() {
        for (Entry entry : ENTRIES) {
            Stream.of(entry.answer(), entry.more(), entry.easy())
                    .filter(Objects::nonNull)
                    .forEach(text -> assertThat(Message.of(text).text()).isNotEmpty());
        }
        assertThat(breaking(e -> !FOR_SCREENS.matcher(e.toString()).find()))
                .as("記号や住所（URL）は、LINE ではそのまま見えます")
                .isEmpty();
    }

    @Test
    void noOfficeWordIsLeftInAnAnswer() {
        assertThat(CONTENT.plainWords()).hasSizeGreaterThanOrEqualTo(120);
        Map<String, List<String>> left = new TreeMap<>();
        for (Entry entry : ENTRIES) {
            Stream<String> texts = Stream.concat(
                    Stream.of(entry.answer(), entry.more(), entry.easy()).filter(Objects::nonNull),
                    entry.differences().stream().map(Difference::note));
            List<String> words = texts.flatMap(text -> CONTENT.officeWords(text).stream())
                    .map(PlainWords.Found::proposal)
                    .toList();
            if (!words.isEmpty()) {
                left.put(entry.id(), words);
            }
        }
        assertThat(left).as("plain-words.yaml の言いかえ").isEmpty();
    }

    @Test
    void everyTownHasItsDocument() {
        assertThat(breaking(e -> Stream.concat(
                                e.sources().stream().map(Source::town),
                                e.differences().stream().map(Difference::town))
                        .allMatch(town -> CONTENT.town().document(town).isPresent())))
                .isEmpty();
    }

    @Test
    void relatedEntriesExistAndAreOthers() {
        assertThat(breaking(e -> ids().containsAll(e.related()) && !e.related().contains(e.id())))
                .isEmpty();
    }

    @Test
    void nothingIsAskedInTheSameWordsForTwoEntries() {
        Map<String, Set<String>> askedFor = new TreeMap<>();
        for (Entry entry : ENTRIES) {
            Stream.concat(Stream.of(entry.question()), entry.paraphrases().stream())
                    .forEach(words -> askedFor.computeIfAbsent(Spelling.bare(words), w -> new TreeSet<>())
                            .add(entry.id()));
        }
        assertThat(askedFor.entrySet()).allMatch(asked -> asked.getValue().size() == 1);
        assertThat(breaking(e -> e.paraphrases().stream().distinct().count()
                        == e.paraphrases().size()))
                .isEmpty();
    }

    @Test
    void everyDeskIsADesk() {
        assertThat(breaking(e -> e.desk() == null || e.desk().matches("\\S{2,15}[課室係部]")))
                .isEmpty();
        assertThat(CONTENT.town().desk().line()).isNotBlank();
    }

    @Test
    void everyButtonOfATimelineIsUnderstood() {
        List<Timeline.Button> buttons = CONTENT.timelines().values().stream()
                .flatMap(timeline -> timeline.messages().stream())
                .flatMap(note -> note.buttons().stream())
                .toList();
        assertThat(buttons).extracting(Timeline.Button::means).containsOnlyElementsOf(MEANINGS);
        assertThat(Rsvp.SAYABLE)
                .allSatisfy(answer -> assertThat(buttons)
                        .filteredOn(b -> b.means().equals("rsvp/" + answer.value()))
                        .extracting(Timeline.Button::label)
                        .containsOnly(answer.label()));
    }

    /** The three views of the Hokkaido document; residents never see these words. */
    @Test
    void everyReasonBelongsToOneOfTheThreeViewsAndEachRatingHasAllOfThem() {
        for (String rating : List.of("feedback-good", "feedback-ok", "feedback-trouble")) {
            List<Question.Option> reasons =
                    CONTENT.dialogues().get(rating).questions().getFirst().choices();
            assertThat(reasons)
                    .extracting(Question.Option::view)
                    .contains(View.values())
                    .doesNotContainNull();
            assertThat(reasons)
                    .noneMatch(reason -> Stream.of(View.values())
                            .anyMatch(view -> reason.label().contains(view.toString())));
        }
    }

    @Test
    void whatTheHouseAsksForIsThere() {
        assertThat(CONTENT.dialogues())
                .containsKeys("feedback-good", "feedback-ok", "feedback-trouble", "feedback-place");
        assertThat(CONTENT.gatherings()).isNotEmpty();
        assertThat(CONTENT.town().examples()).isNotEmpty();
    }
}
