package kairan.residents;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.bodies.District;
import kairan.bodies.Districts;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import kairan.japanese.Spelling;
import org.springframework.stereotype.Component;

/** Which association (町内会): by district, or by a part of the name or its reading. */
@Component
class BodyQuestion {

    private static final String TOPIC = "settings";
    private static final int MOST_FOUND = 10;
    private static final Pattern AROUND_A_NAME = Pattern.compile("^(わたし|私)は|(です|だよ|だ|に入っています|に住んでいます)$");
    private static final Pattern KIND = Pattern.compile("(町内会|自治会|町会|ちょうないかい|じちかい)$");
    private static final Pattern LIKE_A_NAME = Pattern.compile(".{0,15}(会|町|区|台|丘|条|丁目|団地)");

    private final Bodies bodies;
    private final Districts districts;
    private final ContentFiles content;

    BodyQuestion(Bodies bodies, Districts districts, ContentFiles content) {
        this.bodies = bodies;
        this.districts = districts;
        this.content = content;
    }

    /** A text and what can be chosen under it. */
    record Asking(String text, List<Choice> choices) {}

    /** Whether there is anything to choose. */
    boolean askable() {
        return !bodies.associations().isEmpty();
    }

    /** The question itself, on that page of the districts, or of the associations where districts would not help. */
    Asking first(int page) {
        List<District> all = settled();
        List<Choice> choices = all.size() < 2
                ? associations(bodies.associations(), new Paged("all", page), Meaning.of(TOPIC, "all"))
                : new Paged("all", page)
                        .of(all.stream().map(BodyQuestion::choice).toList(), "ほかの地区", Meaning.of(TOPIC, "districts"));
        return new Asking(say(Phrase.SETTINGS_BODY), choices);
    }

    /** Districts that have an association; nobody should walk into an empty one. */
    private List<District> settled() {
        return districts.all().stream()
                .filter(district -> !bodies.associations(district).isEmpty())
                .toList();
    }

    /** The associations of one district; empty if it is gone. */
    Optional<Asking> in(Paged district) {
        return districts
                .find(district.about())
                .map(d -> new Asking(
                        content.now().phrases().say(Phrase.SETTINGS_BODY_IN, java.util.Map.of("地区", d.name())),
                        associations(bodies.associations(d), district, Meaning.of(TOPIC, "district"))));
    }

    /** The associations that somebody may have meant; those alone of that very name, if there are such. */
    List<Body> meant(String words) {
        String name = AROUND_A_NAME.matcher(Spelling.bare(words)).replaceAll("");
        String without = KIND.matcher(name).replaceAll("");
        if (without.codePointCount(0, without.length()) < 2) {
            return List.of();
        }
        List<Body> found = like(name);
        List<Body> exact = found.stream()
                .filter(body -> Spelling.kana(body.name()).equals(Spelling.kana(name))
                        || Spelling.kana(body.reading()).equals(Spelling.kana(name)))
                .toList();
        if (!exact.isEmpty()) {
            return exact;
        }
        return found.isEmpty() ? like(without) : found;
    }

    private List<Body> like(String words) {
        return bodies.like(words).stream().filter(Body::isAssociation).toList();
    }

    /** Whether words that name no association were meant to be one. */
    static boolean meantAsName(String words) {
        return LIKE_A_NAME.matcher(Spelling.bare(words)).matches();
    }

    /** Which of several, or, of too many, the districts again. */
    Asking which(List<Body> found) {
        return found.size() > MOST_FOUND
                ? new Asking(say(Phrase.SETTINGS_BODY_MANY), first(0).choices())
                : new Asking(
                        say(Phrase.SETTINGS_BODY_WHICH),
                        found.stream().map(b -> choice(b, found)).toList());
    }

    Asking unknown() {
        return new Asking(say(Phrase.SETTINGS_BODY_UNKNOWN), first(0).choices());
    }

    private List<Choice> associations(List<Body> all, Paged page, Meaning more) {
        return page.of(all.stream().map(b -> choice(b, all)).toList(), "ほかの町内会", more);
    }

    private static Choice choice(District district) {
        return new Choice(Labels.of(district.name()), new Meaning(TOPIC, "district", district.id()));
    }

    /** With its district, where another beside it bears the same name. */
    private Choice choice(Body body, List<Body> beside) {
        boolean twice =
                beside.stream().filter(b -> b.name().equals(body.name())).count() > 1;
        String district = twice && body.district() != null
                ? districts.find(body.district()).map(d -> "（" + d.name() + "）").orElse("")
                : "";
        return new Choice(Labels.of(body.name() + district), new Meaning(TOPIC, "belong", body.id()));
    }

    private String say(Phrase phrase) {
        return content.now().phrases().say(phrase);
    }
}
