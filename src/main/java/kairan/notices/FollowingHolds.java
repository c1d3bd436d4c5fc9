package kairan.notices;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Staff look at what follows a notice and was held (訂正、みんなへの答え): let it go, or stop it with a reason its writer sees. */
@Component
public class FollowingHolds {

    private static final Duration MATTERS = Duration.ofDays(30);

    /** Something that waits for staff, as a line of a list. */
    public record Line(String notice, String title, String sender, String what, String why) {}

    private final JdbcClient db;
    private final Notices notices;
    private final Changes changes;
    private final Amending amending;
    private final Inquiries inquiries;
    private final Answering answering;
    private final Postings postings;
    private final Authority authority;
    private final Wording wording;
    private final ContentFiles content;
    private final Clock clock;

    FollowingHolds(
            JdbcClient db,
            Notices notices,
            Changes changes,
            Amending amending,
            Inquiries inquiries,
            Answering answering,
            Postings postings,
            Authority authority,
            Wording wording,
            ContentFiles content,
            Clock clock) {
        this.db = db;
        this.notices = notices;
        this.changes = changes;
        this.amending = amending;
        this.inquiries = inquiries;
        this.answering = answering;
        this.postings = postings;
        this.authority = authority;
        this.wording = wording;
        this.content = content;
        this.clock = clock;
    }

    /** What of that notice is held. */
    public List<Following> of(String notice) {
        return notices.find(notice).map(this::of).orElse(List.of());
    }

    List<Following> of(Notice notice) {
        List<Following> held = new ArrayList<>(amending.held(notice));
        inquiries.held(notice).forEach(inquiry -> held.add(Following.of(inquiry)));
        return held;
    }

    /** All that waits for staff. */
    public List<Line> waiting() {
        List<String> ids = db.sql("select notice from notice_change where held is not null"
                        + " union select notice from inquiry where held is not null")
                .query(String.class)
                .list();
        return notices.all(ids).values().stream()
                .sorted(Comparator.comparing(Notice::id))
                .flatMap(notice -> of(notice).stream()
                        .filter(Following::waits)
                        .map(one -> new Line(
                                notice.id(),
                                wording.title(notice),
                                wording.sender(notice.body()),
                                one.what().label(),
                                one.why())))
                .toList();
    }

    private Optional<Following> find(String notice, String id) {
        return of(notice).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** In a minute people are told; false if it is not held any more, or they may not. */
    public boolean release(String notice, String id, Actor by) {
        Optional<Following> held = find(notice, id);
        if (held.isEmpty() || !use(held.get(), by, "止めるのをやめた")) {
            return false;
        }
        Notice about = notices.find(notice).orElseThrow();
        switch (held.get().what()) {
            case CORRECTION -> changes.find(id).ifPresent(change -> amending.letGo(about, change));
            case ANSWER -> inquiries.find(id).ifPresent(inquiry -> answering.letGo(about, inquiry));
        }
        tellWriter(held.get(), Phrase.NOTICE_FOLLOWING_RELEASED, Map.of());
        return true;
    }

    /** False if it is not held any more, or they may not. */
    public boolean hold(String notice, String id, String reason, Actor by) {
        Optional<Following> held = find(notice, id);
        if (held.isEmpty() || !use(held.get(), by, "止めた")) {
            return false;
        }
        switch (held.get().what()) {
            case CORRECTION -> changes.find(id).ifPresent(change -> amending.stop(change, reason));
            case ANSWER -> inquiries.find(id).ifPresent(inquiry -> answering.stop(inquiry, reason));
        }
        tellWriter(held.get(), Phrase.NOTICE_FOLLOWING_HELD_BY_STAFF, Map.of("わけ", reason));
        return true;
    }

    private boolean use(Following held, Actor by, String what) {
        return notices.find(held.notice())
                .filter(notice -> authority.use(
                        by,
                        Right.HOLD_NOTICE,
                        Publishing.realm(notice.body()),
                        "%sの%s：%s".formatted(held.what().label(), what, wording.title(notice))))
                .isPresent();
    }

    private void tellWriter(Following held, Phrase phrase, Map<String, String> more) {
        Map<String, String> blanks = new HashMap<>(more);
        blanks.put("お知らせ", notices.find(held.notice()).map(wording::title).orElse(""));
        blanks.put("もの", held.what().label());
        String text = content.now().phrases().say(phrase, blanks);
        postings.post(new Posting(
                "follow/%s/hold/%s".formatted(held.id(), Ids.next()),
                NoticeAudiences.FOLLOWER,
                held.id(),
                Push.ONCE,
                List.of(Message.lasting(text, List.of(SentButton.of("お知らせを開く", "open", held.notice())))),
                clock.instant().plus(MATTERS)));
    }
}
