package kairan.faq;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kairan.content.Content;
import kairan.content.Difference;
import kairan.content.Document;
import kairan.content.Entry;
import kairan.content.Own;
import kairan.content.Phrase;
import kairan.content.Source;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import kairan.conversation.Message;

/**
 * How entries look in the talk.
 *
 * @param easy whether in easy Japanese, where there is some
 */
record Bubbles(Content content, boolean easy) {

    static final int MOST_RELATED = 3;
    private static final int MOST_TOWNS = 3;

    static final Choice BROWSE = new Choice("質問の一覧", "browse", "subjects");
    static final Choice GATHERINGS = new Choice("行事", "gatherings", "list");

    /** The answer, by the documents of the towns the question named, if it named any; each says whose view it is. */
    List<Message> answer(Entry entry, List<Document> named) {
        Optional<Own> own = content.own(entry.id());
        if (own.isPresent()) {
            return List.of(Message.of(shown(entry) + "\n\n" + word(own.get())));
        }
        List<Message> answer = new ArrayList<>();
        named.stream().limit(MOST_TOWNS).forEach(d -> note(entry, d).ifPresent(answer::add));
        if (answer.isEmpty()) {
            return List.of(Message.of(opening(entry, named) + shown(entry) + source(cited(entry, named))));
        }
        String together = homeIsSilent(entry, named) ? opening(entry, home()) : phrase(Phrase.FAQ_TOGETHER);
        answer.add(Message.of(together + "\n\n" + shown(entry) + source(firstAlone(entry))));
        return answer;
    }

    /** Whose answer it is, where it is not simply the home town's. */
    private String opening(Entry entry, List<Document> named) {
        return other(named)
                .or(() -> homeIsSilent(entry, named) ? Optional.of(home()) : Optional.empty())
                .map(town -> opening(entry, town) + "\n\n")
                .orElseGet(() -> otherTown(entry));
    }

    /** The documents of the towns that were named, our own before all, and where the answer was taken from. */
    private List<Source> cited(Entry entry, List<Document> named) {
        Stream<Source> ours = named.stream().filter(this::isHome).flatMap(town -> of(entry, town).stream());
        Stream<Source> others = named.stream().flatMap(town -> of(entry, town).stream());
        return Stream.of(ours, firstAlone(entry).stream(), others)
                .flatMap(sources -> sources)
                .distinct()
                .toList();
    }

    private Optional<Document> other(List<Document> named) {
        return named.stream().filter(town -> !isHome(town)).findFirst();
    }

    private boolean isHome(Document document) {
        return document.id().equals(content.town().home());
    }

    private Document home() {
        return content.town().document(content.town().home()).orElseThrow();
    }

