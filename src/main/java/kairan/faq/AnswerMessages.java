package kairan.faq;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kairan.content.Content;
import kairan.content.Difference;
import kairan.content.Document;
import kairan.content.Entry;
import kairan.content.Own;
import kairan.content.Phrase;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import kairan.conversation.Message;

/**
 * How an entry answers in the talk: the answer, what stands under it, and what 「くわしく」 adds.
 *
 * @param easy whether in easy Japanese, where there is some
 */
record AnswerMessages(Content content, boolean easy) {

    static final int MOST_RELATED = 3;
    private static final int MOST_TOWNS = 3;

    /** The answer, by the documents of the towns the question named, if it named any; each says whose view it is. */
    List<Message> answer(Entry entry, List<Document> named) {
        Origin origin = new Origin(content, entry);
        Optional<Own> own = content.own(entry.id());
        if (own.isPresent()) {
            return List.of(Message.of(shown(entry) + "\n\n" + origin.word(own.get())));
        }
        List<Message> answer = new ArrayList<>();
        named.stream().limit(MOST_TOWNS).forEach(d -> note(origin, d).ifPresent(answer::add));
        if (answer.isEmpty()) {
            return List.of(Message.of(origin.opening(named) + shown(entry) + origin.source(origin.cited(named))));
        }
        answer.add(Message.of(origin.together(named) + "\n\n" + shown(entry) + origin.source(origin.firstAlone())));
        return answer;
    }

    /** What the document of that town says otherwise. */
    private Optional<Message> note(Origin origin, Document document) {
        String notes = origin.entry().differences().stream()
                .filter(d -> d.town().equals(document.id()))
                .map(d -> d.note().strip())
                .collect(Collectors.joining("\n\n"));
        return notes.isEmpty()
                ? Optional.empty()
                : Optional.of(Message.of(phrase(Phrase.FAQ_TOWN_SAYS, Map.of("町", document.town()))
                        + "\n\n"
                        + notes
                        + origin.source(origin.of(document).stream().toList())));
    }

    private String shown(Entry entry) {
        return folded(entry).shown();
    }

    private Folded folded(Entry entry) {
        return Folded.of(easy && entry.easy() != null ? entry.easy() : entry.answer());
    }

    /**
     * What stands under an answer: near questions, and what can be said of it.
     *
     * @param about the entry and, if it was asked in words, the question ({@code entry:question})
     */
    Message under(Entry entry, List<Entry> near, Phrase asking, String about) {
        List<Choice> choices = new ArrayList<>();
        if (hasMore(entry)) {
            choices.add(new Choice("くわしく", new Meaning("faq", "more", entry.id())));
        }
        choices.add(new Choice("役に立った", new Meaning("faq", "helped", about)));
        choices.add(new Choice("違う", new Meaning("faq", "other", about)));
        choices.addAll(NumberedQuestions.numbers(near, ""));
        choices.add(new Choice("窓口に聞く", new Meaning("faq", "desk", about)));
        return Message.asking(
                near.isEmpty()
                        ? phrase(Phrase.FAQ_ASK_HELPED)
                        : phrase(asking, Map.of("質問", NumberedQuestions.numbered(near))),
                choices);
    }

    private boolean hasMore(Entry entry) {
        return entry.more() != null
                || !entry.differences().isEmpty()
                || entry.sources().size() > 1
                || !folded(entry).rest().isEmpty();
    }

    List<Entry> related(Entry entry, int most) {
        return entry.related().stream()
                .flatMap(id -> content.entry(id).stream())
                .limit(most)
                .toList();
    }

    /** What did not fit into the answer, what other towns say, all sources, and related questions to press. */
    List<Message> more(Entry entry) {
        List<Message> more = new ArrayList<>();
        String rest = Stream.of(
                        folded(entry).rest(),
                        entry.more() == null ? "" : entry.more().strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
        if (!rest.isEmpty()) {
            more.add(Message.of(rest));
        }
        if (!entry.differences().isEmpty()) {
            more.add(Message.of(entry.differences().stream()
                    .map(Difference::note)
                    .map(note -> "・" + note.strip())
                    .collect(Collectors.joining("\n"))));
        }
        if (!entry.sources().isEmpty()) {
            String all = new Origin(content, entry).cite(entry.sources());
            more.add(Message.of(phrase(Phrase.FAQ_SOURCE, Map.of("出典", all))));
        }
        List<Entry> related = related(entry, MOST_RELATED);
        if (!related.isEmpty()) {
            more.add(new NumberedQuestions(content).near(related));
        }
        return more;
    }

    String phrase(Phrase name) {
        return phrase(name, Map.of());
    }

    private String phrase(Phrase name, Map<String, String> blanks) {
        return content.phrases().say(name, blanks).strip();
    }
}
