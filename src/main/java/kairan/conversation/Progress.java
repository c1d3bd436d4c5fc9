package kairan.conversation;

import java.util.List;
import kairan.japanese.Spelling;

/** Where the talk with a person stands: what was offered last, and how often in a row nobody understood. */
record Progress(List<Choice> offered, int misses) {

    static final Progress NONE = new Progress(List.of(), 0);

    /** Typing the words of a button that was just offered is pressing it, unless two buttons of these words mean different things. */
    Said pressed(Said said) {
        if (!(said instanceof Said.Wrote wrote) || offered.isEmpty()) {
            return said;
        }
        String typed = Spelling.bare(wrote.words());
        List<Meaning> meant = offered.stream()
                .filter(c -> Spelling.bare(c.label()).equals(typed))
                .map(Choice::meaning)
                .distinct()
                .toList();
        return meant.size() == 1 ? new Said.Chose(wrote.by(), wrote.at(), meant.getFirst()) : said;
    }

    Progress after(List<Message> answer, boolean understood) {
        List<Choice> now = answer.stream().flatMap(m -> m.choices().stream()).toList();
        return new Progress(now, understood ? 0 : misses + 1);
    }
}
