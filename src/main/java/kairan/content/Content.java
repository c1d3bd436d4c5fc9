package kairan.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that stands under {@code conversations/}, read and checked, at one moment. */
public record Content(
        Town town,
        Phrases phrases,
        List<Entry> entries,
        Subjects subjects,
        Map<String, Dialogue> dialogues,
        Map<String, Timeline> timelines,
        Map<String, Gathering> gatherings) {

    public Optional<Entry> entry(String id) {
        return entries.stream().filter(e -> e.id().equals(id)).findFirst();
    }
}
