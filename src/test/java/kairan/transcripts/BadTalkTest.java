package kairan.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import kairan.Mutations;
import kairan.SettableClock;
import kairan.conversation.Address;
import kairan.conversation.Choice;
import kairan.conversation.Heard;
import kairan.conversation.Inbox;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Turns;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever people write and press, in whichever order, each of their turns ends well and says something: the words of
 * the transcripts, spoiled, go through all topics of the little town, and what they leave open stays open for the next.
 */
class BadTalkTest extends PlayedTown {

    private static final List<String> PEOPLE = List.of("住民A", "会長", "市の職員", "はじめての人");

    /** A turn takes milliseconds where a parser takes none. */
    private static final int PART = 2;

    private static final int MOST_EXAMPLES = 60;

    private static final List<String> MORE = List.of(
            "KTRMBX",
            "世帯の番号は、KTRMBXです",
            "ABCD-2345",
            "担当の番号000000",
            "2月30日の25時から",
            "令和8年5月17日（日）午後1時半〜3時",
            "　　\t\n",
            "👨‍👩‍👧‍👦🎉",
            "שלום עולם \u202E逆さま",
            "住所は" + "は".repeat(4_000),
            "あ".repeat(5_000),
            "a@a" + ".a".repeat(2_000));

    @Autowired
    MeterRegistry meters;

    @Autowired
    Inbox inbox;

    @Autowired
    Turns turns;

    @Autowired
    SettableClock clock;

    private final List<Choice> offered = new ArrayList<>();

    @Test
    void everyTurnEndsWell() {
        stage.open(TOWN);
        new Mutations(examples(), PART).into(this::hear);
        assertThat(turns("heard")).isGreaterThan(100);
        assertThat(offered).as("something was asked, too").isNotEmpty();
    }

    private void hear(String words) {
        Random chance = new Random(words.hashCode());
        String who = PEOPLE.get(chance.nextInt(PEOPLE.size()));
        double failed = turns("failed");
        happened(who, "wrote:" + words);
        check(who, words, failed);
        if (!offered.isEmpty() && chance.nextBoolean()) {
            Choice choice = offered.get(chance.nextInt(offered.size()));
            Choice pressed = chance.nextInt(4) > 0 ? choice : spoiled(choice, words);
            happened(who, "pressed:" + pressed.meaning());
            check(who, choice.meaning() + " after " + words, failed);
        }
    }

    /** Without looking each time what is due meanwhile, which takes longer than the turn. */
    private void happened(String who, String body) {
        Address from = new Address("stage", who);
        inbox.keep(new Heard(UUID.randomUUID().toString(), from, clock.instant(), body));
        turns.hearNext(from);
    }

    /** The button of something else, or of nothing there is. */
    private static Choice spoiled(Choice choice, String words) {
        String about = words.replaceAll("[\\s/]", "");
        Meaning meaning = choice.meaning();
        String other =
                meaning.topic() + "/" + meaning.value() + "/" + about.substring(0, Math.min(100, about.length()));
        return Meaning.read(other).map(read -> new Choice(choice.label(), read)).orElse(choice);
    }

    private void check(String who, String words, double failedBefore) {
        if (turns("failed") > failedBefore) {
            throw new AssertionError("a turn failed: " + words);
        }
        List<Message> answer = stage.heard(who);
        for (Message message : answer) {
            assertThat(message.text()).isNotBlank().hasSizeLessThanOrEqualTo(5_000);
        }
        List<Choice> choices = answer.stream()
                .flatMap(message -> message.choices().stream())
                .filter(choice -> choice.opens() == null)
                .toList();
        if (!choices.isEmpty()) {
            offered.clear();
            offered.addAll(choices);
        }
    }

    private double turns(String outcome) {
        return meters.find("kairan.turns").tag("outcome", outcome).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    /** What people say in the transcripts, a part of it that is the same each time. */
    private static List<String> examples() {
        List<String> said = new ArrayList<>();
        try (Stream<Path> files = Files.list(LittleTown.TRANSCRIPTS)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                Script.read(file, TOWN.names()).steps().stream()
                        .flatMap(step -> step instanceof Step.Speaks speaks && !speaks.presses()
                                ? Stream.of(speaks.words())
                                : Stream.empty())
                        .forEach(said::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> distinct = said.stream().distinct().toList();
        int step = Math.max(1, distinct.size() / MOST_EXAMPLES);
        List<String> some = new ArrayList<>(MORE);
        for (int i = 0; i < distinct.size(); i += step) {
            some.add(distinct.get(i));
        }
        return some;
    }
}
