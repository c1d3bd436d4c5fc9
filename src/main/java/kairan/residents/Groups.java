package kairan.residents;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import kairan.japanese.Spelling;
import org.springframework.stereotype.Component;

/** The town's groups (団体), which a person may follow, any number of them. */
@Component
public class Groups implements Topic {

    private static final String TOPIC = "groups";
    private static final Pattern WORDS = Pattern.compile("(市民)?団体(の)?(一覧|を見る|お知らせ|を知りたい)?|団体をフォロー(したい)?");

    private final FirstTaps taps;
    private final Bodies bodies;
    private final Follows follows;
    private final ContentFiles content;

    Groups(FirstTaps taps, Bodies bodies, Follows follows, ContentFiles content) {
        this.taps = taps;
        this.bodies = bodies;
        this.follows = follows;
        this.content = content;
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        Optional<Message> answer = switch (said) {
            case Said.Chose chose when chose.meaning().topic().equals(TOPIC) -> pressed(chose.by(), chose.meaning());
            case Said.Wrote wrote
            when WORDS.matcher(Spelling.bare(wrote.words())).matches() -> Optional.of(all(0));
            default -> Optional.empty();
        };
        answer.ifPresent(a -> taps.askNoMore(said.by()));
        return answer.map(List::of);
    }

    private Optional<Message> pressed(Person person, Meaning meaning) {
        String about = meaning.about();
        return switch (meaning.value()) {
            case "show" -> Optional.of(all(Paged.read(about).page()));
            case "one" -> group(about).map(group -> one(person, group));
            case "follow" -> group(about).map(group -> follow(person, group));
            case "unfollow" -> group(about).map(group -> unfollow(person, group));
            default -> Optional.empty();
        };
    }

    private Optional<Body> group(String id) {
        return bodies.find(id).filter(body -> !body.isAssociation());
    }

    private Message all(int page) {
        List<Choice> choices = bodies.groups().stream()
                .map(group -> new Choice(Labels.of(group.name()), new Meaning(TOPIC, "one", group.id())))
                .toList();
        return choices.isEmpty()
                ? Message.of(say(Phrase.GROUPS_NONE, Map.of()))
                : Message.asking(
                        say(Phrase.GROUPS, Map.of()),
                        new Paged("all", page).of(choices, "ほかの団体", Meaning.of(TOPIC, "show")));
    }

    /** The group as the public reads it; its button stays and answers with today's state. */
    private Message one(Person person, Body group) {
        String about = Stream.of(String.join("、", group.fields()), group.area(), group.about())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"));
        String desk = group.desk().isBlank() ? content.now().town().desk().line() : group.desk();
        boolean followed = follows.of(person).contains(group.id());
        return Message.lasting(
                say(Phrase.GROUP, Map.of("団体", group.name(), "種類", group.kind().label(), "案内", about, "窓口", desk)),
                List.of(
                        followed
                                ? new Choice("お知らせを止める", new Meaning(TOPIC, "unfollow", group.id()))
                                : new Choice("お知らせを受け取る", new Meaning(TOPIC, "follow", group.id()))));
    }

    Message follow(Person person, Body group) {
        follows.follow(person, group);
        return Message.of(say(Phrase.GROUP_FOLLOWED, Map.of("団体", group.name())));
    }

    private Message unfollow(Person person, Body group) {
        follows.unfollow(person, group);
        return Message.of(say(Phrase.GROUP_UNFOLLOWED, Map.of("団体", group.name())));
    }

    private String say(Phrase phrase, Map<String, String> blanks) {
        return content.now().phrases().say(phrase, blanks);
    }
}
