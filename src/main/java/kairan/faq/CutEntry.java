package kairan.faq;

import java.util.List;
import java.util.stream.Stream;
import kairan.japanese.Cut;

/** An entry cut into pieces: the ways to ask for it, its own question first, and what else it says. */
record CutEntry(List<Cut> ways, List<Cut> told) {

    static CutEntry of(Findable entry) {
        return new CutEntry(
                entry.ways().stream().map(Cut::of).toList(),
                entry.told().stream().map(Cut::of).toList());
    }

    Stream<Cut> all() {
        return Stream.concat(ways.stream(), told.stream());
    }
}
