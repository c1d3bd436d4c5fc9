package kairan.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.content.Town;
import kairan.japanese.Spelling;
import org.springframework.stereotype.Component;

/** The greeting (あいさつ): to those who come, at once; to those who begin with a question, once, under its answer. */
@Component
public class Welcome implements Topic, Aside {

    private static final Pattern HELLO = Pattern.compile("(こんにち[はわ]|こんばん[はわ]|おはよう(ございます)?|はじめまして|もしもし|やあ|hello|hi)");
    private static final Pattern THANKS = Pattern.compile(
            "(どうも)?(ありがとう|有難う|有り難う)(ございます|ございました|ね)?|どうも|了解(です|しました)?|わかりました|分かりました|助かりました|thank ?you|thanks");

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
        if (!(said instanceof Said.Joined) && !people.greeted(said.by())) {
            // Before the other topics hear, so that they find what waits for somebody new.
            newcomers.forEach(n -> n.met(said.by()));
        }
        if (said instanceof Said.Wrote wrote) {
            return courtesy(said.by(), Spelling.bare(wrote.words()));
        }
        if (!(said instanceof Said.Joined)) {
            return Optional.empty();
        }
        boolean first = people.greet(said.by());
        // Also to those who come back: while they were away, nothing reached them.
        newcomers.forEach(n -> n.met(said.by()));
        return Optional.of(List.of(greeting(first ? Phrase.WELCOME : Phrase.WELCOME_BACK)));
    }

    /** A good day is answered with a good day, and thanks with a word, not with a search. */
    private Optional<List<Message>> courtesy(Person person, String words) {
        if (HELLO.matcher(words).matches()) {
            boolean first = people.greet(person);
            return Optional.of(List.of(greeting(first ? Phrase.WELCOME : Phrase.HELLO)));
        }
        return THANKS.matcher(words).matches()
                ? Optional.of(List.of(Message.of(content.now().phrases().say(Phrase.THANKS))))
                : Optional.empty();
    }

    /** Whoever only calls the bot, or greets it, hears what it can do there. */
    @Override
    public Optional<List<Message>> aloud(String words) {
        String bare = Spelling.bare(words);
        return bare.isEmpty() || HELLO.matcher(bare).matches()
                ? Optional.of(List.of(Message.of(content.now()
                        .phrases()
                        .say(
                                Phrase.GROUP_HELLO,
                                Map.of("町", content.now().town().name())))))
                : Optional.empty();
    }

    @Override
    public Optional<Message> under(Said said, List<Message> answer) {
        return people.greet(said.by()) ? Optional.of(greeting(Phrase.WELCOME_AFTER)) : Optional.empty();
    }

    private Message greeting(Phrase phrase) {
        Town town = content.now().town();
        return Message.asking(
                content.now().phrases().say(phrase, Map.of("町", town.name())),
                List.of(new Choice("行事", "gatherings", "list"), new Choice("窓口", "desk", "show")));
    }
}
