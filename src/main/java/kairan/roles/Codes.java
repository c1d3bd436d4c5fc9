package kairan.roles;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Message;
import org.springframework.stereotype.Component;

/** The codes of invitations as the talk shows them: first what to do with it, then the code alone, to be passed on. */
@Component
class Codes {

    private final Titles titles;
    private final Bodies bodies;
    private final ContentFiles content;

    Codes(Titles titles, Bodies bodies, ContentFiles content) {
        this.titles = titles;
        this.bodies = bodies;
        this.content = content;
    }

    List<Message> invited(Invitation invitation) {
        return List.of(
                message(Phrase.INVITATION_MADE, Map.of("役目", title(invitation), "期限", until(invitation))),
                passedOn(invitation));
    }

    List<Message> handedOver(Invitation invitation, Handover when) {
        return List.of(
                message(
                        Phrase.HANDOVER_MADE,
                        Map.of(
                                "役目",
                                title(invitation),
                                "日にち",
                                titles.say(when.first()),
                                "終わり",
                                titles.say(when.last()),
                                "期限",
                                until(invitation))),
                passedOn(invitation));
    }

    List<Message> blockLeaders(List<Invitation> invitations, Handover when) {
        Invitation first = invitations.getFirst();
        String all = invitations.stream()
                .map(i -> "%d班　%s".formatted(i.realm().block(), i.code()))
                .collect(Collectors.joining("\n"));
        Map<String, String> blanks =
                Map.of("日にち", titles.say(when.first()), "終わり", titles.say(when.last()), "期限", until(first), "番号", all);
        return List.of(message(Phrase.BLOCK_LEADERS_MADE, blanks));
    }

    /** What to say where an association has no blocks, or a group never has. */
    Optional<List<Message>> noBlocks(Holding held) {
        Body body = bodies.find(String.valueOf(held.realm().body())).orElseThrow();
        return body.blocks() > 0
                ? Optional.empty()
                : Optional.of(List.of(message(
                        Phrase.BLOCK_LEADERS_NONE,
                        Map.of(
                                "会",
                                body.name(),
                                "窓口",
                                content.now().town().desk().line()))));
    }

    private Message passedOn(Invitation invitation) {
        return message(
                Phrase.INVITATION_PASSED_ON,
                Map.of("役目", title(invitation), "番号", invitation.code(), "期限", until(invitation)));
    }

    private String title(Invitation invitation) {
        return titles.of(invitation.role(), invitation.realm());
    }

    private String until(Invitation invitation) {
        return titles.minute(invitation.expires());
    }

    private Message message(Phrase phrase, Map<String, String> blanks) {
        return Message.of(content.now().phrases().say(phrase, blanks));
    }
}
