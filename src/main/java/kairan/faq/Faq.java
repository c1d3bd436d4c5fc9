package kairan.faq;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kairan.content.ContentFiles;
import kairan.content.Entry;
import kairan.content.Phrase;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import kairan.conversation.Wishes;
import org.springframework.stereotype.Component;

/** Answers questions from the entries: a sure one at once, an unsure one after asking which was meant. */
@Component
public class Faq implements Topic {

    static final int OFFERED = 3;

    /** Under a sure answer; more would look as if it were not sure. */
    private static final int NEAR = 2;

    private static final double BEYOND_DOUBT = .9;

    private static final double NEAR_THE_BEST = .5;

    private final Index index;
    private final OpenQuestions questions;
    private final ContentFiles content;
    private final Wishes wishes;
    private final Readership readership;

    Faq(Index index, OpenQuestions questions, ContentFiles content, Wishes wishes, Readership readership) {
        this.index = index;
        this.questions = questions;
        this.content = content;
        this.wishes = wishes;
        this.readership = readership;
    }

    /** Searches beforehand: nobody should wait for a search, let alone for the first index, while the store is held. */
    @Override
    public void prepare(Said said) {
        if (said instanceof Said.Wrote wrote && Danger.in(wrote.words()).isEmpty()) {
            // Who it is, is not known before the turn; most answers are for everybody.
            index.find(wrote.words(), readership.hiddenFromStrangers());
            TownWords.named(wrote.words(), content.now().town());
            OpenQuestions.prepare(wrote.words());
        }
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        return switch (said) {
            case Said.Wrote wrote -> asked(wrote);
            case Said.Chose chose
            when chose.meaning().topic().equals("faq") ->
                pressed(said.by(), chose.meaning().value(), chose.meaning().about());
            default -> Optional.empty();
        };
    }

    private Optional<List<Message>> asked(Said.Wrote wrote) {
        Found found = index.find(wrote.words(), readership.hiddenFrom(wrote.by()));
        List<Entry> entries = entries(found);
        if (found.zone() == Zone.none || entries.isEmpty()) {
            return Optional.empty();
        }
        String question = questions.keep(wrote, found);
        AnswerMessages messages = messages(wrote.by());
        return Optional.of(
                found.zone() == Zone.sure
                        ? sure(wrote, found, question, messages)
                        : List.of(new NumberedQuestions(messages.content())
                                .perhaps(Phrase.FAQ_PERHAPS, entries, question)));
    }

    private List<Message> sure(Said.Wrote wrote, Found found, String question, AnswerMessages messages) {
        List<Entry> entries = entries(found);
        Entry first = entries.getFirst();
        // The next best may be what was meant, but under an answer beyond doubt it looks foolish.
        Stream<Entry> next = entries.stream().skip(1).limit(found.confidence() < BEYOND_DOUBT ? 1 : 0);
        List<Entry> near = Stream.concat(next, messages.related(first, NEAR).stream())
                .distinct()
                .limit(NEAR)
                .toList();
        List<Message> answer = new ArrayList<>(messages.answer(
                first, TownWords.named(wrote.words(), content.now().town())));
        answer.add(messages.under(first, near, Phrase.FAQ_MEANT, About.of(first.id(), question)));
        return answer;
    }

    /** Only what is sure: where many hear, nobody is asked which question they meant, and no question is kept. */
    @Override
    public Optional<List<Message>> aloud(String words) {
        Found found = index.find(words, readership.hiddenFromStrangers());
        return found.zone() == Zone.sure
                ? entries(found).stream()
                        .findFirst()
                        .map(e -> new AnswerMessages(content.now(), false)
                                .answer(e, TownWords.named(words, content.now().town())))
                : Optional.empty();
    }

    private List<Entry> entries(Found found) {
        return found.hits().stream()
                .limit(OFFERED)
                .flatMap(hit -> content.now().entry(hit.id()).stream())
                .toList();
    }

    private Optional<List<Message>> pressed(Person person, String value, String about) {
        About what = About.read(about);
        AnswerMessages messages = messages(person);
        return switch (value) {
            case "show" -> messages.content().entry(what.entry()).map(e -> chosen(person, e, what, messages));
            case "more" -> messages.content().entry(what.entry()).map(messages::more);
            case "desk" ->
                messages.content().entry(what.entry()).map(e -> {
                    questions.reopen(what.question(), person);
                    return List.of(new WaysOn(messages.content())
                            .deskOf(e, !what.question().isEmpty()));
                });
            case "helped" -> {
                questions.helped(what.question(), person, true);
                yield Optional.of(List.of(Message.of(messages.phrase(Phrase.FAQ_HELPED))));
            }
            case "other" -> Optional.of(List.of(other(person, what, messages)));
            case "none" -> {
                questions.reopen(about, person);
                yield Optional.of(List.of(new WaysOn(messages.content()).noneOfThese(offered(about, person))));
            }
            default -> Optional.empty();
        };
    }

    private List<Message> chosen(Person person, Entry entry, About what, AnswerMessages messages) {
        questions.picked(what.question(), person, entry.id());
        String words =
                questions.one(what.question()).map(OpenQuestions.Kept::words).orElse("");
        List<Message> answer = new ArrayList<>(
                messages.answer(entry, TownWords.named(words, content.now().town())));
        answer.add(messages.under(
                entry,
                messages.related(entry, AnswerMessages.MOST_RELATED),
                Phrase.FAQ_RELATED,
                About.of(entry.id(), what.question())));
        return answer;
    }

    /** Not what was meant: what belongs to the answer, then what the words come near to; if there is neither, the desk. */
    private Message other(Person person, About what, AnswerMessages messages) {
        questions.helped(what.question(), person, false);
        questions.reopen(what.question(), person);
        Stream<Entry> related = messages.content().entry(what.entry()).stream()
                .flatMap(entry -> messages.related(entry, OFFERED).stream());
        Stream<Entry> near = found(what.question(), person).stream()
                .flatMap(found -> near(found.hits()))
                .filter(entry -> !entry.id().equals(what.entry()));
        List<Entry> rest =
                Stream.concat(related, near).distinct().limit(OFFERED).toList();
        if (!rest.isEmpty()) {
            return new NumberedQuestions(messages.content()).perhaps(Phrase.FAQ_OTHER, rest, what.question());
        }
        WaysOn ways = new WaysOn(messages.content());
        return what.question().isEmpty() ? ways.toTheDesk() : ways.noneOfThese(List.of());
    }

    /** What that question finds now. */
    private Optional<Found> found(String question, Person person) {
        return questions.one(question).map(kept -> index.find(kept.words(), readership.hiddenFrom(person)));
    }

    private List<Entry> offered(String question, Person person) {
        return found(question, person).map(this::entries).orElse(List.of());
    }

    /** Those that come near to the best; the rest share a word with the question and nothing else. */
    private Stream<Entry> near(List<Hit> hits) {
        double floor = hits.isEmpty() ? 0 : hits.getFirst().score() * NEAR_THE_BEST;
        return hits.stream().filter(hit -> hit.score() >= floor).flatMap(hit -> content.now().entry(hit.id()).stream());
    }

    private AnswerMessages messages(Person person) {
        return new AnswerMessages(content.now().without(readership.hiddenFrom(person)), wishes.easy(person));
    }
}
