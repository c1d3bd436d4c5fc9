package kairan.gatherings;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kairan.content.Answers;
import kairan.content.Content;
import kairan.content.Degrees;
import kairan.content.Gathering;
import kairan.content.Phrase;
import kairan.content.Phrases;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Spot;
import kairan.japanese.Dates;

/** How a gathering is shown to someone who asks for it: the facts, what they answered, and the buttons to answer. */
final class Calls {

    private Calls() {}

    static Message of(Occurrence occurrence, Optional<Rsvp> answered, RsvpTerms terms, Phrases phrases) {
        List<String> lines = new ArrayList<>();
        lines.add(phrases.say(Phrase.GATHERING, occurrence.blanks()).strip());
        if (!occurrence.gathering().timed()) {
            lines.add(phrases.say(Phrase.GATHERING_UNTIMED));
        }
        if (terms.limited(occurrence)) {
            int free = terms.free(occurrence);
            lines.add(
                    free > 0
                            ? phrases.say(Phrase.GATHERING_PLACES, Map.of("残り", String.valueOf(free)))
                            : phrases.say(Phrase.GATHERING_FULL));
        }
        if (occurrence.gathering().until() != null) {
            LocalDateTime deadline = occurrence.deadline();
            lines.add(phrases.say(
                    Phrase.GATHERING_ANSWER_BY,
                    Map.of("締切", Dates.say(deadline.toLocalDate()) + Dates.say(deadline.toLocalTime()))));
        }
        Answers mode = terms.timeline(occurrence).mode();
        lines.add(answered.map(a -> phrases.say(Phrase.GATHERING_ANSWERED, Map.of("答え", a.label())))
                .orElseGet(() ->
                        phrases.say(mode == Answers.ABSENTEES ? Phrase.GATHERING_ASK_ABSENT : Phrase.GATHERING_ASK)));
        return Message.lasting(
                String.join("\n", lines.stream().map(String::strip).toList()), buttons(occurrence, mode, answered));
    }

    /** Where only those who cannot come say so, whoever has said so can take it back. */
    private static List<Choice> buttons(Occurrence occurrence, Answers mode, Optional<Rsvp> answered) {
        boolean absent = answered.filter(said -> said == Rsvp.ABSENT).isPresent();
        List<Rsvp> offered = mode == Answers.ABSENTEES ? List.of(absent ? Rsvp.GOING : Rsvp.ABSENT) : Rsvp.SAYABLE;
        return Stream.concat(offered.stream().map(answer -> answer.button(occurrence)), further(occurrence))
                .toList();
    }

    private static Stream<Choice> further(Occurrence occurrence) {
        Gathering facts = occurrence.gathering();
        return Detail.more(facts) || map(facts).isPresent()
                ? Stream.of(new Choice("くわしく", new Meaning("gatherings", "details", occurrence.id())))
                : Stream.empty();
    }

    /** All that is written of it, and where it is on a map. */
    static List<Message> details(Occurrence occurrence, Content content) {
        Gathering facts = occurrence.gathering();
        List<String> lines = new ArrayList<>();
        lines.add(content.phrases()
                .say(Phrase.GATHERING_DETAILS, occurrence.blanks())
                .strip());
        lines.add("場所：" + facts.place());
        occurrence.rain().ifPresent(rain -> lines.add("雨のとき：" + rain));
        lines.addAll(Detail.lines(facts));
        String told = String.join("\n", lines);
        return place(occurrence, content)
                .map(place -> List.of(Message.of(told), place))
                .orElseGet(() -> List.of(
                        Message.lasting(told, openMap(occurrence).stream().toList())));
    }

    /** Where it is, if that is known to the degree. */
    static Optional<Message> place(Occurrence occurrence, Content content) {
        Gathering facts = occurrence.gathering();
        Optional<Degrees> where = Degrees.of(facts);
        if (where.isEmpty()) {
            return Optional.empty();
        }
        Spot spot = new Spot(where.get().latitude(), where.get().longitude());
        // The degrees are the place's: somewhere else, where people meet before, is not shown there.
        String name = facts.meetingPoint().contains(facts.place()) ? facts.meetingPoint() : facts.place();
        String address = content.town().name() + " " + facts.place();
        return openMap(occurrence).map(map -> Message.place(name, address, spot, map));
    }

    private static Optional<Choice> openMap(Occurrence occurrence) {
        return map(occurrence.gathering())
                .map(address -> new Choice("地図を開く", new Meaning("gatherings", "map", occurrence.id()), address));
    }

    private static Optional<String> map(Gathering facts) {
        return Degrees.of(facts)
                .map(Degrees::map)
                // What a leader gave is opened only where it stands in full among the details; a button takes no other
                // letters.
                .or(() -> facts.openMap().filter(address -> address.chars().allMatch(c -> c > ' ' && c < 0x7f)));
    }

    /** The same for each of a list; those that would read the same are told apart by their places. */
    static List<String> labels(List<Occurrence> occurrences) {
        List<String> labels = occurrences.stream().map(Calls::label).toList();
        return IntStream.range(0, labels.size())
                .mapToObj(i -> Collections.frequency(labels, labels.get(i)) == 1
                        ? labels.get(i)
                        : label(
                                occurrences.get(i),
                                occurrences.get(i).gathering().place()))
                .toList();
    }

    /** A label for choosing among gatherings, within the length of a button. */
    static String label(Occurrence occurrence) {
        return label(occurrence, occurrence.gathering().name());
    }

    private static String label(Occurrence occurrence, String words) {
        String label = Dates.say(occurrence.day()) + words;
        return label.codePoints().limit(20).mapToObj(Character::toString).collect(Collectors.joining());
    }
}
