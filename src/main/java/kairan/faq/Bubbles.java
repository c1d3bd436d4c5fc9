package kairan.faq;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kairan.content.Content;
import kairan.content.Difference;
import kairan.content.Entry;
import kairan.content.Own;
import kairan.content.Phrase;
import kairan.content.Source;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import kairan.conversation.Message;

/** How entries look in the talk. */
record Bubbles(Content content) {

    private static final int MOST_RELATED = 3;

    /** The answer with its source; the asker may say that it is not what was meant. */
    Message answer(Entry entry, String question) {
        List<Choice> choices = new ArrayList<>(moreChoice(entry));
        choices.add(new Choice("知りたいことと違う", new Meaning("faq", "none", question)));
        return Message.asking(text(entry), choices);
    }

    /** The answer with its source, to someone who chose the question. */
    Message answer(Entry entry) {
        return Message.asking(text(entry), moreChoice(entry));
    }

    private static List<Choice> moreChoice(Entry entry) {
        boolean more = entry.more() != null
                || !entry.differences().isEmpty()
                || !entry.related().isEmpty();
        return more ? List.of(new Choice("くわしく", new Meaning("faq", "more", entry.id()))) : List.of();
    }

    private String text(Entry entry) {
        StringBuilder text = new StringBuilder();
        otherTown(entry)
                .ifPresent(town -> text.append(phrase(Phrase.FAQ_OTHER_TOWN, Map.of("町", town)))
                        .append("\n\n"));
        text.append(entry.answer().strip());
        entry.sources().stream()
                .findFirst()
                .ifPresent(s -> text.append("\n\n").append(phrase(Phrase.FAQ_SOURCE, Map.of("出典", cite(s)))));
        content.own(entry.id()).ifPresent(own -> text.append("\n\n").append(own(own)));
        return text.toString();
    }

    /** Whose word it is, since it is not the documents'. */
    private String own(Own own) {
        LocalDate date = Objects.requireNonNull(own.date());
        return phrase(
                Phrase.FAQ_OWN,
                Map.of(
                        "団体",
                        Objects.requireNonNull(own.by()),
                        "出典",
                        Objects.requireNonNull(own.source()),
                        "日付",
                        "%d年%d月%d日".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth())));
    }

    /** The town whose document answers, if it is not the home town's. */
    private Optional<String> otherTown(Entry entry) {
        String home = content.town().home();
        return entry.sources().isEmpty()
                        || entry.sources().stream().map(Source::town).anyMatch(home::equals)
                ? Optional.empty()
                : content.town().document(entry.sources().getFirst().town()).map(d -> d.town());
    }

    private String cite(Source source) {
        return content.town()
                .document(source.town())
                .map(d -> "%s「%s」%s".formatted(d.town(), d.title(), source.chapter()))
                .orElse(source.chapter());
    }

    /** What did not fit into the answer, what other towns say, all sources, and related questions to press. */
    List<Message> more(Entry entry) {
        List<Message> more = new ArrayList<>();
        if (entry.more() != null) {
            more.add(Message.of(entry.more()));
        }
        if (!entry.differences().isEmpty()) {
            more.add(Message.of(entry.differences().stream()
                    .map(Difference::note)
                    .map(note -> "・" + note.strip())
                    .collect(Collectors.joining("\n"))));
        }
        more.add(Message.of(phrase(
                Phrase.FAQ_SOURCE,
                Map.of("出典", entry.sources().stream().map(this::cite).collect(Collectors.joining("、"))))));
        List<Entry> related = entry.related().stream()
                .flatMap(id -> content.entry(id).stream())
                .limit(MOST_RELATED)
                .toList();
        if (!related.isEmpty()) {
            more.add(Message.asking(phrase(Phrase.FAQ_NEAR, Map.of("質問", numbered(related))), numbers(related)));
        }
        return more;
    }

    Message perhaps(List<Entry> entries, String question) {
        List<Choice> choices = new ArrayList<>(numbers(entries));
        choices.add(new Choice("この中にない", new Meaning("faq", "none", question)));
        return Message.asking(phrase(Phrase.FAQ_PERHAPS, Map.of("質問", numbered(entries))), choices);
    }

    Message near(List<Entry> entries) {
        return Message.asking(phrase(Phrase.FAQ_NEAR, Map.of("質問", numbered(entries))), numbers(entries));
    }

    Message noneOfThese() {
        return Message.of(phrase(Phrase.FAQ_NONE_OF_THESE, desk()));
    }

    Map<String, String> desk() {
        return Map.of("窓口", content.town().desk().line());
    }

    String phrase(Phrase name, Map<String, String> blanks) {
        return content.phrases().say(name, blanks).strip();
    }

    private static String numbered(List<Entry> entries) {
        return IntStream.range(0, entries.size())
                .mapToObj(i -> (i + 1) + "．" + entries.get(i).question())
                .collect(Collectors.joining("\n"));
    }

    private static List<Choice> numbers(List<Entry> entries) {
        return IntStream.range(0, entries.size())
                .mapToObj(i -> new Choice(
                        String.valueOf(i + 1),
                        new Meaning("faq", "show", entries.get(i).id())))
                .toList();
    }
}