    /** Whose word it is, since it is not the documents'. */
    private String word(Own own) {
        LocalDate date = Objects.requireNonNull(own.date());
        return phrase(
                Phrase.FAQ_OWN,
                Map.of(
                        "団体",
                        Objects.requireNonNull(own.by()),
                        "出典",
                        Objects.requireNonNull(own.source()),
                        "日付",
                        "%d年%d月%d日".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth())));
    }

    /** What the document of that town says otherwise. */
    private Optional<Message> note(Entry entry, Document document) {
        String notes = entry.differences().stream()
                .filter(d -> d.town().equals(document.id()))
                .map(d -> d.note().strip())
                .collect(Collectors.joining("\n\n"));
        return notes.isEmpty()
                ? Optional.empty()
                : Optional.of(Message.of(phrase(Phrase.FAQ_TOWN_SAYS, Map.of("町", document.town()))
                        + "\n\n"
                        + notes
                        + source(of(entry, document).stream().toList())));
    }

    /** Whether the home town was named although its document says nothing of this. */
    private boolean homeIsSilent(Entry entry, List<Document> named) {
        return named.stream().anyMatch(this::isHome)
                && !entry.sources().isEmpty()
                && of(entry, home()).isEmpty()
                && entry.differences().stream().noneMatch(d -> d.town().equals(home().id()));
    }

    /** Whose answer it is, when a town was named of which no difference is known. */
    private String opening(Entry entry, Document document) {
        Optional<Document> first = first(entry).flatMap(s -> content.town().document(s.town()));
        if (first.equals(Optional.of(document))) {
            return phrase(Phrase.FAQ_OTHER_TOWN, Map.of("町", document.town()));
        }
        Phrase whose = of(entry, document).isPresent() ? Phrase.FAQ_TOWN_ADDS : Phrase.FAQ_TOWN_SILENT;
        return first.map(d -> phrase(whose, Map.of("町", document.town(), "ほかの町", d.town())))
                .orElseGet(() -> phrase(Phrase.FAQ_UNSURE));
    }

    private static Optional<Source> of(Entry entry, Document document) {
        return entry.sources().stream()
                .filter(s -> s.town().equals(document.id()))
                .findFirst();
    }

    private static Optional<Source> first(Entry entry) {
        return entry.sources().stream().findFirst();
    }

    private static List<Source> firstAlone(Entry entry) {
        return first(entry).stream().toList();
    }

    private String source(List<Source> sources) {
        return sources.isEmpty() ? "" : "\n\n" + phrase(Phrase.FAQ_SOURCE, Map.of("出典", cite(sources)));
    }

    private String shown(Entry entry) {
        return folded(entry).shown();
    }

    private Folded folded(Entry entry) {
        return Folded.of(easy && entry.easy() != null ? entry.easy() : entry.answer());
    }

    /** A word before an answer that is not from the home town's document, which is its first source. */
    private String otherTown(Entry entry) {
        return view(content, entry)
                .map(d -> phrase(Phrase.FAQ_OTHER_TOWN, Map.of("町", d.town())) + "\n\n")
                .orElse("");
    }

    /** Whose answer it is, if not the home town's: its first source is where it was taken from. */
    static Optional<Document> view(Content content, Entry entry) {
        return first(entry)
                .map(Source::town)
                .filter(town -> !town.equals(content.town().home()))
                .flatMap(content.town()::document);
    }

    private String cite(List<Source> sources) {
        return sources.stream().map(this::cite).collect(Collectors.joining("、"));
    }

    private String cite(Source source) {
        return content.town()
                .document(source.town())
                .map(d -> "%s「%s」%s".formatted(d.town(), d.title(), source.chapter()))
                .orElse(source.chapter());
    }

    /**
     * What stands under an answer: near questions, and what can be said of it.
     *
     * @param about the entry and, if it was asked in words, the question ({@code entry:question})
     */
    Message under(Entry entry, List<Entry> near, Phrase asking, String about) {
        List<Choice> choices = new ArrayList<>();
        if (hasMore(entry)) {
            choices.add(new Choice("くわしく", new Meaning("faq", "more", entry.id())));
        }
        choices.add(new Choice("役に立った", new Meaning("faq", "helped", about)));
        choices.add(new Choice("違う", new Meaning("faq", "other", about)));
        choices.addAll(numbers(near, ""));
        choices.add(new Choice("窓口に聞く", new Meaning("faq", "desk", about)));
        return Message.asking(
                near.isEmpty() ? phrase(Phrase.FAQ_ASK_HELPED) : phrase(asking, Map.of("質問", numbered(near))), choices);
    }

    private boolean hasMore(Entry entry) {
        return entry.more() != null
                || !entry.differences().isEmpty()
                || entry.sources().size() > 1
                || !folded(entry).rest().isEmpty();
    }

    List<Entry> related(Entry entry, int most) {
        return entry.related().stream()
                .flatMap(id -> content.entry(id).stream())
                .limit(most)
                .toList();
    }

    /** What did not fit into the answer, what other towns say, all sources, and related questions to press. */
    List<Message> more(Entry entry) {
        List<Message> more = new ArrayList<>();
        String rest = Stream.of(
                        folded(entry).rest(),
                        entry.more() == null ? "" : entry.more().strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
        if (!rest.isEmpty()) {
            more.add(Message.of(rest));
        }
        if (!entry.differences().isEmpty()) {
            more.add(Message.of(entry.differences().stream()
                    .map(Difference::note)
                    .map(note -> "・" + note.strip())
                    .collect(Collectors.joining("\n"))));
        }
        if (!entry.sources().isEmpty()) {
            more.add(Message.of(phrase(Phrase.FAQ_SOURCE, Map.of("出典", cite(entry.sources())))));
        }
        List<Entry> related = related(entry, MOST_RELATED);
        if (!related.isEmpty()) {
            more.add(near(related));
        }
        return more;
    }

    /** @param question the id of what was asked */
    Message perhaps(Phrase phrase, List<Entry> entries, String question) {
        List<Choice> choices = new ArrayList<>(numbers(entries, question));
        choices.add(new Choice("この中にない", new Meaning("faq", "none", question)));
        return Message.asking(phrase(phrase, Map.of("質問", numbered(entries))), choices);
    }

    Message near(List<Entry> entries) {
        return Message.asking(phrase(Phrase.FAQ_NEAR, Map.of("質問", numbered(entries))), numbers(entries, ""));
    }

    /** @param offered what the question came near to */
    Message noneOfThese(List<Entry> offered) {
        return Message.asking(phrase(Phrase.FAQ_NONE_OF_THESE, desk()) + named(offered), waysOn());
    }

    /** The desk, for somebody of whom no question was kept. */
    Message toTheDesk() {
        return Message.asking(phrase(Phrase.DESK, desk()), waysOn());
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
                .flatMap(desk -> first(entry)
                        .flatMap(s -> content.town().document(s.town()))
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
    List<Choice> waysOn() {
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

    static String numbered(List<Entry> entries) {
        return IntStream.range(0, entries.size())
                .mapToObj(i -> (i + 1) + "．" + entries.get(i).question())
                .collect(Collectors.joining("\n"));
    }

    static List<Choice> numbers(List<Entry> entries, String question) {
        return IntStream.range(0, entries.size())
                .mapToObj(i -> new Choice(
                        String.valueOf(i + 1),
                        new Meaning("faq", "show", About.of(entries.get(i).id(), question))))
                .toList();
    }
}
