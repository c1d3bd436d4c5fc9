package kairan.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All that stands under {@code conversations/}, read and checked, at one moment. */
public record Content(
        Town town,
        Phrases phrases,
        List<Entry> entries,
        Subjects subjects,
        Map<String, Dialogue> dialogues,
        Map<String, Timeline> timelines,
        Map<String, Gathering> gatherings,
        List<PlainWord> plainWords,
        List<Own> owns,
        List<Case> cases) {

    /** Whose word an entry is, if it is not the documents'. */
    public Optional<Own> own(String entry) {
        return owns.stream().filter(o -> o.id().equals(entry)).findFirst();
    }

    /** The office words left in a text, with proposals; none where the town has no list of them. */
    public List<PlainWords.Found> officeWords(String text) {
        return plainWords.isEmpty() ? List.of() : new PlainWords(plainWords).in(text);
    }

    /** The same without the entries of these ids. */
    public Content without(Set<String> hidden) {
        return hidden.isEmpty()
                ? this
                : new Content(
                        town,
                        phrases,
                        entries.stream()
                                .filter(entry -> !hidden.contains(entry.id()))
                                .toList(),
                        subjects,
                        dialogues,
                        timelines,
                        gatherings,
                        plainWords,
                        owns,
                        cases);
    }

    public Optional<Entry> entry(String id) {
        // A plain loop, because each answer looks for a dozen of them.
        for (Entry entry : entries) {
            if (entry.id().equals(id)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }
}
