package kairan.feedback;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kairan.content.ContentFiles;
import kairan.content.PageAddress;
import kairan.content.Phrase;
import kairan.conversation.Choice;
import kairan.conversation.Dialogues;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import kairan.gatherings.Attendances;
import kairan.gatherings.Occurrence;
import kairan.gatherings.Occurrences;
import kairan.japanese.Spelling;
import org.springframework.stereotype.Component;

/**
 * How it was (感想): one of three buttons, then a reason, then for those who like words, a photo, a place. It can be taken
 * up again later, changed and withdrawn.
 */
@Component
public class FeedbackTopic implements Topic {

    static final String TOPIC = "feedback";

    private static final Pattern AGAIN =
            Pattern.compile("(行事の)?感想の(つづき|続き)(を?(書く|書きたい|送る))?|(行事の)?感想を?(つづける|続ける|書く|書きたい|直す|直したい|変える|変えたい)|行事の感想");
    private static final Pattern AWAY =
            Pattern.compile("(行事の|さっきの)?感想を?(取り?消(す|し|したい|して|してください)|消(す|したい|して|してください)|なかったことにして)");
    private static final Pattern MISSED = Pattern.compile("(行事|清掃)?(に|には)?(行け|行かれ|出られ|参加でき)ませんでした|行けなかった(です)?");

    private final Feedbacks feedbacks;
    private final Photos photos;
    private final Occurrences occurrences;
    private final Attendances attendances;
    private final Dialogues dialogues;
    private final PageAddress address;
    private final ContentFiles content;

    FeedbackTopic(
            Feedbacks feedbacks,
            Photos photos,
            Occurrences occurrences,
            Attendances attendances,
            Dialogues dialogues,
            PageAddress address,
            ContentFiles content) {
        this.feedbacks = feedbacks;
        this.photos = photos;
        this.occurrences = occurrences;
        this.attendances = attendances;
        this.dialogues = dialogues;
        this.address = address;
        this.content = content;
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        return switch (said) {
            case Said.Chose chose when chose.meaning().topic().equals(TOPIC) -> pressed(chose.by(), chose.meaning());
            case Said.Wrote wrote -> wrote(wrote.by(), wrote.words());
            default -> Optional.empty();
        };
    }

    private Optional<List<Message>> pressed(Person person, Meaning meaning) {
        if (meaning.value().equals("again")) {
            return Optional.of(again(person));
        }
        Optional<Occurrence> occurrence = occurrences.of(meaning.about());
        if (occurrence.isEmpty()) {
            return Optional.of(List.of(say(Phrase.FEEDBACK_UNKNOWN)));
        }
        Optional<Rating> rating = Rating.of(meaning.value());
        return rating.isPresent()
                ? rating.map(how -> rated(person, occurrence.get(), how))
                : switch (meaning.value()) {
                    case "missed" -> Optional.of(missed(person, occurrence.get()));
                    case "withdraw" -> Optional.of(withdraw(person, occurrence.get()));
                    case "place" -> Optional.of(place(person, occurrence.get()));
                    case "photo" -> Optional.of(photo(person, occurrence.get()));
                    default -> Optional.empty();
                };
    }

    private Optional<List<Message>> wrote(Person person, String written) {
        String words = Spelling.bare(written);
        Optional<Rating> rating = Rating.labelled(written);
        if (rating.isPresent()) {
            return asked(person).map(occurrence -> rated(person, occurrence, rating.get()));
        }
        if (MISSED.matcher(words).matches()) {
            return asked(person).map(occurrence -> missed(person, occurrence));
        }
        if (AWAY.matcher(words).matches()) {
            return Optional.of(given(person)
                    .map(occurrence -> withdraw(person, occurrence))
                    .orElseGet(() -> List.of(say(Phrase.FEEDBACK_NONE))));
        }
        return AGAIN.matcher(words).matches() ? Optional.of(again(person)) : Optional.empty();
    }

    /** The gathering of which they were asked last. */
    private Optional<Occurrence> asked(Person person) {
        return occurrences.overLately().stream()
                .filter(occurrence -> attendances.among(occurrence, person))
                .findFirst();
    }

    private Optional<Occurrence> given(Person person) {
        return feedbacks.latest(person).flatMap(given -> occurrences.of(given.occurrence()));
    }

