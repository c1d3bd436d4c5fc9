package kairan.notices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Choice;
import kairan.conversation.Dialogues;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import kairan.japanese.Spelling;
import kairan.roles.Actor;
import kairan.roles.Authority;
import kairan.roles.Right;
import org.springframework.stereotype.Component;

/** What leaders do with a notice they have sent (送ったお知らせ): correct it, cancel it, keep it as a text; and staff: hold it, let it go. */
@Component
public class SentTopic implements Topic {

    static final String TOPIC = "sent";
    static final String CANCEL = "notice-cancel";
    static final String HOLD = "notice-hold";

    private static final Set<String> WORDS = Set.of(
            "送ったお知らせ",
            "送ったお知らせを見る",
            "出したお知らせ",
            "お知らせを直す",
            "お知らせを直したい",
            "お知らせの訂正",
            "お知らせを訂正する",
            "訂正",
            "訂正する",
            "訂正したい",
            "訂正を出す",
            "取りやめ",
            "取りやめる",
            "取りやめたい",
            "お知らせを取りやめる",
            "お知らせの取りやめ",
            "お知らせを取り消す",
            "お知らせを取り消したい",
            "お知らせを止める");

    private static final int MOST = 8;

    /** With the notice and its state as many as one reply can hold. */
    private static final int MOST_FOLLOWING = 3;

    private final Notices notices;
    private final Steering steering;
    private final Correcting correcting;
    private final Holds holds;
    private final FollowingHolds followings;
    private final Answering answering;
    private final AmendingTerms terms;
    private final Authority authority;
    private final Dialogues dialogues;
    private final Wording wording;
    private final ContentFiles content;
    private final Clock clock;

    SentTopic(
            Notices notices,
            Steering steering,
            Correcting correcting,
            Holds holds,
            FollowingHolds followings,
            Answering answering,
            AmendingTerms terms,
            Authority authority,
            Dialogues dialogues,
            Wording wording,
            ContentFiles content,
            Clock clock) {
        this.notices = notices;
        this.steering = steering;
        this.correcting = correcting;
        this.holds = holds;
        this.followings = followings;
        this.answering = answering;
        this.terms = terms;
        this.authority = authority;
        this.dialogues = dialogues;
        this.wording = wording;
        this.content = content;
        this.clock = clock;
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        if (said instanceof Said.Wrote wrote && WORDS.contains(Spelling.bare(wrote.words()))) {
            return list(wrote.by());
        }
        return said instanceof Said.Chose chose && chose.meaning().topic().equals(TOPIC)
                ? Optional.of(pressed(chose.by(), chose.meaning()))
                : Optional.empty();
    }

    /** Empty for somebody who may send none. */
    private Optional<List<Message>> list(Person person) {
        Actor actor = new Actor.Talker(person);
        List<String> bodies = authority.where(actor, Right.TELL).stream()
                .map(realm -> realm.body())
                .distinct()
                .toList();
        if (bodies.isEmpty()) {
            return Optional.empty();
        }
        List<Notice> sent = bodies.contains(null)
                ? notices.said(MOST)
                : bodies.stream()
                        .flatMap(body -> notices.said(body, MOST).stream())
                        .limit(MOST)
                        .toList();
        if (sent.isEmpty()) {
            return Optional.of(List.of(say(Phrase.NOTICE_NONE_SENT)));
        }
        if (sent.size() == 1) {
            return Optional.of(show(person, sent.getFirst()));
        }
        List<Choice> choices = sent.stream()
                .map(notice -> button(Choosing.shortened(Wording.mark(notice) + wording.title(notice)), "open", notice))
                .toList();
        return Optional.of(List.of(Message.lasting(text(Phrase.NOTICE_WHICH_SENT, Map.of()), choices)));
    }

    private List<Message> pressed(Person person, Meaning meaning) {
        String[] about = meaning.about().split("\\" + Choosing.BETWEEN, 2);
        Optional<Notice> notice = notices.find(about[0]).filter(one -> one.state() != State.DRAFT);
        if (notice.isEmpty()) {
            return List.of(say(Phrase.NOTICE_GONE));
        }
        if (!terms.may(new Actor.Talker(person), notice.get())) {
            return List.of(say(Phrase.NOTICE_LEADERS_ONLY));
        }
        return pressed(person, notice.get(), meaning.value(), about.length > 1 ? about[1] : "");
    }

