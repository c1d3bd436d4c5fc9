package kairan.faq;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kairan.content.Content;
import kairan.content.Entry;
import kairan.content.Phrase;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import kairan.conversation.Message;

/** Questions one under the other, each with its number to press. */
record NumberedQuestions(Content content) {

    /** @param question the id of what was asked */
    Message perhaps(Phrase phrase, List<Entry> entries, String question) {
        List<Choice> choices = new ArrayList<>(numbers(entries, question));
        choices.add(new Choice("この中にない", new Meaning("faq", "none", question)));
        return Message.asking(phrase(phrase, entries), choices);
    }

    Message near(List<Entry> entries) {
        return Message.asking(phrase(Phrase.FAQ_NEAR, entries), numbers(entries, ""));
    }

    private String phrase(Phrase name, List<Entry> entries) {
        return content.phrases().say(name, Map.of("質問", numbered(entries))).strip();
    }

    static String numbered(List<Entry> entries) {
        return IntStream.range(0, entries.size())
                .mapToObj(i -> (i + 1) + "．" + entries.get(i).question())
                .collect(Collectors.joining("\n"));
    }

    static List<Choice> numbers(List<Entry> entries, String question) {
        return IntStream.range(0, entries.size())
                .mapToObj(i -> new Choice(
                        String.valueOf(i + 1),
                        new Meaning("faq", "show", About.of(entries.get(i).id(), question))))
                .toList();
    }
}