    private List<Message> rated(Person person, Occurrence occurrence, Rating rating) {
        feedbacks.rate(occurrence.id(), person, rating);
        goOn(person, feedbacks.of(occurrence.id(), person).orElseThrow());
        return List.of(say(rating.reply()));
    }

    /** Asks what has not been answered. */
    private void goOn(Person person, Feedback given) {
        dialogues.close(person);
        dialogues.resume(person, given.rating().dialogue(), given.occurrence(), ReasonQuestion.answers(given));
    }

    private List<Message> missed(Person person, Occurrence occurrence) {
        feedbacks.missed(occurrence.id(), person);
        return List.of(say(Phrase.FEEDBACK_MISSED));
    }

    private List<Message> withdraw(Person person, Occurrence occurrence) {
        if (!feedbacks.withdraw(occurrence.id(), person)) {
            return List.of(say(Phrase.FEEDBACK_NONE));
        }
        dialogues.close(person);
        return List.of(asking(Phrase.FEEDBACK_WITHDRAWN, Map.of("行事", occurrence.title()), occurrence));
    }

    /** Of the one given last what is missing; else the three buttons of the one they were asked of. */
    private List<Message> again(Person person) {
        Optional<Occurrence> asked = asked(person);
        Optional<Occurrence> given = given(person);
        boolean open = asked.isPresent()
                && given.filter(one -> one.id().equals(asked.get().id())).isEmpty();
        if (open) {
            return List.of(asking(Phrase.FEEDBACK_HOW, Map.of("行事", asked.get().title()), asked.get()));
        }
        return given.map(occurrence -> again(person, occurrence))
                .orElseGet(() -> List.of(say(Phrase.FEEDBACK_NOT_ASKED)));
    }

    private List<Message> again(Person person, Occurrence occurrence) {
        Feedback given = feedbacks.of(occurrence.id(), person).orElseThrow();
        goOn(person, given);
        return List.of(
                dialogues.waits(person)
                        ? Message.of(text(Phrase.FEEDBACK_AGAIN, Map.of("行事", occurrence.title())))
                        : asking(
                                Phrase.FEEDBACK_GIVEN,
                                Map.of(
                                        "行事",
                                        occurrence.title(),
                                        "感想",
                                        given.rating().label()),
                                occurrence));
    }

    private List<Message> place(Person person, Occurrence occurrence) {
        if (feedbacks.of(occurrence.id(), person).isEmpty()) {
            return List.of(asking(Phrase.FEEDBACK_HOW, Map.of("行事", occurrence.title()), occurrence));
        }
        dialogues.open(person, PlaceQuestion.DIALOGUE, occurrence.id());
        return List.of();
    }

    private List<Message> photo(Person person, Occurrence occurrence) {
        Optional<Feedback> given = feedbacks.of(occurrence.id(), person);
        if (given.isEmpty()) {
            return List.of(asking(Phrase.FEEDBACK_HOW, Map.of("行事", occurrence.title()), occurrence));
        }
        String page = address.of(PhotoPage.CHOOSE + photos.open(given.get().id()));
        return List.of(Message.lasting(
                text(Phrase.FEEDBACK_PHOTO, Map.of()),
                List.of(new Choice("写真を選ぶ", new Meaning(TOPIC, "photo", occurrence.id()), page))));
    }

    /** The three buttons about that gathering, under these words; where all were called, first that they were not there. */
    private Message asking(Phrase phrase, Map<String, String> blanks, Occurrence occurrence) {
        List<Choice> choices = new ArrayList<>();
        if (!attendances.comersKnown(occurrence)) {
            choices.add(new Choice("行けませんでした", new Meaning(TOPIC, "missed", occurrence.id())));
        }
        Arrays.stream(Rating.values())
                .map(rating -> new Choice(rating.label(), new Meaning(TOPIC, rating.value(), occurrence.id())))
                .forEach(choices::add);
        return Message.lasting(text(phrase, blanks), choices);
    }

    private Message say(Phrase phrase) {
        return Message.of(text(phrase, Map.of()));
    }

    private String text(Phrase phrase, Map<String, String> blanks) {
        return content.now().phrases().say(phrase, blanks);
    }
}
