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
import org.springframework.stereotype.Component;

/** Sends what is urgent (緊急) at any hour, once a second person has agreed; staff need nobody. */
@Component
class Agreeing {

    private final Notices notices;
    private final Publishing publishing;
    private final Postings postings;
    private final Estimates estimates;
    private final Authority authority;
    private final Wording wording;
    private final ContentFiles content;
    private final Clock clock;

    Agreeing(
            Notices notices,
            Publishing publishing,
            Postings postings,
            Estimates estimates,
            Authority authority,
            Wording wording,
            ContentFiles content,
            Clock clock) {
        this.notices = notices;
        this.publishing = publishing;
        this.postings = postings;
        this.estimates = estimates;
        this.authority = authority;
        this.wording = wording;
        this.content = content;
        this.clock = clock;
    }

    boolean alone(Person sender) {
        return authority.may(new Actor.Talker(sender), Right.TELL_TOWN, Realm.TOWN);
    }

    /** Asks the others who lead there, and staff; says so if there is nobody. */
    Message ask(Notice draft, Person sender) {
        if (estimates
                        .of(NoticeAudiences.SECONDS, draft.id(), Push.URGENT, draft.body())
                        .people()
                == 0) {
            return Message.of(text(
                    Phrase.NOTICE_NOBODY_TO_AGREE,
                    Map.of("窓口", content.now().town().urgentDesk().line())));
        }
        if (!notices.ask(draft)) {
            return Message.of(text(Phrase.NOTICE_GONE, Map.of()));
        }
        Notice asked = notices.find(draft.id()).orElseThrow();
        Instant until = clock.instant().plus(Notices.AGREEING);
        postings.post(new Posting(
                asked.cause() + "/agree",
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
        tellSender(asked, "lapsed", Phrase.NOTICE_NOBODY_AGREED, until);
        return Message.lasting(text(Phrase.NOTICE_ASKED_TO_AGREE, Map.of()), List.of(button("頼むのをやめる", "back", asked)));
    }

    /** It goes out now: two people have looked at it. */
    Message agree(String id, Person person) {
        Optional<Notice> asked = asked(id);
        if (asked.isEmpty()) {
            return Message.of(text(Phrase.NOTICE_AGREED_LATE, Map.of()));
        }
        Notice notice = asked.get();
        if (notice.isBy(person)) {
            return Message.of(text(Phrase.NOTICE_AGREE_OWN, Map.of()));
        }
        if (!use(notice, person, "緊急のお知らせに同意：")) {
            return Message.of(text(Phrase.NOTICE_LEADERS_ONLY, Map.of()));
        }
        done(notice);
        publishing.post(notice, notice.sender(), clock.instant());
        tellSender(notice, "agreed", Phrase.NOTICE_AGREED, Instant.EPOCH);
        return Message.of(text(Phrase.NOTICE_AGREED_SENT, Map.of()));
    }

    Message refuse(String id, Person person) {
        Optional<Notice> asked = asked(id).filter(notice -> !notice.isBy(person));
        if (asked.isEmpty()) {
            return Message.of(text(Phrase.NOTICE_AGREED_LATE, Map.of()));
        }
        Notice notice = asked.get();
        if (!use(notice, person, "緊急のお知らせに同意しない：")) {
            return Message.of(text(Phrase.NOTICE_LEADERS_ONLY, Map.of()));
        }
        done(notice);
        notices.takeBack(notice);
        tellSender(notice, "refused", Phrase.NOTICE_REFUSED, Instant.EPOCH);
        return Message.of(text(Phrase.NOTICE_REFUSED_THANKS, Map.of()));
    }

    /** Nobody is asked any more. */
    void done(Notice notice) {
        postings.over(notice.cause() + "/agree");
        postings.takeBack(notice.cause() + "/lapsed");
    }

    private Optional<Notice> asked(String id) {
        notices.lapse();
        return notices.find(id).filter(notice -> notice.state() == State.ASKED);
    }

    private boolean use(Notice notice, Person person, String what) {
        return authority.use(
                new Actor.Talker(person),
                Publishing.right(notice.body()),
                Publishing.realm(notice.body()),
                what + wording.title(notice));
    }

    private void tellSender(Notice notice, String what, Phrase phrase, Instant from) {
        postings.post(new Posting(
                        notice.cause() + "/" + what,
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
