package kairan.faq;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kairan.content.Content;
import kairan.content.Entry;
import kairan.content.Phrase;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import kairan.conversation.Message;

/** Where to go from an answer that was none or not enough: the desk (窓口), whom the documents name, and the lists. */
record WaysOn(Content content) {

    static final Choice BROWSE = new Choice("質問の一覧", "browse", "subjects");
    static final Choice GATHERINGS = new Choice("行事", "gatherings", "list");

    /** @param offered what the question came near to */
    Message noneOfThese(List<Entry> offered) {
        return Message.asking(phrase(Phrase.FAQ_NONE_OF_THESE, desk()) + named(offered), choices());
    }

    /** The desk, for somebody of whom no question was kept. */
    Message toTheDesk() {
        return Message.asking(phrase(Phrase.DESK, desk()), choices());
    }

    /**
     * Where to go with the subject of an entry: the desk of the town, and whom the documents name.
     *
     * @param kept whether the question that was asked is kept for staff
     */
    Message deskOf(Entry entry, boolean kept) {
        return Message.asking(
                phrase(kept ? Phrase.FAQ_DESK : Phrase.DESK, desk()) + named(List.of(entry)),
                call().stream().toList());
    }

    /** Whom the documents name for the first of these, unless they name somebody else for another; empty if nobody. */
    String named(List<Entry> near) {
        long desks = near.stream()
                .map(Entry::desk)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        return desks == 1 ? named(near.getFirst()).map(line -> "\n\n" + line).orElse("") : "";
    }

    private Optional<String> named(Entry entry) {
        return Optional.ofNullable(entry.desk())
                .flatMap(desk -> new Origin(content, entry)
                        .document()
                        .map(d -> phrase(
                                Phrase.FAQ_OF_ENTRY,
                                Map.of("担当", desk, "資料", "%sの「%s」（%s）".formatted(d.town(), d.title(), d.year())))));
    }

    Map<String, String> desk() {
        return Map.of("窓口", content.town().desk().line());
    }

    /** A button that calls the desk, if its number is known. */
    Optional<Choice> call() {
        return content.town().desk().dialled().map(tel -> new Choice("電話する", Meaning.of("desk", "show"), tel));
    }

    /** Where to go when nothing was found. */
    List<Choice> choices() {
        return Stream.of(call().stream(), Stream.of(BROWSE, GATHERINGS), Stream.of(new Choice("窓口", "desk", "show")))
                .flatMap(choices -> choices)
                .toList();
    }

    String phrase(Phrase name) {
        return phrase(name, Map.of());
    }

    String phrase(Phrase name, Map<String, String> blanks) {
        return content.phrases().say(name, blanks).strip();
    }
}
