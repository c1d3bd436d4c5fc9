package kairan.feedback;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kairan.content.ContentFiles;
import kairan.content.PageAddress;
import kairan.content.Phrase;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import kairan.gatherings.Occurrence;
import kairan.gatherings.Occurrences;
import kairan.japanese.Spelling;
import kairan.roles.Actor;
import kairan.roles.Authority;
import kairan.roles.Right;
import org.springframework.stereotype.Component;

/** Takes the photos of the day from leaders and 班長 (当日の写真): whoever sends one, or says so, gets the page where they are kept. */
@Component
public class DayPhotoTopic implements Topic {

    private static final Pattern WORDS = Pattern.compile("(行事の|当日の|清掃の|今日の)?写真(を|の)?(送る|送りたい|付ける|つける|残す|載せる|追加)?");
    private static final int DAYS = 14;

    private final DayPhotos photos;
    private final Occurrences occurrences;
    private final Authority authority;
    private final ContentFiles content;
    private final PageAddress address;
    private final Clock clock;

    DayPhotoTopic(
            DayPhotos photos,
            Occurrences occurrences,
            Authority authority,
            ContentFiles content,
            PageAddress address,
            Clock clock) {
        this.photos = photos;
        this.occurrences = occurrences;
        this.authority = authority;
        this.content = content;
        this.address = address;
        this.clock = clock;
    }

    /** A photo of somebody who ran nothing lately is somebody else's matter. */
    @Override
    public Optional<List<Message>> hear(Said said) {
        boolean photo = said instanceof Said.Sent sent && sent.thing() == Said.Sent.Thing.PHOTO
                || said instanceof Said.Chose chose && chose.meaning().is("photos", "send")
                || said instanceof Said.Wrote wrote
                        && WORDS.matcher(Spelling.bare(wrote.words())).matches();
        return photo ? latest(said.by()).map(occurrence -> page(said.by(), occurrence)) : Optional.empty();
    }

    private Optional<Occurrence> latest(Person person) {
        Set<Optional<String>> bodies = authority.where(new Actor.Talker(person), Right.ENTER_BLOCK).stream()
                .map(realm -> Optional.ofNullable(realm.body()))
                .collect(Collectors.toSet());
        return bodies.isEmpty()
                ? Optional.empty()
                : occurrences
                        .latestBegun(gathering -> bodies.contains(Optional.ofNullable(gathering.body())))
                        .filter(one -> !one.day().isBefore(LocalDate.now(clock).minusDays(DAYS)));
    }

    private List<Message> page(Person person, Occurrence occurrence) {
        String page = address.of(PhotoPage.CHOOSE + photos.open(occurrence, person));
        int kept = photos.of(occurrence.id()).size();
        String words = content.now()
                .phrases()
                .say(
                        kept == 0 ? Phrase.DAY_PHOTO : Phrase.DAY_PHOTO_MORE,
                        kept == 0
                                ? Map.of("行事", occurrence.title())
                                : Map.of("行事", occurrence.title(), "枚数", String.valueOf(kept)));
        return List.of(
                Message.lasting(words.strip(), List.of(new Choice("写真をえらぶ", Meaning.of("photos", "send"), page))));
    }
}
