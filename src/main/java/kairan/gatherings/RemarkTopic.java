package kairan.gatherings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kairan.bodies.Bodies;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Asking;
import kairan.conversation.Choice;
import kairan.conversation.Dialogues;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import kairan.japanese.Spelling;
import org.springframework.stereotype.Component;

/** Takes a word to those who hold a gathering (一言); the page of a gathering opens the talk with the words that ask for it. */
@Component
public class RemarkTopic implements Topic, Asking {

    private static final Pattern WORDS = Pattern.compile("「?(.{3,120}?)」?への(?:一言|ひとこと|ひと言)");
    private static final Pattern HELD = Pattern.compile("(.+)[（(](.+)[）)]");
    private static final int MOST = 9;
    private static final int DAYS_BACK = 60;
    private static final int MOST_SEARCHED = 200;

    private final Remarks remarks;
    private final Programme programme;
    private final Bodies bodies;
    private final Occurrences occurrences;
    private final Dialogues dialogues;
    private final ContentFiles content;
    private final Clock clock;

    RemarkTopic(
            Remarks remarks,
            Programme programme,
            Bodies bodies,
            Occurrences occurrences,
            Dialogues dialogues,
            ContentFiles content,
            Clock clock) {
        this.remarks = remarks;
        this.programme = programme;
        this.bodies = bodies;
        this.occurrences = occurrences;
        this.dialogues = dialogues;
        this.content = content;
        this.clock = clock;
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        if (said instanceof Said.Chose chose && chose.meaning().is("remark", "to")) {
            return programme.of(chose.meaning().about()).map(occurrence -> ask(said.by(), occurrence));
        }
        if (!(said instanceof Said.Wrote wrote)) {
            return Optional.empty();
        }
        Matcher words = WORDS.matcher(wrote.words().strip());
        return words.matches() ? named(said.by(), words.group(1)) : Optional.empty();
    }

    /** Several of a campaign have the same name on the same day; who holds it may be said in brackets behind it. */
    private Optional<List<Message>> named(Person person, String words) {
        Matcher held = HELD.matcher(words);
        boolean by = held.matches();
        List<Occurrence> named = named(by ? held.group(1) : words);
        Map<String, String> hosts = hosts(named);
        List<Occurrence> theirs = named.stream()
                .filter(one -> by && hosts.get(one.id()).equals(Spelling.bare(held.group(2))))
                .toList();
        List<Occurrence> meant = theirs.isEmpty() ? named : theirs;
        return switch (meant.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(ask(person, meant.getFirst()));
            default -> Optional.of(List.of(which(meant)));
        };
    }

    private Message which(List<Occurrence> meant) {
        List<Occurrence> shown = meant.subList(0, Math.min(MOST, meant.size()));
        List<String> labels = Calls.labels(shown);
        return Message.asking(
                content.now().phrases().say(Phrase.RSVP_WHICH),
                IntStream.range(0, shown.size())
                        .mapToObj(i -> new Choice(
                                labels.get(i),
                                new Meaning("remark", "to", shown.get(i).id())))
                        .toList());
    }

    /** Who holds each of them, in one spelling. */
    private Map<String, String> hosts(List<Occurrence> all) {
        Map<String, String> names = bodies.names(all.stream()
                .flatMap(one -> Stream.ofNullable(one.gathering().body()))
                .collect(Collectors.toSet()));
        return all.stream()
                .collect(Collectors.toMap(
                        Occurrence::id,
                        one -> Spelling.bare(
                                one.gathering().hosts().isEmpty()
                                        ? Optional.ofNullable(one.gathering().body())
                                                .map(names::get)
                                                .orElse("")
                                        : String.join("、", one.gathering().hosts()))));
    }

    private List<Occurrence> named(String title) {
        String name = title.contains("の") ? title.substring(title.indexOf('の') + 1) : title;
        return programme
                .find(
                        Programme.Wanted.from(LocalDate.now(clock).minusDays(DAYS_BACK))
                                .with(name),
                        0,
                        MOST_SEARCHED)
                .shown()
                .stream()
                .filter(occurrence -> Spelling.bare(occurrence.title()).equals(Spelling.bare(title)))
                .toList();
    }

    private List<Message> ask(Person person, Occurrence occurrence) {
        if (occurrences.of(occurrence.id()).isEmpty()) {
            return List.of(phrase(Phrase.REMARK_EARLY, occurrence));
        }
        dialogues.open(person, dialogue(), occurrence.id());
        return List.of(phrase(Phrase.REMARK_BEGIN, occurrence));
    }

    private Message phrase(Phrase phrase, Occurrence occurrence) {
        return Message.of(content.now().phrases().say(phrase, Map.of("行事", occurrence.title())));
    }

    @Override
    public String dialogue() {
        return "remark";
    }

    /** One answer alone; {@link #done} keeps it with its event. */
    @Override
    public void keep(Person person, String about, Map<String, String> answers) {}

    @Override
    public Optional<List<Message>> done(Person person, String about, Map<String, String> answers, String said) {
        remarks.keep(about, person, answers.getOrDefault("words", ""), said);
        return Optional.empty();
    }
}
