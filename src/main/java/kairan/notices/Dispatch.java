package kairan.notices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.roles.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whoever has written a notice in the talk sends it: now, at a time, or urgently; and takes it back. */
@Component
class Dispatch {

    private final Notices notices;
    private final Publishing publishing;
    private final Agreeing agreeing;
    private final Writing writing;
    private final Timing timing;
    private final Preview preview;
    private final Drawer drawer;
    private final Wording wording;
    private final ContentFiles content;
    private final Clock clock;

    Dispatch(
            Notices notices,
            Publishing publishing,
            Agreeing agreeing,
            Writing writing,
            Timing timing,
            Preview preview,
            Drawer drawer,
            Wording wording,
            ContentFiles content,
            Clock clock) {
        this.notices = notices;
        this.publishing = publishing;
        this.agreeing = agreeing;
        this.writing = writing;
        this.timing = timing;
        this.preview = preview;
        this.drawer = drawer;
        this.wording = wording;
        this.content = content;
        this.clock = clock;
    }

    /** @param seen how many people they have said it goes to; asked for where they are many */
    List<Message> now(Person person, Notice draft, String seen) {
        return send(person, draft, seen, null);
    }

    List<Message> at(Person person, Notice draft, String which) {
        String[] parts = which.split("\\" + Choosing.BETWEEN, 2);
        LocalDateTime moment = LocalDateTime.parse(parts[0]);
        return timing.wrong(draft, moment)
                .map(wrong -> List.of(say(wrong), timing.ask(draft)))
                .orElseGet(() -> send(person, draft, parts.length > 1 ? parts[1] : "", moment));
    }

    private List<Message> send(Person person, Notice draft, String seen, @Nullable LocalDateTime at) {
        long people = people(draft);
        if (HowMany.asked(people) && !seen.equals(String.valueOf(people))) {
            return List.of(
                    at == null
                            ? howMany(draft, people, "send", "")
                            : howMany(draft, people, "at", at + Choosing.BETWEEN));
        }
        Instant moment = at == null ? null : at.atZone(clock.getZone()).toInstant();
        return became(person, draft, publishing.send(draft, person, moment), sent(draft, at));
    }

    List<Message> urgently(Person person, Notice draft, String seen) {
        long people = people(draft);
        if (!seen.equals(String.valueOf(people))) {
            return List.of(sure(draft, people));
        }
        return became(
                person,
                draft,
                agreeing.send(draft, new Actor.Talker(person), person, publishing.lately(person)),
                text(Phrase.NOTICE_SENT_URGENT, Map.of("お知らせ", wording.title(draft))));
    }

    /** @param sent what is said if it goes out */
    private List<Message> became(Person person, Notice draft, Publishing.Outcome outcome, String sent) {
        return switch (outcome) {
            case SENT -> List.of(Message.lasting(sent, List.of(button("取り消す", "back", draft))));
            case HELD ->
                List.of(Message.lasting(
                        text(Phrase.NOTICE_HELD, Map.of("もの", "このお知らせ", "わけ", drawer.held(draft))),
                        List.of(button("書き直す", "back", draft))));
            case ASKED ->
                List.of(Message.lasting(
                        text(Phrase.NOTICE_ASKED_TO_AGREE, Map.of()), List.of(button("頼むのをやめる", "back", draft))));
            case NOBODY_TO_AGREE ->
                List.of(Message.of(text(
                        Phrase.NOTICE_NOBODY_TO_AGREE,
                        Map.of("窓口", content.now().town().urgentDesk().line()))));
            case TOO_MANY ->
                List.of(Message.of(
                        text(Phrase.NOTICE_TOO_MANY, Map.of("回数", String.valueOf(Publishing.MOST_AN_HOUR)))));
            case NOT_ALLOWED -> List.of(say(Phrase.NOTICE_LEADERS_ONLY));
            case TO_MEND -> writing.goOn(person, draft.id());
        };
    }

    private long people(Notice draft) {
        return draft.whom() == null ? 0 : preview.estimate(draft).people();
    }

    private String sent(Notice draft, @Nullable LocalDateTime at) {
        Map<String, String> title = Map.of("お知らせ", wording.title(draft));
        if (at != null) {
            return text(Phrase.NOTICE_SENT_LATER, Map.of("お知らせ", wording.title(draft), "日時", Timing.say(at)));
        }
        return text(publishing.sent(draft), title);
    }

    private Message sure(Notice draft, long people) {
        if (HowMany.asked(people)) {
            return howMany(draft, people, "urgent", "");
        }
        return Message.asking(
                text(Phrase.NOTICE_URGENT_SURE, Map.of("人数", String.valueOf(people))),
                List.of(
                        new Choice("緊急で送る", meaning("urgent", draft.id() + Choosing.BETWEEN + people)),
                        button("ふつうに送る", "send", draft)));
    }

    /** Three numbers, of which one is right. */
    private Message howMany(Notice draft, long people, String value, String before) {
        List<Choice> choices = HowMany.of(people).stream()
                .map(n -> new Choice(n + "人", meaning(value, draft.id() + Choosing.BETWEEN + before + n)))
                .toList();
        return Message.asking(text(Phrase.NOTICE_HOW_MANY, Map.of()), choices);
    }

    List<Message> takeBack(Person person, String id) {
        Optional<Notice> sent = notices.find(id).filter(notice -> notice.isBy(person));
        if (sent.isEmpty()) {
            return List.of(say(Phrase.NOTICE_GONE));
        }
        if (sent.get().state() != State.DRAFT && !publishing.takeBack(sent.get())) {
            return List.of(say(Phrase.NOTICE_TOO_LATE));
        }
        return List.of(Message.lasting(
                text(Phrase.NOTICE_TAKEN_BACK, Map.of()),
                List.of(button("直す", "mend", sent.get()), button("やめる", "drop", sent.get()))));
    }

    Message agree(Person person, String id) {
        return own(person, id) ? say(Phrase.NOTICE_AGREE_OWN) : say(agreeing.agree(id, new Actor.Talker(person)));
    }

    Message refuse(Person person, String id) {
        return own(person, id) ? say(Phrase.NOTICE_AGREED_LATE) : say(agreeing.refuse(id, new Actor.Talker(person)));
    }

    private boolean own(Person person, String id) {
        return agreeing.asked(id).filter(notice -> notice.isBy(person)).isPresent();
    }

    private static Choice button(String label, String value, Notice notice) {
        return new Choice(label, meaning(value, notice.id()));
    }

    private static Meaning meaning(String value, String about) {
        return new Meaning(NoticeTopic.TOPIC, value, about);
    }

    private Message say(Phrase phrase) {
        return Message.of(text(phrase, Map.of()));
    }

    private String text(Phrase phrase, Map<String, String> blanks) {
        return content.now().phrases().say(phrase, blanks);
    }
}
