package kairan.gatherings;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kairan.content.Phrase;
import kairan.content.Phrases;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import kairan.conversation.Message;

/** The gatherings of a list that were not shown yet, as buttons: a few at once, and one for those after them. */
record Further(Occurrences occurrences, List<String> ids, String topic) {

    static final int AT_ONCE = 9;

    /** How many were shown, as the last button bears it. */
    static int from(Meaning meaning) {
        String shown = meaning.about();
        return shown.matches("\\d{1,6}") ? Integer.parseInt(shown) : 0;
    }

    /**
     * How many there are besides, and the next of them.
     *
     * @param value what pressing one of them means
     * @param more what pressing the last button means, about how many have been shown
     */
    Message as(Phrases phrases, String value, String more, int shown) {
        String words =
                phrases.say(Phrase.GATHERINGS_MORE, Map.of("件数", String.valueOf(Math.max(0, ids.size() - shown))));
        return as(words, value, more, shown);
    }

    /** The same under other words. */
    Message as(String words, String value, String more, int shown) {
        int next = Math.min(ids.size(), shown + AT_ONCE);
        List<Occurrence> page = occurrences.of(ids.subList(Math.min(shown, next), next));
        List<String> labels = Calls.labels(page);
        List<Choice> choices = Stream.iterate(0, i -> i < page.size(), i -> i + 1)
                .map(i -> new Choice(
                        labels.get(i), new Meaning(topic, value, page.get(i).id())))
                .collect(Collectors.toList());
        if (next < ids.size()) {
            choices.add(new Choice("続きを見る", new Meaning(topic, more, String.valueOf(next))));
        }
        return Message.lasting(words, choices);
    }
}
