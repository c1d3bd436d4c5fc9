package kairan.proposals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Asking;
import kairan.conversation.Message;
import kairan.conversation.Person;

/** Asks for an opinion, or for a proposal: first its background, then the idea. What is written is never lost. */
final class VoiceQuestion implements Asking {

    static final String OPINION = "opinion";
    static final String PROPOSAL = "proposal";

    private final String dialogue;
    private final Voices voices;
    private final ContentFiles content;

    VoiceQuestion(String dialogue, Voices voices, ContentFiles content) {
        this.dialogue = dialogue;
        this.voices = voices;
        this.content = content;
    }

    @Override
    public String dialogue() {
        return dialogue;
    }

    @Override
    public boolean takesAnyWords() {
        return true;
    }

    @Override
    public boolean asWritten() {
        return true;
    }

    @Override
    public void keep(Person person, String about, Map<String, String> answers) {
        voices.write(about, person, dialogue.equals(PROPOSAL), answers);
    }

    @Override
    public Optional<List<Message>> done(Person person, String about, Map<String, String> answers) {
        String receipt = voices.receive(about, content.now().town().section(answers.getOrDefault("field", "")));
        Phrase phrase = dialogue.equals(PROPOSAL) ? Phrase.VOICE_PROPOSED : Phrase.VOICE_TOLD;
        return Optional.of(List.of(Message.of(content.now().phrases().say(phrase, Map.of("受付番号", receipt)))));
    }

    @Override
    public void unsay(Person person, String about, String question) {
        voices.forget(about, question);
    }
}
