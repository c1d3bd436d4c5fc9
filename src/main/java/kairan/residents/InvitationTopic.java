package kairan.residents;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Message;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import kairan.japanese.Spelling;
import org.springframework.stereotype.Component;

/** Becoming a leader by typing the code of an invitation. */
@Component
public class InvitationTopic implements Topic {

    private static final Pattern CODE = Pattern.compile("([a-z2-9]{4})[-ー‐−]([a-z2-9]{4})");

    private final Invitations invitations;
    private final Roles roles;
    private final ContentFiles content;

    InvitationTopic(Invitations invitations, Roles roles, ContentFiles content) {
        this.invitations = invitations;
        this.roles = roles;
        this.content = content;
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        if (!(said instanceof Said.Wrote wrote)) {
            return Optional.empty();
        }
        Matcher code = CODE.matcher(Spelling.bare(wrote.words()));
        if (!code.matches()) {
            return Optional.empty();
        }
        Optional<Role> role = invitations.accept((code.group(1) + "-" + code.group(2)).toUpperCase(Locale.ROOT));
        role.ifPresent(r -> roles.give(said.by(), r));
        Phrase phrase = role.isPresent() ? Phrase.INVITATION_ACCEPTED : Phrase.INVITATION_WRONG;
        return Optional.of(List.of(Message.of(content.now().phrases().say(phrase))));
    }
}
