package kairan.faq;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kairan.content.Difference;
import kairan.content.Entry;
import kairan.japanese.Cut;

/** An entry cut into pieces: the ways to ask for it, its own question first, and what else it says. */
record CutEntry(List<Cut> ways, List<Cut> told) {

    /** @param phrasings further ways to ask for it */
    static CutEntry of(Entry entry, List<String> phrasings) {
        Stream<String> ways = Stream.of(List.of(entry.question()), entry.paraphrases(), phrasings)
                .flatMap(List::stream);
        Stream<String> told = Stream.concat(
                Stream.of(entry.answer(), entry.more()).filter(Objects::nonNull),
                entry.differences().stream().map(Difference::note));
        return new CutEntry(
                ways.distinct().map(Cut::of).toList(), told.map(Cut::of).toList());
    }

    Stream<Cut> all() {
        return Stream.concat(ways.stream(), told.stream());
    }

    List<String> grams() {
        return all().flatMap(c -> c.grams().stream()).toList();
    }

    List<String> sounds() {
        return all().flatMap(c -> c.sounds().stream()).toList();
    }
}
