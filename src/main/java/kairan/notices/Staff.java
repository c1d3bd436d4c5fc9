package kairan.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.delivery.Posting;
import kairan.delivery.Postings;
import kairan.delivery.Push;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps a notice that looks like something not sent round until staff have looked at it, and asks them to. */
@Component
class Staff {

    private static final Duration MATTERS = Duration.ofDays(30);

    private final Notices notices;
    private final Postings postings;
    private final Wording wording;
    private final ContentFiles content;
    private final Clock clock;

    Staff(Notices notices, Postings postings, Wording wording, ContentFiles content, Clock clock) {
        this.notices = notices;
        this.postings = postings;
        this.wording = wording;
        this.content = content;
        this.clock = clock;
    }

    void look(Notice draft, Exclusion sign, @Nullable Instant wanted) {
        notices.keepForStaff(draft, sign.label(), wanted);
        String text = content.now()
                .phrases()
                .say(Phrase.NOTICE_TO_LOOK_AT, Map.of("会", wording.sender(draft.body()), "わけ", sign.label()));
        postings.post(new Posting(
                look(draft),
                NoticeAudiences.STAFF,
                draft.id(),
                Push.ONCE,
                List.of(Message.lasting(
                        text, List.of(new Choice("読む", new Meaning(SentTopic.TOPIC, "open", draft.id()))))),
                clock.instant().plus(MATTERS)));
    }

    /** Its sender took it back. */
    void needNotLook(Notice notice) {
        postings.over(look(notice));
    }

    private static String look(Notice notice) {
        return notice.cause() + "/look";
    }
}
