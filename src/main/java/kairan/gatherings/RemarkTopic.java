package kairan.gatherings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Asking;
import kairan.conversation.Dialogues;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import kairan.japanese.Spelling;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a word to those who hold a gathering (一言); the page of a gathering opens the talk with the words that ask for it. */
@Component
public class RemarkTopic implements Topic, Asking {

    private static final Pattern WORDS = Pattern.compile("「?(.{3,120}?)」?(?:（(.{2,60})）)?への(?:一言|ひとこと|ひと言)");
    private static final int DAYS_BACK = 60;
    private static final int MOST_SEARCHED = 200;

    private final Remarks remarks;
    private final Programme programme;
    private final Occurrences occurrences;
    private final Dialogues dialogues;
    private final Bodies bodies;
    private final ContentFiles content;
    private final Clock clock;

    RemarkTopic(
            Remarks remarks,
            Programme programme,
            Occurrences occurrences,
            Dialogues dialogues,
            Bodies bodies,
            ContentFiles content,
            Clock clock) {
        this.remarks = remarks;
        this.programme = programme;
        this.occurrences = occurrences;
        this.dialogues = dialogues;
        this.bodies = bodies;
        this.content = content;
        this.clock = clock;
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        if (!(said instanceof Said.Wrote wrote)) {
            return Optional.empty();
        }
        Matcher words = WORDS.matcher(wrote.words().strip());
        return words.matches()
                ? named(words.group(1), words.group(2)).map(occurrence -> ask(said.by(), occurrence))
                : Optional.empty();
    }

    /** @param host whose it is, of several groups on one day; null where nobody says so */
    private Optional<Occurrence> named(String title, @Nullable String host) {
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
                .filter(occurrence -> host == null || host.equals(host(occurrence)))
                .findFirst();
    }

    private String host(Occurrence occurrence) {
        return Optional.ofNullable(occurrence.gathering().body())
                .flatMap(bodies::find)
                .map(Body::name)
                .orElse("");
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
