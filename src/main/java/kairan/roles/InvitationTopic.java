package kairan.roles;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Mail;
import kairan.conversation.Message;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import kairan.japanese.Spelling;
import org.springframework.stereotype.Component;

/** Coming to a role by the code of an invitation (招待), typed or opened by its QR. */
@Component
public class InvitationTopic implements Topic {

    // Without its dash a code is told from a word by its digits; digits alone are a telephone number.
    private static final Pattern CODE = Pattern.compile(
            "(?:招待)?(?:の?番号|コード)?(?:は|です)?[:、]?(?=[^a-z]*[a-z])(?:([a-z2-9]{4})[-ー‐−–—]([a-z2-9]{4})|(?=.*[2-9])([a-z2-9]{4})([a-z2-9]{4}))(?:です)?");

    private final Appointments appointments;
    private final Titles titles;
    private final Mail mail;
    private final ContentFiles content;
    private final Clock clock;

    InvitationTopic(Appointments appointments, Titles titles, Mail mail, ContentFiles content, Clock clock) {
        this.appointments = appointments;
        this.titles = titles;
        this.mail = mail;
        this.content = content;
        this.clock = clock;
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        return said instanceof Said.Wrote wrote
                ? code(wrote.words()).map(code -> List.of(Message.of(answer(wrote, code))))
                : Optional.empty();
    }

    /** The code in these words, as it was given out. */
    static Optional<String> code(String words) {
        Matcher m = CODE.matcher(Spelling.bare(words));
        if (!m.matches()) {
            return Optional.empty();
        }
        String code = m.group(1) == null ? m.group(3) + "-" + m.group(4) : m.group(1) + "-" + m.group(2);
        return Optional.of(code.toUpperCase(Locale.ROOT));
    }

    private String answer(Said.Wrote wrote, String code) {
        return switch (appointments.accept(wrote.by(), code)) {
            case Acceptance.Given given -> given(given);
            case Acceptance.HeldAlready held -> say(Phrase.INVITATION_HELD, Map.of("役目", titles.of(held.held())));
            case Acceptance.Wrong wrong -> say(Phrase.INVITATION_WRONG, Map.of());
            case Acceptance.Locked locked -> say(Phrase.INVITATION_LOCKED, Map.of());
        };
    }

    private String given(Acceptance.Given given) {
        Holding held = given.held();
        if (given.old() != null) {
            thank(given.old());
        }
        return held.holds(clock.instant())
                ? say(Phrase.INVITATION_ACCEPTED, Map.of("役目", titles.of(held)))
                : say(Phrase.INVITATION_ACCEPTED_LATER, Map.of("役目", titles.of(held), "日にち", titles.from(held.from())));
    }

    /** Whoever hands over hears of it the next time they speak. */
    private void thank(Holding old) {
        String until = old.until() == null ? "" : titles.until(old.until());
        mail.leave(
                old.person(),
                List.of(Message.of(say(Phrase.ROLE_HANDED_OVER, Map.of("役目", titles.of(old), "日にち", until)))));
    }

    private String say(Phrase phrase, Map<String, String> blanks) {
        return content.now().phrases().say(phrase, blanks);
    }
}
