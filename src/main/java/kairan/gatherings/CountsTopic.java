package kairan.gatherings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kairan.content.Answers;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.content.Timeline;
import kairan.conversation.Choice;
import kairan.conversation.Dialogues;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import kairan.japanese.Spelling;
import org.springframework.stereotype.Component;

/**
 * How many come, and what is needed for them (出欠・人数), for a leader at any time; and the answers of those who gave them
 * by telephone or on paper, entered or taken out again.
 */
@Component
public class CountsTopic implements Topic {

    static final String TOPIC = "counts";

    private static final Pattern WORDS =
            Pattern.compile("(行事の)?(出欠|しゅっけつ|人数|参加者|参加人数)(の?(一覧|数|様子|状況))?(は|を見る|を見たい|を教えて|が知りたい)?(です)?");
    private static final Pattern ENTER = Pattern.compile(
            "(電話|紙|代わり|かわり|代理)(や紙)?(の分|で|に|の)*+(申.{0,3}込み?|もうしこみ|出欠|返事|答え|受付)?(を)?(入れる|書き入れる|入力(する)?|答える|受け付ける)");
    private static final String ALL = "人数";
    private static final int MOST = 3;
    private static final int MOST_ROWS = 9;
    private static final String ROWS_FROM = "entered-";

    private final Occurrences occurrences;
    private final RsvpCounts rsvpCounts;
    private final Entered entered;
    private final RsvpTerms terms;
    private final Places places;
    private final Organisers organisers;
    private final Reception reception;
    private final Dialogues dialogues;
    private final ContentFiles content;

    CountsTopic(
            Occurrences occurrences,
            RsvpCounts rsvpCounts,
            Entered entered,
            RsvpTerms terms,
            Places places,
            Organisers organisers,
            Reception reception,
            Dialogues dialogues,
            ContentFiles content) {
        this.occurrences = occurrences;
        this.rsvpCounts = rsvpCounts;
        this.entered = entered;
        this.terms = terms;
        this.places = places;
        this.organisers = organisers;
        this.reception = reception;
        this.dialogues = dialogues;
        this.content = content;
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        return switch (said) {
            case Said.Wrote wrote -> wrote(said.by(), Spelling.bare(wrote.words()));
            case Said.Chose chose
            when chose.meaning().is(TOPIC, "all") ->
                wrote(said.by(), ALL).or(() -> Optional.of(List.of(phrase(Phrase.GATHERING_LEADERS_ONLY))));
            case Said.Chose chose
            when chose.meaning().is(TOPIC, "more") ->
                Optional.of(List.of(more(said.by(), Further.from(chose.meaning()))));
            case Said.Chose chose
            when chose.meaning().is(TOPIC, "enter-more") ->
                Optional.of(List.of(which(said.by(), Further.from(chose.meaning()))));
            case Said.Chose chose
            when chose.meaning().topic().equals(TOPIC) ->
                Optional.of(led(said.by(), chose.meaning().about())
                        .map(occurrence ->
                                chose(said.by(), occurrence, chose.meaning().value()))
                        .orElseGet(() -> List.of(phrase(Phrase.GATHERING_LEADERS_ONLY))));
            case Said.Chose chose
            when chose.meaning().is("entered", "remove") ->
                Optional.of(remove(said.by(), chose.meaning().about()));
            default -> Optional.empty();
        };
    }

    private Optional<List<Message>> wrote(Person person, String words) {
        boolean counts = WORDS.matcher(words).matches();
        if ((!counts && !ENTER.matcher(words).matches())
                || organisers.where(person).isEmpty()) {
            return Optional.empty();
        }
        List<String> led = led(person);
        List<Occurrence> theirs = occurrences.of(led.subList(0, Math.min(MOST, led.size())));
        if (theirs.isEmpty()) {
            return Optional.of(List.of(phrase(Phrase.GATHERINGS_NONE)));
        }
        if (!counts) {
            return Optional.of(led.size() == 1 ? enter(person, theirs.getFirst()) : List.of(which(person, 0)));
        }
        List<Message> said = new ArrayList<>(
                theirs.stream().map(occurrence -> counts(person, occurrence)).toList());
        if (led.size() > MOST) {
            said.add(more(person, MOST));
        }
        return Optional.of(said);
    }

    private List<String> led(Person person) {
        return occurrences.upcomingIds(organisers.bodies(person));
    }

    private Message more(Person person, int shown) {
        return new Further(occurrences, led(person), TOPIC).as(content.now().phrases(), "of", "more", shown);
    }

    private Message which(Person person, int shown) {
        return new Further(occurrences, led(person), TOPIC)
                .as(content.now().phrases().say(Phrase.RSVP_WHICH), "enter", "enter-more", shown);
    }

    private Optional<Occurrence> led(Person person, String id) {
        return occurrences.of(id).filter(occurrence -> organisers.lead(person, occurrence.gathering()));
    }

    private List<Message> chose(Person person, Occurrence occurrence, String value) {
        if (value.startsWith(ROWS_FROM)) {
            String from = value.substring(ROWS_FROM.length());
            return List.of(rows(occurrence, from.matches("\\d{1,6}") ? Integer.parseInt(from) : 0));
        }
        return switch (value) {
            case "enter" -> enter(person, occurrence);
            case "entered" -> List.of(rows(occurrence, 0));
            default -> List.of(counts(person, occurrence));
        };
    }

