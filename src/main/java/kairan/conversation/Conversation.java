package kairan.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The front door of the rooms: hears one thing a person did and says what the bot answers. The last topic is the fallback. */
public final class Conversation {

    private final List<Topic> topics;
    private final List<Aside> asides;
    private final Progresses progresses;

    public Conversation(List<Topic> topics, List<Aside> asides, Progresses progresses) {
        this.topics = List.copyOf(topics);
        this.asides = List.copyOf(asides);
        this.progresses = progresses;
    }

    /** Does beforehand what takes time; to be called outside any transaction. */
    void prepare(Said said) {
        topics.forEach(topic -> topic.prepare(said));
    }

    /**
     * The answer, at most five messages, possibly none. Must run inside a transaction; everything remembered is in the
     * store when it commits.
     */
    public List<Message> hear(Said heard) {
        return Remembered.during(() -> answer(heard));
    }

    private List<Message> answer(Said heard) {
        if (heard instanceof Said.Unsent) {
            // Whatever stands open stays as it is; nobody is waiting for an answer.
            topics.stream().anyMatch(topic -> topic.hear(heard).isPresent());
            return List.of();
        }
        Progress progress = progresses.of(heard.by());
        Said said = progress.pressed(heard);
        List<Message> answer = new ArrayList<>();
        boolean understood = answer(said, answer);
        for (Aside aside : asides) {
            aside.under(said, List.copyOf(answer)).ifPresent(answer::add);
        }
        List<Message> fitting = fitting(answer);
        progresses.keep(heard.by(), progress, progress.after(fitting, understood), heard.at());
        return fitting;
    }

    /** The answer where many hear, without buttons; nothing is kept of it. Empty if no topic speaks there. */
    public List<Message> aloud(String words) {
        return topics.stream().flatMap(topic -> topic.aloud(words).stream()).findFirst().orElse(List.of()).stream()
                .limit(Message.MOST_IN_A_REPLY)
                .map(message -> Message.of(message.text()))
                .toList();
    }

    /** Whether a topic other than the fallback understood. */
    private boolean answer(Said said, List<Message> answer) {
        for (Topic topic : topics) {
            Optional<List<Message>> heard = topic.hear(said);
            if (heard.isPresent()) {
                answer.addAll(heard.get());
                return topic != topics.getLast();
            }
        }
        return true;
    }

    /** At most five messages; what may be chosen in passing is gathered under the last, where every door shows it. */
    private static List<Message> fitting(List<Message> answer) {
        List<Message> fitting = new ArrayList<>(answer);
        while (fitting.size() > Message.MOST_IN_A_REPLY) {
            // Not the last: it is the question that is still open.
            fitting.remove(fitting.size() - 2);
        }
        if (fitting.isEmpty() || fitting.getLast().lasting()) {
            return List.copyOf(fitting);
        }
        List<Choice> passing = fitting.stream()
                .filter(message -> !message.lasting())
                .flatMap(message -> message.choices().stream())
                .distinct()
                .toList();
        passing = passing.subList(Math.max(0, passing.size() - Message.MOST_PASSING), passing.size());
        fitting.replaceAll(message -> message.lasting() ? message : Message.of(message.text()));
        fitting.add(Message.asking(fitting.removeLast().text(), passing));
        return List.copyOf(fitting);
    }
}
