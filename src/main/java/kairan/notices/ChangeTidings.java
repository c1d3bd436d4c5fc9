package kairan.notices;

import java.time.Instant;
import java.util.List;
import kairan.content.Phrase;
import kairan.conversation.Announcements;
import kairan.conversation.Message;
import kairan.delivery.Posting;
import kairan.delivery.Postings;
import kairan.delivery.Push;
import org.springframework.stereotype.Component;

/** What people hear of a change: those who come at once, the others with the next round; and staff, where it waits for them. */
@Component
class ChangeTidings {

    private final Changes changes;
    private final Publishing publishing;
    private final Staff staff;
    private final Postings postings;
    private final Wording wording;

    ChangeTidings(Changes changes, Publishing publishing, Staff staff, Postings postings, Wording wording) {
        this.changes = changes;
        this.publishing = publishing;
        this.staff = staff;
        this.postings = postings;
        this.wording = wording;
    }

    /** As people are told of it. */
    Message message(Notice notice, Change change) {
        return change.kind() == Change.Kind.CORRECTION
                ? wording.corrected(notice, notice.saying(change.facts()))
                : wording.cancelled(notice, change.reason());
    }

    /** Those who come, the others, and what they are told apart by. */
    private record Told(String coming, String rest, String about) {}

    void tell(Notice notice, Change change) {
        tell(notice, change, new Told(NoticeAudiences.COMING, NoticeAudiences.REST, notice.id()));
    }

    /** Tells only those who do not hear of it from elsewhere. */
    void tell(Notice notice, Change change, Announcements.Elsewhere elsewhere) {
        tell(
                notice,
                change,
                new Told(
                        NoticeAudiences.COMING_BESIDES,
                        NoticeAudiences.REST_BESIDES,
                        NoticeAudiences.besides(notice, elsewhere)));
    }

    private void tell(Notice notice, Change change, Told told) {
        Message message = message(notice, change);
        postings.over(notice.cause());
        changes.told(notice).stream()
                .filter(before -> !before.id().equals(change.id()))
                .forEach(before -> {
                    postings.over(before.cause());
                    postings.over(before.causeForTheRest());
                });
        Instant until = publishing.until(notice.saying(change.facts()), change.due());
        List<Message> said = List.of(message);
        post(notice, change, new Posting(change.cause(), told.coming(), told.about(), Push.AT_ONCE, said, until));
        post(
                notice,
                change,
                new Posting(change.causeForTheRest(), told.rest(), told.about(), rest(notice), said, until));
    }

    /** Whoever was rung for what was urgent is rung for its end. */
    private static Push rest(Notice notice) {
        if (notice.urgent()) {
            return Push.AT_ONCE;
        }
        return notice.request() ? Push.NEVER : Push.ROUND;
    }

    /** How people are told of it. */
    static Phrase reaching(Notice notice) {
        return switch (rest(notice)) {
            case AT_ONCE -> Phrase.NOTICE_CHANGE_RINGS;
            case NEVER -> anybodyComes(notice) ? Phrase.NOTICE_CHANGE_WAITS : Phrase.NOTICE_CHANGE_WAITS_FOR_ALL;
            default -> anybodyComes(notice) ? Phrase.NOTICE_CHANGE_RIDES : Phrase.NOTICE_CHANGE_RIDES_FOR_ALL;
        };
    }

    /** Whether there may be some who are told at once, because they come. */
    private static boolean anybodyComes(Notice notice) {
        Whom whom = notice.whom();
        return notice.asksForAnswers()
                || notice.day().isPresent()
                || whom != null && whom.in().stream().anyMatch(circle -> circle.kind() == Circle.Kind.GATHERING);
    }

    private void post(Notice notice, Change change, Posting posting) {
        postings.post(posting.from(change.due()).by(change.sender(), notice.body()));
    }

    /** Staff are to look at it before people are told. */
    void look(Notice notice, Change change) {
        staff.look(notice, Following.of(change, message(notice, change).text()));
    }

    /** Neither people nor staff hear of it. */
    void takeBack(Change change) {
        postings.takeBack(change.cause());
        postings.takeBack(change.causeForTheRest());
        staff.needNotLook(Following.of(change, ""));
    }
}
