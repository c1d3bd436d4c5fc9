package kairan.feedback;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Asking;
import kairan.conversation.Dialogues;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import kairan.gatherings.Occurrences;
import org.springframework.stereotype.Component;

/** How it was (感想): one of three buttons, and then, for those who like, the questions of the dialogue {@code feedback}. */
@Component
public class FeedbackTopic implements Topic, Asking {

    private static final String WORDS = "words";

    private final Feedbacks feedbacks;
    private final Occurrences occurrences;
    private final Dialogues dialogues;
    private final ContentFiles content;

    FeedbackTopic(Feedbacks feedbacks, Occurrences occurrences, Dialogues dialogues, ContentFiles content) {
        this.feedbacks = feedbacks;
        this.occurrences = occurrences;
        this.dialogues = dialogues;
        this.content = content;
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        return switch (said) {
            case Said.Chose chose
            when chose.meaning().topic().equals("feedback") ->
                Rating.of(chose.meaning().value())
                        .map(rating -> rated(said.by(), chose.meaning().about(), rating));
            case Said.Wrote wrote -> Rating.labelled(wrote.words()).flatMap(rating -> asked(said.by(), rating));
            default -> Optional.empty();
        };
    }

    /** The words of a button, typed by someone who was asked. */
    private Optional<List<Message>> asked(Person person, Rating rating) {
        return occurrences.latestOver(person).map(occurrence -> rated(person, occurrence.id(), rating));
    }

    private List<Message> rated(Person person, String occurrence, Rating rating) {
        if (occurrences.of(occurrence).isEmpty()) {
            return List.of(phrase(Phrase.FEEDBACK_UNKNOWN));
        }
        feedbacks.rate(occurrence, person, rating);
        dialogues.open(person, dialogue(), occurrence);
        return List.of(phrase(rating.reply()));
    }

    @Override
    public String dialogue() {
        return "feedback";
    }

    @Override
    public void keep(Person person, String about, Map<String, String> answers) {
        Map<String, String> others = new LinkedHashMap<>(answers);
        String words = others.remove(WORDS);
        if (words != null) {
            feedbacks.words(about, person, words);
        }
        feedbacks.answers(about, person, others);
    }

    @Override
    public void unsay(Person person, String about, String question) {
        if (question.equals(WORDS)) {
            feedbacks.words(about, person, null);
            return;
        }
        feedbacks.of(about, person).ifPresent(before -> {
            Map<String, String> others = new LinkedHashMap<>(before.answers());
            others.remove(question);
            feedbacks.answers(about, person, others);
        });
    }

    private Message phrase(Phrase name) {
        return Message.of(content.now().phrases().say(name));
    }
}
