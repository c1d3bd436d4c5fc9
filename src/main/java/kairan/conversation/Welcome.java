package kairan.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.content.Town;
import org.springframework.stereotype.Component;

/** The greeting (あいさつ): to those who come, at once; to those who begin with a question, once, under its answer. */
@Component
public class Welcome implements Topic, Aside {

    private final People people;
    private final ContentFiles content;
    private final List<Newcomer> newcomers;

    Welcome(People people, ContentFiles content, List<Newcomer> newcomers) {
        this.people = people;
        this.content = content;
        this.newcomers = newcomers;
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        if (!(said instanceof Said.Joined)) {
            return Optional.empty();
        }
        boolean first = people.greet(said.by());
        // Also to those who come back: while they were away, nothing reached them.
        newcomers.forEach(n -> n.met(said.by()));
        return Optional.of(List.of(greeting(first ? Phrase.WELCOME : Phrase.WELCOME_BACK)));
    }

    @Override
    public Optional<Message> under(Said said, List<Message> answer) {
        if (!people.greet(said.by())) {
            return Optional.empty();
        }
        newcomers.forEach(n -> n.met(said.by()));
        return Optional.of(greeting(Phrase.WELCOME_AFTER));
    }

    private Message greeting(Phrase phrase) {
        Town town = content.now().town();
        return Message.asking(
                content.now().phrases().say(phrase, Map.of("町", town.name())),
                List.of(new Choice("行事", "gatherings", "list"), new Choice("窓口", "desk", "show")));
    }
}
