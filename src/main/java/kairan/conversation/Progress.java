package kairan.conversation;

import java.util.List;
import kairan.japanese.Spelling;

/** Where the talk with a person stands: what was offered last, and how often in a row nobody understood. */
record Progress(List<Choice> offered, int misses) {

    static final Progress NONE = new Progress(List.of(), 0);

    /** Typing the words of a button that was just offered is pressing it. */
    Said pressed(Said said) {
        if (!(said instanceof Said.Wrote wrote) || offered.isEmpty()) {
            return said;
        }
        String typed = Spelling.bare(wrote.words());
        return offered.stream()
                .filter(c -> Spelling.bare(c.label()).equals(typed))
                .findFirst()
                .<Said>map(c -> new Said.Chose(wrote.by(), wrote.at(), c.meaning()))
                .orElse(said);
    }

    Progress after(List<Message> answer, boolean understood) {
        List<Choice> now = answer.stream().flatMap(m -> m.choices().stream()).toList();
        return new Progress(now, understood ? 0 : misses + 1);
    }
}
