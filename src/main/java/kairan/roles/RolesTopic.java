package kairan.roles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Choice;
import kairan.conversation.Dialogues;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import org.springframework.stereotype.Component;

/** The own role (役目) in the talk: what it is, inviting others, handing it over. Others are not heard here. */
@Component
public class RolesTopic implements Topic {

    private static final String TOPIC = "role";
    private static final int MOST_ROLES = 10;

    private final Roles roles;
    private final Authority authority;
    private final Appointments appointments;
    private final Titles titles;
    private final Codes codes;
    private final Dialogues dialogues;
    private final ContentFiles content;

    RolesTopic(
            Roles roles,
            Authority authority,
            Appointments appointments,
            Titles titles,
            Codes codes,
            Dialogues dialogues,
            ContentFiles content) {
        this.roles = roles;
        this.authority = authority;
        this.appointments = appointments;
        this.titles = titles;
        this.codes = codes;
        this.dialogues = dialogues;
        this.content = content;
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        return switch (said) {
            case Said.Wrote wrote -> RoleWords.of(wrote.words()).flatMap(words -> hear(wrote.by(), words));
            case Said.Chose chose -> pressed(chose);
            default -> Optional.empty();
        };
    }

    private Optional<List<Message>> hear(Person person, RoleWords words) {
        List<Holding> held = roles.of(person);
        if (held.isEmpty()) {
            return Optional.empty();
        }
        return switch (words) {
            case SHOW -> Optional.of(held.stream().limit(3).map(this::show).toList());
            case INVITE -> which(person, held, "invite", Right.INVITE_LEADER);
            case HAND_OVER -> which(person, held, "hand-over", Right.HAND_OVER);
            case CHANGE_BLOCK_LEADERS -> {
                Optional<List<Message>> all = which(person, held, "block-leaders", Right.CHANGE_BLOCK_LEADERS);
                yield all.isPresent() ? all : which(person, held, "hand-over", Right.HAND_OVER);
            }
        };
    }

    private Message show(Holding held) {
        String until = held.until() == null ? "" : "（%sまで）".formatted(titles.until(held.until()));
        String text = say(Phrase.ROLE, Map.of("役目", titles.of(held), "いつまで", until));
        List<Choice> choices = new ArrayList<>();
        if (held.role() == Role.LEADER) {
            choices.add(choice("役員を招待する", "invite", held));
            if (codes.noBlocks(held).isEmpty()) {
                choices.add(choice("班長を全員かえる", "block-leaders", held));
            }
        }
        choices.add(choice("役目を引き継ぐ", "hand-over", held));
        if (held.role().ofABody()) {
            choices.add(new Choice("大きな画面で開く", "desk", "open"));
        }
        String more = Right.SEE_RESULTS.of(held.role()) ? "\n" + say(Phrase.ROLE_RESULTS, Map.of()) : "";
        return Message.lasting(text + more, choices);
    }

    private static Choice choice(String label, String value, Holding held) {
        return new Choice(label, new Meaning(TOPIC, value, held.id()));
    }

    /** At once where there is only one role to speak of. */
    private Optional<List<Message>> which(Person person, List<Holding> held, String value, Right right) {
        List<Holding> fitting = held.stream()
                .filter(h -> right.of(h.role()) && (right == Right.HAND_OVER || h.role() == Role.LEADER))
                .limit(MOST_ROLES)
                .toList();
        if (fitting.size() <= 1) {
            return fitting.stream().findFirst().map(only -> begin(person, value, only));
        }
        List<Choice> choices = fitting.stream()
                .map(h -> choice(shortened(titles.of(h)), value, h))
                .toList();
        return Optional.of(List.of(Message.lasting(say(Phrase.ROLE_WHICH, Map.of()), choices)));
    }

    private static String shortened(String title) {
        return title.codePointCount(0, title.length()) <= 20
                ? title
                : title.substring(0, title.offsetByCodePoints(0, 19)) + "…";
    }

    private Optional<List<Message>> pressed(Said.Chose chose) {
        if (!chose.meaning().topic().equals(TOPIC)) {
            return Optional.empty();
        }
        Optional<Holding> held = roles.of(chose.by()).stream()
                .filter(h -> h.id().equals(chose.meaning().about()))
                .findFirst();
        return Optional.of(held.map(h -> begin(chose.by(), chose.meaning().value(), h))
                .orElseGet(() -> List.of(Message.of(say(Phrase.ROLE_OVER, Map.of())))));
    }

    private List<Message> begin(Person person, String value, Holding held) {
        Actor actor = new Actor.Talker(person);
        switch (value) {
            case "invite" -> {
                if (authority.may(actor, Right.INVITE_LEADER, held.realm()) && held.role() == Role.LEADER) {
                    return codes.invited(appointments.invite(actor, Role.LEADER, held.realm()));
                }
            }
            case "block-leaders" -> {
                if (authority.may(actor, Right.CHANGE_BLOCK_LEADERS, held.realm()) && held.role() == Role.LEADER) {
                    return codes.noBlocks(held).orElseGet(() -> open(person, value, held));
                }
            }
            default -> {
                return open(person, "hand-over", held);
            }
        }
        return List.of(Message.of(say(Phrase.ROLE_OVER, Map.of())));
    }

    private List<Message> open(Person person, String dialogue, Holding held) {
        dialogues.open(person, dialogue, held.id());
        return List.of();
    }

    private String say(Phrase phrase, Map<String, String> blanks) {
        return content.now().phrases().say(phrase, blanks);
    }
}
