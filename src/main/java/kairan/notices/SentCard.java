package kairan.notices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.roles.Actor;
import org.springframework.stereotype.Component;

/** A notice that was sent, as leaders and staff see it in the talk: its words, where it stands, what can be done, and what is held. */
@Component
class SentCard {

    /** With the notice and its state as many as one reply can hold. */
    private static final int MOST_FOLLOWING = 3;

    private final Holds holds;
    private final FollowingHolds followings;
    private final Answering answering;
    private final AmendingTerms terms;
    private final Wording wording;
    private final ContentFiles content;
    private final Clock clock;

    SentCard(
            Holds holds,
            FollowingHolds followings,
            Answering answering,
            AmendingTerms terms,
            Wording wording,
            ContentFiles content,
            Clock clock) {
        this.holds = holds;
        this.followings = followings;
        this.answering = answering;
        this.terms = terms;
        this.wording = wording;
        this.content = content;
        this.clock = clock;
    }

    List<Message> show(Person person, Notice notice) {
        boolean staff = holds.may(new Actor.Talker(person));
        List<Choice> buttons = buttons(person, notice, staff);
        String state = state(notice, staff);
        List<Message> shown = new ArrayList<>(List.of(
                Message.of(wording.text(notice)),
                buttons.isEmpty() ? Message.of(state) : Message.lasting(state, buttons)));
        followings.of(notice).stream()
                .limit(MOST_FOLLOWING)
                .forEach(one -> shown.add(staff ? toLookAt(notice, one) : held(notice, one)));
        return shown;
    }

    /** What follows it and is held, for staff. */
    private Message toLookAt(Notice notice, Following one) {
        String why = one.waits()
                ? text(
                        Phrase.NOTICE_TO_LOOK_AT,
                        Map.of(
                                "会", wording.sender(notice.body()),
                                "もの", one.what().whole(),
                                "わけ", one.why()))
                : text(Phrase.NOTICE_IS_HELD, Map.of("もの", one.what().these(), "わけ", one.why()));
        return Message.lasting(
                one.text() + "\n\n" + why,
                List.of(
                        SentButton.of("送ってよい", "release", SentButton.about(notice, one.id())),
                        SentButton.of("わけを書いて止める", "hold", SentButton.about(notice, one.id()))));
    }

    /** The same for those who lead there. */
    private Message held(Notice notice, Following one) {
        if (one.what() == Following.What.ANSWER) {
            Message held = answering.held(one.id());
            return Message.lasting(one.text() + "\n\n" + held.text(), held.choices());
        }
        String why =
                text(one.waits() ? Phrase.NOTICE_HELD : Phrase.NOTICE_IS_HELD, Map.of("もの", "この訂正", "わけ", one.why()));
        return Message.lasting(
                one.text() + "\n\n" + why,
                List.of(SentButton.of("書き直す", "correct", notice), SentButton.of("訂正をやめる", "undo", notice)));
    }

    private String state(Notice notice, boolean staff) {
        Instant due = notice.due();
        if (notice.state() == State.ASKED) {
            return text(Phrase.NOTICE_ASKED_TO_AGREE, Map.of());
        }
        String why = Objects.requireNonNullElse(notice.later().held(), "");
        if (notice.state() == State.HELD && Exclusion.labelled(why)) {
            return staff
                    ? text(
                            Phrase.NOTICE_TO_LOOK_AT,
                            Map.of("会", wording.sender(notice.body()), "もの", "お知らせ", "わけ", why))
                    : text(Phrase.NOTICE_HELD, Map.of("もの", "このお知らせ", "わけ", why));
        }
        if (notice.held()) {
            return text(Phrase.NOTICE_IS_HELD, Map.of("もの", "このお知らせ", "わけ", why));
        }
        if (due == null) {
            return text(Phrase.NOTICE_GONE, Map.of());
        }
        LocalDateTime local = LocalDateTime.ofInstant(due, clock.getZone());
        return text(
                notice.out(clock.instant()) ? Phrase.NOTICE_WAS_SENT : Phrase.NOTICE_WILL_BE_SENT,
                Map.of("日時", Timing.say(local)));
    }

    private List<Choice> buttons(Person person, Notice notice, boolean staff) {
        List<Choice> buttons = new ArrayList<>();
        if (notice.held()) {
            if (staff) {
                buttons.add(SentButton.of("送ってよい", "release", notice));
                buttons.add(SentButton.of("わけを書いて止める", "hold", notice));
            } else if (notice.state() == State.HELD && notice.isBy(person)) {
                buttons.add(back("書き直す", notice));
            }
            return buttons;
        }
        if (!notice.out(clock.instant())) {
            if (notice.isBy(person)) {
                buttons.add(back("取り消す", notice));
            }
        } else if (terms.pending(notice).filter(change -> !change.isHeld()).isPresent()) {
            buttons.add(SentButton.of("訂正や取りやめを戻す", "undo", notice));
        } else if (terms.open(notice)) {
            buttons.add(SentButton.of("訂正する", "correct", notice));
            buttons.add(SentButton.of("取りやめを知らせる", "cancel", notice));
        }
        if (notice.sent()) {
            buttons.add(
                    notice.saved()
                            ? SentButton.of("取っておくのをやめる", "unsave", notice)
                            : SentButton.of("文を取っておく", "save", notice));
        }
        if (staff && notice.sent()) {
            buttons.add(SentButton.of("止める", "hold", notice));
        }
        return buttons;
    }

    private static Choice back(String label, Notice notice) {
        return new Choice(label, new Meaning(NoticeTopic.TOPIC, "back", notice.id()));
    }

    private String text(Phrase phrase, Map<String, String> blanks) {
        return content.now().phrases().say(phrase, blanks);
    }
}
