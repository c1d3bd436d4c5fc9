package kairan.notices;

import java.util.List;
import java.util.Map;
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

    private final Notices notices;
    private final Steering steering;
    private final Correcting correcting;
    private final Stopping stopping;
    private final SentCard card;
    private final AmendingTerms terms;
    private final Authority authority;
    private final Dialogues dialogues;
    private final Wording wording;
    private final ContentFiles content;

    SentTopic(
            Notices notices,
            Steering steering,
            Correcting correcting,
            Stopping stopping,
            SentCard card,
            AmendingTerms terms,
            Authority authority,
            Dialogues dialogues,
            Wording wording,
            ContentFiles content) {
        this.notices = notices;
        this.steering = steering;
        this.correcting = correcting;
        this.stopping = stopping;
        this.card = card;
        this.terms = terms;
        this.authority = authority;
        this.dialogues = dialogues;
        this.wording = wording;
        this.content = content;
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        if (said instanceof Said.Wrote wrote && WORDS.contains(Spelling.bare(wrote.words()))) {
            return list(wrote.by());
        }
        return said instanceof Said.Chose chose && chose.meaning().topic().equals(SentButton.TOPIC)
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
            return Optional.of(card.show(person, sent.getFirst()));
        }
        List<Choice> choices = sent.stream()
                .map(notice ->
                        SentButton.of(Choosing.shortened(Wording.mark(notice) + wording.title(notice)), "open", notice))
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
            case "open" -> card.show(person, notice);
            case "correct" -> correcting.start(notice);
            case "fact" ->
                Fact.of(which)
                        .filter(fact -> terms.open(notice))
                        .map(fact -> correcting.ask(person, notice, fact))
                        .orElseGet(() -> List.of(say(Phrase.NOTICE_CANNOT_CHANGE)));
            case "now" -> List.of(correcting.now(person, notice));
            case "undo" -> List.of(correcting.undo(notice));
            case "cancel" -> askWhy(person, notice);
            case "hold" -> stopping.ask(person, notice, which);
            case "release" -> List.of(stopping.release(person, notice, which));
            case "save", "unsave" -> {
                steering.save(notice, value.equals("save"));
                yield List.of(say(value.equals("save") ? Phrase.NOTICE_SAVED : Phrase.NOTICE_UNSAVED));
            }
            default -> List.of(say(Phrase.NOTICE_GONE));
        };
    }

    private List<Message> askWhy(Person person, Notice notice) {
        if (!terms.open(notice)) {
            return List.of(say(Phrase.NOTICE_CANNOT_CHANGE));
        }
        dialogues.open(person, Correcting.CANCEL, notice.id());
        return List.of();
    }

    /** Cancels it for that reason, which may be empty. */
    List<Message> cancel(Person person, String id, String reason) {
        return notices.find(id)
                .map(notice -> correcting.cancel(person, notice, reason))
                .orElseGet(() -> List.of(say(Phrase.NOTICE_GONE)));
    }

    private Message say(Phrase phrase) {
        return Message.of(text(phrase, Map.of()));
    }

    private String text(Phrase phrase, Map<String, String> blanks) {
        return content.now().phrases().say(phrase, blanks);
    }
}
