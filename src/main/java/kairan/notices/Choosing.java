package kairan.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.bodies.Districts;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Choice;
import kairan.conversation.Dialogues;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Person;
import org.springframework.stereotype.Component;

/** Asks for whom a notice is, with a button for each answer. */
@Component
class Choosing {

    /** What separates the notice from what is chosen, in a button's meaning. */
    static final String BETWEEN = ".";

    /** With the way out of the question below. */
    private static final int MOST_BUTTONS = 12;

    /** So long may it be in the store. */
    private static final int LONGEST = 500;

    static final String DIALOGUE = "notice-whom";

    private final Bodies bodies;
    private final Districts districts;
    private final Ahead ahead;
    private final Dialogues dialogues;
    private final ContentFiles content;

    Choosing(Bodies bodies, Districts districts, Ahead ahead, Dialogues dialogues, ContentFiles content) {
        this.bodies = bodies;
        this.districts = districts;
        this.ahead = ahead;
        this.dialogues = dialogues;
        this.content = content;
    }

    /** To be answered by a button or in words. */
    List<Message> ask(Person sender, Notice notice) {
        dialogues.open(sender, DIALOGUE, notice.id());
        return List.of(whom(notice));
    }

    /** What was written was not understood. */
    List<Message> again(Person sender, Notice notice) {
        dialogues.open(sender, DIALOGUE, notice.id());
        return List.of(Message.of(content.now().phrases().say(Phrase.NOTICE_WHOM_UNCLEAR)), whom(notice));
    }

    Optional<Whom> read(Notice notice, String words) {
        List<Body> named = new ArrayList<>();
        if (notice.body() == null) {
            named.addAll(bodies.associations());
            named.addAll(bodies.groups());
        } else {
            body(notice).ifPresent(named::add);
        }
        WhomWords reading = new WhomWords(
                body(notice).orElse(null),
                named,
                notice.body() == null ? districts.all() : List.of(),
                content.now().town().interests(),
                ahead.of(notice.body()));
        return reading.read(words).filter(whom -> whom.toString().length() <= LONGEST);
    }

    private Message whom(Notice notice) {
        List<Choice> choices = new ArrayList<>();
        choices.add(choice("全員", "whom-all", notice));
        Optional<Body> body = body(notice);
        if (body.filter(b -> b.isAssociation() && b.blocks() > 1).isPresent()) {
            choices.add(choice("ひとつの班", "whom-block", notice));
        }
        if (notice.body() == null && !districts.all().isEmpty()) {
            choices.add(choice("ひとつの地区", "whom-district", notice));
        }
        choices.add(choice(notice.body() == null ? "町内会の役員と班長" : "役員と班長", "whom-leaders", notice));
        if (!content.now().town().interests().isEmpty()) {
            choices.add(choice("知りたいことが合う人", "whom-interest", notice));
        }
        if (!ahead.of(notice.body()).isEmpty()) {
            choices.add(choice("行事に出る人", "whom-gathering", notice));
        }
        return Message.asking(content.now().phrases().say(Phrase.NOTICE_WHOM), choices);
    }

    Message blocks(Notice notice) {
        int blocks = body(notice).map(Body::blocks).orElse(0);
        List<Choice> choices = new ArrayList<>();
        for (int block = 1; block <= Math.min(blocks, MOST_BUTTONS); block++) {
            choices.add(choice(block + "班", "block", notice, String.valueOf(block)));
        }
        return Message.asking(content.now().phrases().say(Phrase.NOTICE_WHICH_BLOCK), choices);
    }

    Message districts(Notice notice) {
        List<Choice> choices = districts.all().stream()
                .limit(MOST_BUTTONS)
                .map(district -> choice(shortened(district.name()), "district", notice, district.id()))
                .toList();
        return Message.asking(content.now().phrases().say(Phrase.NOTICE_WHICH_DISTRICT), choices);
    }

    Message interests(Notice notice) {
        List<Choice> choices = content.now().town().interests().stream()
                .map(interest -> choice(interest.label(), "interest", notice, interest.id()))
                .toList();
        return Message.asking(content.now().phrases().say(Phrase.NOTICE_WHICH_INTEREST), choices);
    }

    Message gatherings(Notice notice) {
        List<Choice> choices = ahead.of(notice.body()).stream()
                .map(day -> choice(shortened(day.title()), "gathering", notice, day.id()))
                .toList();
        return Message.asking(content.now().phrases().say(Phrase.NOTICE_WHICH_GATHERING), choices);
    }

    /** Those who lead there, or everywhere. */
    Whom leaders(Notice notice) {
        return Whom.of(new Circle(Circle.Kind.LEADERS, notice.body() == null ? "" : notice.body()));
    }

    /** All of the body, or of the town. */
    Whom all(Notice notice) {
        return body(notice)
                .map(body -> Whom.of(
                        new Circle(body.isAssociation() ? Circle.Kind.ASSOCIATION : Circle.Kind.GROUP, body.id())))
                .orElseGet(() -> Whom.of(Circle.EVERYONE));
    }

    /** The circle that button chooses; empty if it is none of this notice's. */
    Optional<Whom> chosen(Notice notice, String value, String which) {
        Optional<Circle> circle = switch (value) {
            case "block" -> block(notice, which);
            case "district" ->
                districts
                        .find(which)
                        .filter(district -> notice.body() == null)
                        .map(district -> new Circle(Circle.Kind.DISTRICT, district.id()));
            case "interest" ->
                content.now().town().interest(which).map(interest -> new Circle(Circle.Kind.INTEREST, interest.id()));
            case "gathering" ->
                ahead.of(notice.body()).stream()
                        .filter(day -> day.id().equals(which))
                        .findFirst()
                        .map(day -> new Circle(Circle.Kind.GATHERING, day.id()));
            default -> Optional.empty();
        };
        return circle.map(Whom::of);
    }

    private Optional<Circle> block(Notice notice, String which) {
        return body(notice)
                .filter(body -> which.matches("\\d{1,3}"))
                .filter(body -> Integer.parseInt(which) >= 1 && Integer.parseInt(which) <= body.blocks())
                .map(body -> Circle.block(body.id(), Integer.parseInt(which)));
    }

    private Optional<Body> body(Notice notice) {
        return notice.body() == null ? Optional.empty() : bodies.find(notice.body());
    }

    private static Choice choice(String label, String value, Notice notice) {
        return new Choice(label, new Meaning(NoticeTopic.TOPIC, value, notice.id()));
    }

    private static Choice choice(String label, String value, Notice notice, String which) {
        return new Choice(label, new Meaning(NoticeTopic.TOPIC, value, notice.id() + BETWEEN + which));
    }

    /** As long as a button's label may be. */
    static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= 20 ? name : name.substring(0, name.offsetByCodePoints(0, 20));
    }
}
