package kairan.faq;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kairan.content.Content;
import kairan.content.Document;
import kairan.content.Entry;
import kairan.content.Own;
import kairan.content.Phrase;
import kairan.content.Source;

/** Where an answer was taken from (出典): whose it is, and what is said of that before and after it. */
record Origin(Content content, Entry entry) {

    /** Before an answer: whose it is, where it is not simply the home town's. */
    String opening(List<Document> named) {
        return other(named)
                .or(() -> homeIsSilent(named) ? Optional.of(home()) : Optional.empty())
                .map(town -> opening(town) + "\n\n")
                .orElseGet(this::otherTown);
    }

    /** The same before the whole of it, when what the named towns say otherwise has been told. */
    String together(List<Document> named) {
        return homeIsSilent(named) ? opening(home()) : phrase(Phrase.FAQ_TOGETHER);
    }

    /** The documents of the towns that were named, our own before all, and where the answer was taken from. */
    List<Source> cited(List<Document> named) {
        Stream<Source> ours = named.stream().filter(this::isHome).flatMap(town -> of(town).stream());
        Stream<Source> others = named.stream().flatMap(town -> of(town).stream());
        return Stream.of(ours, firstAlone().stream(), others)
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

    /** Whether the home town was named although its document says nothing of this. */
    private boolean homeIsSilent(List<Document> named) {
        return named.stream().anyMatch(this::isHome)
                && !entry.sources().isEmpty()
                && of(home()).isEmpty()
                && entry.differences().stream().noneMatch(d -> d.town().equals(home().id()));
    }

    /** Whose answer it is, when a town was named of which no difference is known. */
    private String opening(Document document) {
        Optional<Document> first = document();
        if (first.equals(Optional.of(document))) {
            return phrase(Phrase.FAQ_OTHER_TOWN, Map.of("町", document.town()));
        }
        Phrase whose = of(document).isPresent() ? Phrase.FAQ_TOWN_ADDS : Phrase.FAQ_TOWN_SILENT;
        return first.map(d -> phrase(whose, Map.of("町", document.town(), "ほかの町", d.town())))
                .orElseGet(() -> phrase(Phrase.FAQ_UNSURE));
    }

    /** A word before an answer that is not from the home town's document, which is its first source. */
    private String otherTown() {
        return view().map(d -> phrase(Phrase.FAQ_OTHER_TOWN, Map.of("町", d.town())) + "\n\n")
                .orElse("");
    }

    /** Whose answer it is, if not the home town's: its first source is where it was taken from. */
    Optional<Document> view() {
        return first().map(Source::town)
                .filter(town -> !town.equals(content.town().home()))
                .flatMap(content.town()::document);
    }

    /** The document it was taken from. */
    Optional<Document> document() {
        return first().flatMap(s -> content.town().document(s.town()));
    }

    Optional<Source> of(Document document) {
        return entry.sources().stream()
                .filter(s -> s.town().equals(document.id()))
                .findFirst();
    }

    private Optional<Source> first() {
        return entry.sources().stream().findFirst();
    }

    List<Source> firstAlone() {
        return first().stream().toList();
    }

    /** After an answer: these sources, if there are any. */
    String source(List<Source> sources) {
        return sources.isEmpty() ? "" : "\n\n" + phrase(Phrase.FAQ_SOURCE, Map.of("出典", cite(sources)));
    }

    String cite(List<Source> sources) {
        return sources.stream().map(this::cite).collect(Collectors.joining("、"));
    }

    private String cite(Source source) {
        return content.town()
                .document(source.town())
                .map(d -> "%s「%s」%s".formatted(d.town(), d.title(), source.chapter()))
                .orElse(source.chapter());
    }

    /** Whose word it is, since it is not the documents'. */
    String word(Own own) {
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

    private String phrase(Phrase name) {
        return phrase(name, Map.of());
    }

    private String phrase(Phrase name, Map<String, String> blanks) {
        return content.phrases().say(name, blanks).strip();
    }
}
