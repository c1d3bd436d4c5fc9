package kairan.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Ids;
import kairan.conversation.Message;
import kairan.delivery.Posting;
import kairan.delivery.Postings;
import kairan.delivery.Push;
import kairan.roles.Actor;
import kairan.roles.Authority;
import kairan.roles.Right;
import org.springframework.stereotype.Component;

/** Staff hold a notice with a reason its sender sees (止める), and let it go: what is held does not go out and is shown nowhere. */
@Component
public class Holds {

    private static final Duration MATTERS = Duration.ofDays(30);

    private final Notices notices;
    private final Steering steering;
    private final Publishing publishing;
    private final Postings postings;
    private final Authority authority;
    private final Wording wording;
    private final ContentFiles content;
    private final Clock clock;

    Holds(
            Notices notices,
            Steering steering,
            Publishing publishing,
            Postings postings,
            Authority authority,
            Wording wording,
            ContentFiles content,
            Clock clock) {
        this.notices = notices;
        this.steering = steering;
        this.publishing = publishing;
        this.postings = postings;
        this.authority = authority;
        this.wording = wording;
        this.content = content;
        this.clock = clock;
    }

    boolean may(Actor actor) {
        return authority.may(actor, Right.HOLD_NOTICE, Publishing.realm(null));
    }

    /** False if there is no such notice, or it has not been sent, or they may not. */
    public boolean hold(String id, String reason, Actor by) {
        Optional<Notice> notice = notices.find(id).filter(one -> one.sent() || one.state() == State.HELD);
        if (notice.isEmpty() || !use(notice.get(), by, "止めた")) {
            return false;
        }
        publishing.stop(notice.get());
        steering.hold(notice.get(), reason);
        tellSender(
                notice.get(),
                content.now()
                        .phrases()
                        .say(Phrase.NOTICE_HELD_BY_STAFF, Map.of("お知らせ", wording.title(notice.get()), "わけ", reason)));
        return true;
    }

    /** False if it is not held, or they may not. */
    public boolean release(String id, Actor by) {
        Optional<Notice> notice = notices.find(id).filter(Notice::held);
        if (notice.isEmpty() || !use(notice.get(), by, "止めるのをやめた")) {
            return false;
        }
        Optional<Instant> wanted = steering.wanted(notice.get()).filter(clock.instant()::isBefore);
        steering.hold(notice.get(), null);
        if (notice.get().sent()) {
            publishing.goOn(notice.get());
        } else {
            publishing.post(
                    notice.get(),
                    notice.get().sender(),
                    wanted.orElseGet(() -> clock.instant().plus(Publishing.STILL_TO_TAKE_BACK)));
        }
        tellSender(
                notice.get(),
                content.now().phrases().say(Phrase.NOTICE_RELEASED, Map.of("お知らせ", wording.title(notice.get()))));
        return true;
    }

    private boolean use(Notice notice, Actor by, String what) {
        return authority.use(
                by, Right.HOLD_NOTICE, Publishing.realm(notice.body()), what + "：" + wording.title(notice));
    }

    private void tellSender(Notice notice, String text) {
        postings.post(new Posting(
                "notice/%s/hold/%s".formatted(notice.id(), Ids.next()),
                NoticeAudiences.SENDER,
                notice.id(),
                Push.ONCE,
                List.of(Message.lasting(text, List.of(SentButton.of("お知らせを開く", "open", notice)))),
                clock.instant().plus(MATTERS)));
    }
}
