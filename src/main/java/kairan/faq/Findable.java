package kairan.faq;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kairan.content.AnyEntry;
import kairan.content.Difference;
import kairan.content.Entry;

/** What of an entry can be found: the ways to ask for it, its own question first, and what else it says. */
record Findable(String id, List<String> ways, List<String> told) {

    /** @param phrasings further ways to ask for it */
    static Findable of(Entry entry, List<String> phrasings) {
        return new Findable(
                entry.id(),
                Stream.of(List.of(entry.question()), entry.paraphrases(), phrasings)
                        .flatMap(List::stream)
                        .distinct()
                        .toList(),
                Stream.concat(
                                Stream.of(entry.answer(), entry.more()),
                                entry.differences().stream().map(Difference::note))
                        .filter(Objects::nonNull)
                        .toList());
    }

    static Findable of(AnyEntry entry) {
        return new Findable(
                entry.id(),
                Stream.concat(Stream.of(entry.question()), entry.paraphrases().stream())
                        .distinct()
                        .toList(),
                Stream.concat(
                                Stream.of(entry.answer(), entry.more()),
                                entry.differences().stream().map(AnyEntry.Note::note))
                        .filter(Objects::nonNull)
                        .toList());
    }
}