    private Message counts(Person person, Occurrence occurrence) {
        organisers.use(person, occurrence.gathering(), occurrence.title() + "の人数");
        Timeline kind = terms.timeline(occurrence);
        Map<Rsvp, Integer> counts = rsvpCounts.of(occurrence.id());
        boolean absentees = kind.mode() == Answers.ABSENTEES;
        int coming = absentees ? rsvpCounts.expected(occurrence.id()) : counts.getOrDefault(Rsvp.GOING, 0);
        RsvpCounts.Coming more = rsvpCounts.coming(occurrence.id());
        List<String> lines = new ArrayList<>();
        lines.add(occurrence.title() + "です。");
        if (absentees) {
            lines.add("お知らせした方のうち、出られないと言っていない方 %d人".formatted(coming));
            lines.add("%s %d人".formatted(Rsvp.ABSENT.label(), counts.getOrDefault(Rsvp.ABSENT, 0)));
        } else {
            counts.forEach((answer, count) -> lines.add("%s %d人".formatted(answer.label(), count)));
        }
        if (more.children() > 0) {
            lines.add("出られる人のうち、子ども %d人".formatted(more.children()));
        }
        if (terms.limited(occurrence)) {
            lines.add("定員 %d人、空き %d人".formatted(occurrence.gathering().capacity(), terms.free(occurrence)));
        }
        Integer minimum = occurrence.gathering().minimum();
        if (minimum != null && terms.signUp(occurrence)) {
            lines.add("行うのに要る人数 %d人、あと %d人".formatted(minimum, Math.max(0, minimum - coming)));
        }
        if (!more.things().isEmpty()) {
            lines.add("持ってくる物：" + joined(more.things()));
        }
        if (!kind.needs().isEmpty()) {
            lines.add("用意するもの："
                    + kind.needs().stream().map(need -> need.of(coming)).collect(Collectors.joining("、")));
        }
        Choice enter = new Choice("電話や紙の返事を入れる", new Meaning(TOPIC, "enter", occurrence.id()));
        Choice rows = new Choice("入れた返事を見る", new Meaning(TOPIC, "entered", occurrence.id()));
        boolean some = !entered.to(occurrence.id()).isEmpty();
        List<Choice> choices = new ArrayList<>(some ? List.of(enter, rows) : List.of(enter));
        if (reception.open(occurrence)) {
            choices.addFirst(ReceptionTopic.button(occurrence));
        }
        return Message.lasting(String.join("\n", lines), choices);
    }

    private static String joined(Map<String, Integer> things) {
        return things.entrySet().stream()
                .map(thing -> "%s %d".formatted(thing.getKey(), thing.getValue()))
                .collect(Collectors.joining("、"));
    }

    private List<Message> enter(Person person, Occurrence occurrence) {
        if (occurrences.begun(occurrence) || !occurrence.on()) {
            return List.of(Message.of(content.now().phrases().say(Phrase.RSVP_OVER, occurrence.blanks())));
        }
        dialogues.open(person, EnteringQuestions.DIALOGUE, occurrence.id());
        return List.of(Message.of(content.now().phrases().say(Phrase.ENTERED_BEGIN, occurrence.blanks())));
    }

    private Message rows(Occurrence occurrence, int from) {
        List<Entered.Row> all = entered.to(occurrence.id());
        int next = Math.min(all.size(), from + MOST_ROWS);
        List<Entered.Row> rows = all.subList(Math.min(from, next), next);
        String lines = Stream.iterate(0, i -> i < rows.size(), i -> i + 1)
                .map(i -> "%d．%s　%s"
                        .formatted(
                                from + i + 1,
                                rows.get(i).who(),
                                rows.get(i).answer().label()))
                .collect(Collectors.joining("\n"));
        List<Choice> choices = new ArrayList<>(Stream.iterate(0, i -> i < rows.size(), i -> i + 1)
                .map(i -> new Choice(
                        (from + i + 1) + "を消す",
                        new Meaning("entered", "remove", rows.get(i).id())))
                .toList());
        if (next < all.size()) {
            choices.add(new Choice("続きを見る", new Meaning(TOPIC, ROWS_FROM + next, occurrence.id())));
        }
        return rows.isEmpty()
                ? phrase(Phrase.ENTERED_NONE)
                : Message.lasting(content.now().phrases().say(Phrase.ENTERED_ROWS, Map.of("返事", lines)), choices);
    }

    private List<Message> remove(Person person, String id) {
        Optional<Entered.Row> row = entered.of(id);
        Optional<Occurrence> occurrence = row.flatMap(one -> led(person, one.occurrence()));
        if (occurrence.isEmpty()) {
            return List.of(phrase(Phrase.ENTERED_NONE));
        }
        places.remove(occurrence.get(), id);
        Map<String, String> blanks = new HashMap<>(occurrence.get().blanks());
        blanks.put("だれ", row.get().who());
        return List.of(Message.of(content.now().phrases().say(Phrase.ENTERED_REMOVED, blanks)));
    }

    private Message phrase(Phrase phrase) {
        return Message.of(content.now().phrases().say(phrase));
    }
}
