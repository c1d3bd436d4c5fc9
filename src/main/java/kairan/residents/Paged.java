package kairan.residents;

import java.util.ArrayList;
import java.util.List;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;

/** A long list of choices, ten at a time; which page (from 0) is wanted travels behind a dot of the meaning. */
record Paged(String about, int page) {

    private static final int AT_ONCE = 10;

    static Paged read(String about) {
        int dot = about.lastIndexOf('.');
        if (dot < 0 || !about.substring(dot + 1).matches("\\d{1,3}")) {
            return new Paged(about, 0);
        }
        return new Paged(about.substring(0, dot), Integer.parseInt(about.substring(dot + 1)));
    }

    /** The choices of this page, and the way to the next; after the last page the first comes again. */
    List<Choice> of(List<Choice> all, String more, Meaning next) {
        if (all.size() <= AT_ONCE + 1) {
            return all;
        }
        int pages = (all.size() + AT_ONCE - 1) / AT_ONCE;
        int from = page % pages * AT_ONCE;
        List<Choice> some = new ArrayList<>(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        some.add(new Choice(more, new Meaning(next.topic(), next.value(), about + "." + (page + 1) % pages)));
        return some;
    }
}
