package kairan.feedback;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.content.ContentFiles;
import kairan.conversation.Asking;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Person;

/** What is asked after one of the three ratings: the reason, words, and whatever else stands in the dialogue of that rating. */
final class ReasonQuestion implements Asking {

    private static final String REASON = "about";
    private static final String WORDS = "words";

    private final Rating rating;
    private final Feedbacks feedbacks;
    private final ContentFiles content;

    ReasonQuestion(Rating rating, Feedbacks feedbacks, ContentFiles content) {
        this.rating = rating;
        this.feedbacks = feedbacks;
        this.content = content;
    }

    /** What has been answered, by question id. */
    static Map<String, String> answers(Feedback given) {
        Map<String, String> answers = new LinkedHashMap<>(given.answers());
        if (given.reason() != null) {
            answers.put(REASON, given.reason());
        }
        if (given.words() != null) {
            answers.put(WORDS, given.words());
        }
        return answers;
    }

    @Override
    public String dialogue() {
        return rating.dialogue();
    }

    @Override
    public boolean asWritten() {
        return true;
    }

    @Override
    public void keep(Person person, String about, Map<String, String> answers) {
        Map<String, String> others = new LinkedHashMap<>(answers);
        String reason = others.remove(REASON);
        String words = others.remove(WORDS);
        if (reason != null) {
            feedbacks.reason(about, person, reason);
        }
        if (words != null) {
            feedbacks.words(about, person, words);
        }
        feedbacks.answers(about, person, others);
    }

    @Override
    public Optional<List<Message>> done(Person person, String about, Map<String, String> answers) {
        return Optional.of(List.of(Message.lasting(
                content.now().dialogues().get(dialogue()).done(),
                List.of(
                        button("写真を付ける", "photo", about),
                        button("場所を知らせる", "place", about),
                        button("感想を取り消す", "withdraw", about)))));
    }

    private static Choice button(String label, String value, String occurrence) {
        return new Choice(label, new Meaning(FeedbackTopic.TOPIC, value, occurrence));
    }

    @Override
    public void unsay(Person person, String about, String question) {
        if (question.equals(WORDS)) {
            feedbacks.words(about, person, null);
            return;
        }
        feedbacks.of(about, person).ifPresent(given -> {
            Map<String, String> others = new LinkedHashMap<>(given.answers());
            others.remove(question);
            feedbacks.answers(about, person, others);
        });
    }
}
