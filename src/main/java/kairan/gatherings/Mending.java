package kairan.gatherings;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import kairan.content.ContentFiles;
import kairan.content.Degrees;
import kairan.content.Facts;
import kairan.content.Gathering;
import kairan.content.Phrase;
import kairan.content.Rain;
import kairan.content.RainRule;
import kairan.conversation.Choice;
import kairan.conversation.Dialogues;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.japanese.Masks;
import org.springframework.stereotype.Component;

/** Mends the further facts of a gathering in the talk (ほかを直す), one at a time. */
@Component
class Mending {

    /** Between the id of the gathering and the fact, in what a dialogue is about. */
    static final String BETWEEN = ",";

    private static final int WEEK = 7;

    /** How those who decide are written, by the values of the dialogue. */
    private static final Map<String, String> DECIDING = Map.of(
            "chair", "会長",
            "vice-chair", "副会長",
            "head", "代表",
            "vice-head", "副代表",
            "block-leader", "班長",
            "staff", "市の職員",
            "others", "ほかの役員");

    private final LeaderCard card;
    private final Publication publication;
    private final Occurrences occurrences;
    private final Schedule schedule;
    private final RsvpTerms terms;
    private final Dialogues dialogues;
    private final ContentFiles content;

    Mending(
            LeaderCard card,
            Publication publication,
            Occurrences occurrences,
            Schedule schedule,
            RsvpTerms terms,
            Dialogues dialogues,
            ContentFiles content) {
        this.card = card;
        this.publication = publication;
        this.occurrences = occurrences;
        this.schedule = schedule;
        this.terms = terms;
        this.dialogues = dialogues;
        this.content = content;
    }

    /** All that can be mended, as buttons. */
    List<Message> which(Occurrence one) {
        List<Choice> all = new ArrayList<>(Detail.of(terms.signUp(one)).stream()
                .map(detail -> new Choice(
                        detail.label(), new Meaning(LeaderCard.TOPIC, "detail", one.id() + BETWEEN + detail.key())))
                .toList());
        return IntStream.iterate(0, from -> from < all.size(), from -> from + Message.MOST_IN_A_REPLY * 2)
                .mapToObj(from -> Message.lasting(
                        card.say(from == 0 ? Phrase.MAKING_WHICH_FACT : Phrase.MAKING_MORE_FACTS, one)
                                .text(),
                        all.subList(from, Math.min(all.size(), from + Message.MOST_IN_A_REPLY * 2))))
                .toList();
    }

    /** Asks for one of them. */
    List<Message> ask(Person person, Occurrence one, String key) {
        return Detail.of(key)
                .map(detail -> {
                    dialogues.open(person, detail.dialogue(), one.id() + BETWEEN + key);
                    String words = content.now()
                            .phrases()
                            .say(
                                    Phrase.MAKING_EDIT_FACT,
                                    Map.of("行事", one.gathering().name(), "こと", detail.label()));
                    return List.of(Message.of(words.strip()));
                })
                .orElseGet(() -> which(one));
    }

    /** It says this now; an empty text takes it out. */
    List<Message> detail(Occurrence one, String key, String words) {
        return Detail.of(key)
                .map(detail -> detail == Detail.MAP
                        ? onTheMap(one, words.strip())
                        : changed(one, detail, detail.kept(Masks.of(words))))
                .orElseGet(() -> which(one));
    }

    /** A link to a map, or the degrees themselves; of a link that holds none the old ones would say something else. */
    private List<Message> onTheMap(Occurrence one, String words) {
        Map<String, Object> facts = new HashMap<>(Map.of("map", "", "latitude", "", "longitude", ""));
        try {
            if (!words.isEmpty()) {
                Degrees where = Degrees.read(words);
                facts.putAll(Map.of("latitude", where.latitude(), "longitude", where.longitude()));
            }
        } catch (IllegalArgumentException e) {
            if (!Degrees.isLink(words)) {
                return cannot(Objects.requireNonNullElse(e.getMessage(), ""));
            }
        }
        if (words.matches("https?://[!-~]{1,190}")) {
            facts.put("map", words);
        }
        return changed(one, Detail.MAP, facts);
    }

    private List<Message> cannot(String why) {
        return List.of(Message.of(content.now()
                .phrases()
                .say(Phrase.MAKING_CANNOT, Map.of("わけ", why))
                .strip()));
    }

    /** What happens in rain, and who says so when. */
    List<Message> rain(Occurrence one, Map<String, String> answers) {
        String said = answers.getOrDefault("rain", "indoors");
        if (said.equals("indoors")) {
            return changed(one, Detail.RAIN, "");
        }
        LocalTime at = LocalTime.parse(answers.getOrDefault("at", LocalTime.MIDNIGHT.toString()));
        if (!at.isBefore(one.gathering().start())) {
            return List.of(card.say(Phrase.MAKING_DECIDED_LATE, one));
        }
        RainRule rule = switch (said) {
            case "light" -> RainRule.GOES_AHEAD;
            case "off" -> RainRule.CANCELLED;
            default -> RainRule.MOVES;
        };
        Integer spare = rule != RainRule.MOVES ? null : Integer.valueOf(said.equals("next") ? 1 : WEEK);
        Rain rain = new Rain(rule, spare, deciding(answers, "decides"), deciding(answers, "deputy"), at);
        List<Message> shown = new ArrayList<>(changed(one, Detail.RAIN, rain));
        occurrences.of(one.id()).flatMap(publication::decider).ifPresent(shown::add);
        return shown;
    }

    private static String deciding(Map<String, String> answers, String question) {
        return DECIDING.getOrDefault(answers.getOrDefault(question, "others"), "ほかの役員");
    }

    private List<Message> changed(Occurrence one, Detail detail, Object now) {
        return changed(one, detail, Map.of(detail.key(), now));
    }

    private List<Message> changed(Occurrence one, Detail detail, Map<String, Object> changes) {
        Gathering facts;
        try {
            facts = Facts.with(one.gathering(), changes);
        } catch (IllegalArgumentException e) {
            return cannot(Objects.requireNonNullElse(e.getMessage(), "").replace(detail.key(), detail.label()));
        }
        return List.of(card.of(schedule.change(one, facts, one.day())));
    }
}
