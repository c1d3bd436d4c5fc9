package kairan.gatherings;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import kairan.japanese.Spelling;
import kairan.roles.Realm;
import org.springframework.stereotype.Component;

/** A leader says what they are called (「私は副会長です」), so that whoever the facts of a gathering name is asked. */
@Component
public class TitleTopic implements Topic {

    private static final Pattern WORDS = Pattern.compile("(?:私|わたし|わたくし|僕|ぼく)(?:は|が)?(?:町内会の|自治会の|会の)?"
            + "(?:町内会|自治会)?(会長代行|会長|副会長|代表|副代表|区長|副区長|事務局長|事務局|会計|書記|総務|監事|顧問|清掃係|環境部長|防災部長)"
            + "(?:です|をしています|をしてます|になりました|に変わりました)");

    private final OwnTitles titles;
    private final Organisers organisers;
    private final Bodies bodies;
    private final ContentFiles content;

    TitleTopic(OwnTitles titles, Organisers organisers, Bodies bodies, ContentFiles content) {
        this.titles = titles;
        this.organisers = organisers;
        this.bodies = bodies;
        this.content = content;
    }

    /** Whoever leads nothing says it about something else. */
    @Override
    public Optional<List<Message>> hear(Said said) {
        if (!(said instanceof Said.Wrote wrote)) {
            return Optional.empty();
        }
        Matcher words = WORDS.matcher(Spelling.bare(wrote.words()));
        return words.matches() ? called(said.by(), words.group(1)) : Optional.empty();
    }

    private Optional<List<Message>> called(Person person, String title) {
        List<String> led = organisers.where(person).stream()
                .map(Realm::body)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (led.isEmpty()) {
            return Optional.empty();
        }
        led.forEach(body -> titles.keep(person, body, title));
        String names = led.stream()
                .flatMap(body -> bodies.find(body).map(Body::name).stream())
                .collect(Collectors.joining("、"));
        return Optional.of(
                List.of(Message.of(content.now().phrases().say(Phrase.TITLE_KEPT, Map.of("会", names, "呼び方", title)))));
    }
}
