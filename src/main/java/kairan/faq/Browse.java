package kairan.faq;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kairan.content.Content;
import kairan.content.ContentFiles;
import kairan.content.Entry;
import kairan.content.Phrase;
import kairan.content.Subjects;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import kairan.japanese.Spelling;
import org.springframework.stereotype.Component;

/** Leads people who have no words for it: subjects (話題), then questions; and, step by step, what anybody can do (はじめの一歩). */
@Component
public class Browse implements Topic {

    private static final Set<String> SUBJECTS = Set.of(
            "質問の一覧", "質問一覧", "一覧", "メニュー", "めにゅー", "話題", "ヘルプ", "へるぷ", "help", "menu", "使い方", "つかいかた", "何が聞けますか",
            "何が聞けるの", "何ができますか", "何ができるの", "なにができるの", "よくある質問", "faq", "q&a");
    private static final Set<String> STEPS = Set.of("はじめの一歩", "はじめのいっぽ", "初めの一歩", "始めの一歩");

    private static final String OTHERS = "そのほか";
    private static final int ON_A_PAGE = 12;
    private static final Choice BACK = new Choice("ほかの話題", "browse", "subjects");

    private final ContentFiles content;
    private final Readership readership;

    Browse(ContentFiles content, Readership readership) {
        this.content = content;
        this.readership = readership;
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        return switch (said) {
            case Said.Wrote wrote -> typed(Spelling.bare(wrote.words()), said.by());
            case Said.Chose chose
            when chose.meaning().topic().equals("browse") ->
                pressed(chose.meaning().value(), chose.meaning().about(), said.by());
            default -> Optional.empty();
        };
    }

    private Optional<List<Message>> typed(String words, Person person) {
        if (SUBJECTS.contains(words)) {
            return Optional.of(subjects(readable(person)));
        }
        return STEPS.contains(words) ? step(0) : Optional.empty();
    }

    private Optional<List<Message>> pressed(String value, String about, Person person) {
        return switch (value) {
            case "subjects" -> Optional.of(subjects(readable(person)));
            case "subject" -> Optional.of(List.of(questions(about, readable(person))));
            case "step" -> step(number(about));
            default -> Optional.empty();
        };
    }

    private Content readable(Person person) {
        return content.now().without(readership.hiddenFrom(person));
    }

    /** A number we wrote into a button, and people cannot change. */
    private static int number(String about) {
        return about.matches("\\d{1,6}") ? Integer.parseInt(about) : 0;
    }

    /** All subjects in which there is something to read, and the first step, as buttons of at most two bubbles. */
    private List<Message> subjects(Content readable) {
        List<Choice> choices = new ArrayList<>();
        List<Subjects.Subject> subjects = readable.subjects().subjects().stream()
                .filter(s ->
                        s.entries().stream().anyMatch(id -> readable.entry(id).isPresent()))
                .toList();
        subjects.forEach(s -> choices.add(new Choice(s.label(), subject(s.label(), 0))));
        if (!others(readable).isEmpty()) {
            choices.add(new Choice(subjects.isEmpty() ? "すべての質問" : OTHERS, subject(OTHERS, 0)));
        }
        if (!readable.subjects().steps().isEmpty()) {
            choices.add(new Choice("はじめの一歩", new Meaning("browse", "step", "0")));
        }
        int half = choices.size() <= 10 ? choices.size() : (choices.size() + 1) / 2;
        Message first = Message.lasting(phrase(Phrase.BROWSE_SUBJECTS, Map.of()), choices.subList(0, half));
        return half == choices.size()
                ? List.of(first)
                : List.of(
                        first,
                        Message.lasting(
                                phrase(Phrase.BROWSE_MORE_SUBJECTS, Map.of()), choices.subList(half, choices.size())));
    }

    /** Its label names a subject, so that a button pressed a year later means the same subject. */
    private static Meaning subject(String label, int page) {
        return new Meaning("browse", "subject", page + ":" + label.replaceAll("[/\\s]", "_"));
    }

    private Message questions(String about, Content readable) {
        int page = number(about.substring(0, Math.max(0, about.indexOf(':'))));
        String label = about.substring(about.indexOf(':') + 1);
        List<Entry> entries = entries(readable, label);
        int from = page * ON_A_PAGE;
        if (from >= entries.size()) {
            return Message.asking(phrase(Phrase.BROWSE_GONE, Map.of()), List.of(WaysOn.BROWSE));
        }
        List<Entry> shown = entries.subList(from, Math.min(entries.size(), from + ON_A_PAGE));
        List<Choice> choices = new ArrayList<>(NumberedQuestions.numbers(shown, ""));
        choices.add(from + shown.size() < entries.size() ? new Choice("つづき", subject(label, page + 1)) : BACK);
        return Message.asking(
                phrase(Phrase.BROWSE_QUESTIONS, Map.of("話題", label, "質問", NumberedQuestions.numbered(shown))), choices);
    }

    private static List<Entry> entries(Content content, String label) {
        return content.subjects().subjects().stream()
                .filter(s -> subject(s.label(), 0).about().equals("0:" + label))
                .findFirst()
                .map(s -> s.entries().stream()
                        .flatMap(id -> content.entry(id).stream())
                        .toList())
                .orElseGet(() -> label.equals(OTHERS) ? others(content) : List.of());
    }

    /** What stands in no subject, so that nothing is out of reach. */
    private static List<Entry> others(Content content) {
        Set<String> placed = new HashSet<>();
        content.subjects().subjects().forEach(s -> placed.addAll(s.entries()));
        return content.entries().stream().filter(e -> !placed.contains(e.id())).toList();
    }

    private Optional<List<Message>> step(int number) {
        List<Subjects.Step> steps = content.now().subjects().steps();
        if (number >= steps.size()) {
            return Optional.empty();
        }
        List<Choice> choices = new ArrayList<>();
        if (number + 1 < steps.size()) {
            choices.add(new Choice("つぎの一歩", new Meaning("browse", "step", String.valueOf(number + 1))));
        } else {
            choices.add(WaysOn.GATHERINGS);
        }
        Subjects.Step step = steps.get(number);
        if (step.entry() != null) {
            choices.add(new Choice("くわしく", new Meaning("faq", "show", step.entry())));
        }
        return Optional.of(List.of(Message.asking("%d．%s".formatted(number + 1, step.text()), choices)));
    }

    private String phrase(Phrase name, Map<String, String> blanks) {
        return content.now().phrases().say(name, blanks);
    }
}
