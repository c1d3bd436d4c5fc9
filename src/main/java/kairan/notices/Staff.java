package kairan.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Message;
import kairan.delivery.Posting;
import kairan.delivery.Postings;
import kairan.delivery.Push;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps a notice, or what follows one, that looks like something not sent round until staff have looked at it, and asks them to. */
@Component
class Staff {

    private static final Duration MATTERS = Duration.ofDays(30);

    private final Steering steering;
    private final Postings postings;
    private final Wording wording;
    private final ContentFiles content;
    private final Clock clock;

    Staff(Steering steering, Postings postings, Wording wording, ContentFiles content, Clock clock) {
        this.steering = steering;
        this.postings = postings;
        this.wording = wording;
        this.content = content;
        this.clock = clock;
    }

    void look(Notice draft, Exclusion sign, @Nullable Instant wanted) {
        steering.keepForStaff(draft, sign.label(), wanted);
        ask(look(draft), draft, "お知らせ", sign.label());
    }

    /** What follows a notice waits, too; the notice itself stays as it is. */
    void look(Notice notice, Following following) {
        ask(following.staffs(), notice, following.what().whole(), following.why());
    }

    private void ask(String cause, Notice notice, String what, String why) {
        String text = content.now()
                .phrases()
                .say(Phrase.NOTICE_TO_LOOK_AT, Map.of("会", wording.sender(notice.body()), "もの", what, "わけ", why));
        postings.post(new Posting(
                cause,
                NoticeAudiences.STAFF,
                notice.id(),
                Push.ONCE,
                List.of(Message.lasting(text, List.of(SentButton.of("読む", "open", notice)))),
                clock.instant().plus(MATTERS)));
    }

    /** Its sender took it back. */
    void needNotLook(Notice notice) {
        postings.over(look(notice));
    }

    void needNotLook(Following following) {
        postings.over(following.staffs());
    }

    private static String look(Notice notice) {
        return notice.cause() + "/look";
    }
}