    private List<Message> pressed(Person person, Notice notice, String value, String which) {
        return switch (value) {
            case "open" -> show(person, notice);
            case "correct" -> correcting.start(notice);
            case "fact" ->
                Fact.of(which)
                        .filter(fact -> terms.open(notice))
                        .map(fact -> correcting.ask(person, notice, fact))
                        .orElseGet(() -> List.of(say(Phrase.NOTICE_CANNOT_CHANGE)));
            case "now" -> List.of(correcting.now(person, notice));
            case "undo" -> List.of(correcting.undo(notice));
            case "cancel" -> open(person, CANCEL, notice.id(), terms.open(notice));
            case "hold" -> open(person, HOLD, about(notice, which), holds.may(new Actor.Talker(person)));
            case "release" -> List.of(release(person, notice, which));
            case "save", "unsave" -> {
                steering.save(notice, value.equals("save"));
                yield List.of(say(value.equals("save") ? Phrase.NOTICE_SAVED : Phrase.NOTICE_UNSAVED));
            }
            default -> List.of(say(Phrase.NOTICE_GONE));
        };
    }

    /** @param which what follows the notice; empty for the notice itself */
    private Message release(Person person, Notice notice, String which) {
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

    private static String about(Notice notice, String which) {
        return which.isEmpty() ? notice.id() : notice.id() + Choosing.BETWEEN + which;
    }

    private List<Message> open(Person person, String dialogue, String about, boolean may) {
        if (!may) {
            return List.of(say(Phrase.NOTICE_CANNOT_CHANGE));
        }
        dialogues.open(person, dialogue, about);
        return List.of();
    }

    /** Cancels it for that reason, which may be empty. */
    List<Message> cancel(Person person, String id, String reason) {
        return notices.find(id)
                .map(notice -> correcting.cancel(person, notice, reason))
                .orElseGet(() -> List.of(say(Phrase.NOTICE_GONE)));
    }

    List<Message> hold(Person person, String about, String reason) {
        String[] parts = about.split("\\" + Choosing.BETWEEN, 2);
        Actor actor = new Actor.Talker(person);
        boolean held = parts.length > 1
                ? followings.hold(parts[0], parts[1], reason, actor)
                : holds.hold(parts[0], reason, actor);
        return List.of(say(held ? Phrase.NOTICE_STOPPED_NOW : Phrase.NOTICE_CANNOT_CHANGE));
    }

    private List<Message> show(Person person, Notice notice) {
        List<Choice> buttons = buttons(person, notice);
        boolean staff = holds.may(new Actor.Talker(person));
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
                        button("送ってよい", "release", about(notice, one.id())),
                        button("わけを書いて止める", "hold", about(notice, one.id()))));
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
                List.of(button("書き直す", "correct", notice), button("訂正をやめる", "undo", notice)));
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

    private List<Choice> buttons(Person person, Notice notice) {
        boolean staff = holds.may(new Actor.Talker(person));
        List<Choice> buttons = new ArrayList<>();
        if (notice.held()) {
            if (staff) {
                buttons.add(button("送ってよい", "release", notice));
                buttons.add(button("わけを書いて止める", "hold", notice));
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
            buttons.add(button("訂正や取りやめを戻す", "undo", notice));
        } else if (terms.open(notice)) {
            buttons.add(button("訂正する", "correct", notice));
            buttons.add(button("取りやめを知らせる", "cancel", notice));
        }
        if (notice.sent()) {
            buttons.add(notice.saved() ? button("取っておくのをやめる", "unsave", notice) : button("文を取っておく", "save", notice));
        }
        if (staff && notice.sent()) {
            buttons.add(button("止める", "hold", notice));
        }
        return buttons;
    }

    private static Choice back(String label, Notice notice) {
        return new Choice(label, new Meaning(NoticeTopic.TOPIC, "back", notice.id()));
    }

    private static Choice button(String label, String value, Notice notice) {
        return button(label, value, notice.id());
    }

    private static Choice button(String label, String value, String about) {
        return new Choice(label, new Meaning(TOPIC, value, about));
    }

    private Message say(Phrase phrase) {
        return Message.of(text(phrase, Map.of()));
    }

    private String text(Phrase phrase, Map<String, String> blanks) {
        return content.now().phrases().say(phrase, blanks);
    }
}
