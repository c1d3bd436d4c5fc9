package kairan.notices;

import java.util.List;
import java.util.Map;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Dialogues;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.roles.Actor;
import org.springframework.stereotype.Component;

/** In the talk, staff stop a notice or what follows it (止める), for which they are asked why, and let it go. */
@Component
class Stopping {

    static final String HOLD = "notice-hold";

    private final Holds holds;
    private final FollowingHolds followings;
    private final Dialogues dialogues;
    private final ContentFiles content;

    Stopping(Holds holds, FollowingHolds followings, Dialogues dialogues, ContentFiles content) {
        this.holds = holds;
        this.followings = followings;
        this.dialogues = dialogues;
        this.content = content;
    }

    /**
     * Asks why.
     *
     * @param which what follows the notice; empty for the notice itself
     */
    List<Message> ask(Person person, Notice notice, String which) {
        if (!holds.may(new Actor.Talker(person))) {
            return List.of(say(Phrase.NOTICE_CANNOT_CHANGE));
        }
        dialogues.open(person, HOLD, SentButton.about(notice, which));
        return List.of();
    }

    List<Message> hold(Person person, String about, String reason) {
        String[] parts = about.split("\\" + Choosing.BETWEEN, 2);
        Actor actor = new Actor.Talker(person);
        boolean held = parts.length > 1
                ? followings.hold(parts[0], parts[1], reason, actor)
                : holds.hold(parts[0], reason, actor);
        return List.of(say(held ? Phrase.NOTICE_STOPPED_NOW : Phrase.NOTICE_CANNOT_CHANGE));
    }

    /** @param which what follows the notice; empty for the notice itself */
    Message release(Person person, Notice notice, String which) {
        Actor actor = new Actor.Talker(person);
        String what = followings.of(notice).stream()
                .filter(one -> one.id().equals(which))
                .findFirst()
                .map(one -> one.what().these())
                .orElse("このお知らせ");
        boolean done =
                which.isEmpty() ? holds.release(notice.id(), actor) : followings.release(notice.id(), which, actor);
        return done ? Message.of(text(Phrase.NOTICE_LET_GO, Map.of("もの", what))) : say(Phrase.NOTICE_CANNOT_CHANGE);
    }

    private Message say(Phrase phrase) {
        return Message.of(text(phrase, Map.of()));
    }

    private String text(Phrase phrase, Map<String, String> blanks) {
        return content.now().phrases().say(phrase, blanks);
    }
}
