package kairan.notices;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.delivery.Estimates;
import kairan.delivery.Posting;
import kairan.delivery.Postings;
import kairan.delivery.Push;
import kairan.roles.Actor;
import kairan.roles.Authority;
import kairan.roles.Realm;
import kairan.roles.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends what is urgent (緊急) at any hour, once a second person has agreed; staff need nobody. */
@Component
class Agreeing {

    private final Notices notices;
    private final Steering steering;
    private final Publishing publishing;
    private final Postings postings;
    private final Estimates estimates;
    private final Authority authority;
    private final Wording wording;
    private final ContentFiles content;
    private final Clock clock;

    Agreeing(
            Notices notices,
            Steering steering,
            Publishing publishing,
            Postings postings,
            Estimates estimates,
            Authority authority,
            Wording wording,
            ContentFiles content,
            Clock clock) {
        this.notices = notices;
        this.steering = steering;
        this.publishing = publishing;
        this.postings = postings;
        this.estimates = estimates;
        this.authority = authority;
        this.wording = wording;
        this.content = content;
        this.clock = clock;
    }

    /** Whether they need nobody to agree. */
    boolean alone(Actor sender) {
        return authority.may(sender, Right.TELL_TOWN, Realm.TOWN);
    }

    /**
     * Sends it in a minute, or asks the others who lead there, and staff, to agree.
     *
     * @param sender who hears what became of it, if they can be talked with
     * @param lately how many they have sent within the last hour
     */
    Publishing.Outcome send(Notice draft, Actor actor, @Nullable Person sender, int lately) {
        if (draft.body() != null && Exclusion.in(draft).isPresent()) {
            return publishing.send(draft, actor, sender, lately, null);
        }
        Optional<Publishing.Outcome> obstacle = publishing.obstacle(draft, actor, lately);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        if (!alone(actor)) {
            return ask(draft);
        }
        steering.hurry(draft);
        publishing.post(draft, sender, clock.instant().plus(Publishing.STILL_TO_TAKE_BACK));
        return Publishing.Outcome.SENT;
    }

    private Publishing.Outcome ask(Notice draft) {
        if (estimates
                        .of(NoticeAudiences.SECONDS, draft.id(), Push.URGENT, draft.body())
                        .people()
                == 0) {
            return Publishing.Outcome.NOBODY_TO_AGREE;
        }
        steering.ask(draft);
        Notice asked = notices.find(draft.id()).orElseThrow();
        Instant until = clock.instant().plus(Notices.AGREEING);
        postings.post(new Posting(
                Publishing.agreeing(asked),
                NoticeAudiences.SECONDS,
                asked.id(),
                Push.URGENT,
                List.of(
                        Message.of(wording.text(asked)),
                        Message.lasting(
                                text(
                                        Phrase.NOTICE_AGREE,
                                        Map.of("会", wording.sender(asked.body()), "宛先", wording.whom(asked))),
                                List.of(button("同意して送る", "agree", asked), button("送らない", "refuse", asked)))),
                until));
        tellSender(asked, Publishing.lapsing(asked), Phrase.NOTICE_NOBODY_AGREED, until);
        return Publishing.Outcome.ASKED;
    }

    /** It goes out now: two people have looked at it. */
    Phrase agree(String id, Actor by) {
        return asked(id)
                .map(notice -> {
                    if (!use(notice, by, "緊急のお知らせに同意：")) {
                        return Phrase.NOTICE_LEADERS_ONLY;
                    }
                    publishing.needNotAgree(notice);
                    publishing.post(notice, notice.sender(), clock.instant());
                    tellSender(notice, notice.cause() + "/agreed", Phrase.NOTICE_AGREED, Instant.EPOCH);
                    return Phrase.NOTICE_AGREED_SENT;
                })
                .orElse(Phrase.NOTICE_AGREED_LATE);
    }

    Phrase refuse(String id, Actor by) {
        return asked(id)
                .map(notice -> {
                    if (!use(notice, by, "緊急のお知らせに同意しない：")) {
                        return Phrase.NOTICE_LEADERS_ONLY;
                    }
                    publishing.needNotAgree(notice);
                    steering.takeBack(notice);
                    tellSender(notice, notice.cause() + "/refused", Phrase.NOTICE_REFUSED, Instant.EPOCH);
                    return Phrase.NOTICE_REFUSED_THANKS;
                })
                .orElse(Phrase.NOTICE_AGREED_LATE);
    }

    /** One that waits for a second person. */
    Optional<Notice> asked(String id) {
        notices.lapse();
        return notices.find(id).filter(notice -> notice.state() == State.ASKED);
    }

    private boolean use(Notice notice, Actor by, String what) {
        return authority.use(
                by, Publishing.right(notice.body()), Publishing.realm(notice.body()), what + wording.title(notice));
    }

    private void tellSender(Notice notice, String cause, Phrase phrase, Instant from) {
        postings.post(new Posting(
                        cause,
                        NoticeAudiences.SENDER,
                        notice.id(),
                        Push.URGENT,
                        List.of(Message.of(text(phrase, Map.of("お知らせ", wording.title(notice))))),
                        clock.instant().plus(Notices.AGREEING.multipliedBy(12)))
                .from(from));
    }

    private static Choice button(String label, String value, Notice notice) {
        return new Choice(label, new Meaning(NoticeTopic.TOPIC, value, notice.id()));
    }

    private String text(Phrase phrase, Map<String, String> blanks) {
        return content.now().phrases().say(phrase, blanks);
    }
}
