package kairan.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Choice;
import kairan.conversation.Dialogues;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.roles.Actor;
import org.springframework.stereotype.Component;

/** In the talk, asks what is wrong with a notice that was sent, or why it does not take place, and shows how people will read it. */
@Component
class Correcting {

    static final String CANCEL = "notice-cancel";

    /** Before the id of the notice, where a fact is asked for to correct it. */
    private static final String CORRECTS = "~";

    private final Notices notices;
    private final Amending amending;
    private final AmendingTerms terms;
    private final Dialogues dialogues;
    private final Wording wording;
    private final ContentFiles content;
    private final Clock clock;

    Correcting(
            Notices notices,
            Amending amending,
            AmendingTerms terms,
            Dialogues dialogues,
            Wording wording,
            ContentFiles content,
            Clock clock) {
        this.notices = notices;
        this.amending = amending;
        this.terms = terms;
        this.dialogues = dialogues;
        this.wording = wording;
        this.content = content;
        this.clock = clock;
    }

    static boolean corrects(String about) {
        return about.startsWith(CORRECTS);
    }

    /** Asks which fact is wrong. */
    List<Message> start(Notice notice) {
        if (!terms.open(notice)) {
            return List.of(say(Phrase.NOTICE_CANNOT_CHANGE));
        }
        List<Choice> facts = notice.kind().asked().stream()
                .map(fact -> SentButton.of(fact.label(), "fact", SentButton.about(notice, fact.key())))
                .toList();
        return List.of(Message.asking(text(Phrase.NOTICE_CORRECT, Map.of()), facts));
    }

    List<Message> ask(Person sender, Notice notice, Fact fact) {
        dialogues.open(sender, fact.dialogue(), CORRECTS + notice.id());
        return List.of();
    }

    List<Message> answer(Person sender, String about, Fact fact, String value) {
        Optional<Notice> found = notices.find(about.substring(CORRECTS.length()))
                .filter(notice -> terms.may(new Actor.Talker(sender), notice));
        if (found.isEmpty() || !terms.open(found.get())) {
            return List.of(say(Phrase.NOTICE_CANNOT_CHANGE));
        }
        Answered answered = Answered.of(fact, value, LocalDate.now(clock));
        if (answered.wrong() != null) {
            return again(sender, about, fact, answered.wrong());
        }
        Notice notice = found.get();
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        facts.putAll(terms.then(notice).facts());
        facts.putAll(answered.facts());
        List<Finding> wrong = terms.wrong(notice.saying(facts), Set.of(fact));
        return wrong.isEmpty() ? correct(sender, notice, facts) : again(sender, about, fact, wrong.getFirst());
    }

    private List<Message> again(Person sender, String about, Fact fact, Finding why) {
        dialogues.open(sender, fact.dialogue(), about);
        return List.of(Message.of(text(why.phrase(), why.blanks())));
    }

    private List<Message> correct(Person sender, Notice notice, Map<Fact, String> facts) {
        Optional<Change> change = amending.correct(new Actor.Talker(sender), sender, notice, facts);
        if (change.isEmpty()) {
            return List.of(say(Phrase.NOTICE_LEADERS_ONLY));
        }
        Message reads = wording.corrected(notice, notice.saying(facts));
        if (change.get().isHeld()) {
            return List.of(reads, held(notice, change.get()));
        }
        Choice more = SentButton.of("ほかも直す", "correct", notice);
        Choice undo = SentButton.of("訂正をやめる", "undo", notice);
        return List.of(
                reads,
                terms.late(change.get())
                        ? Message.lasting(
                                text(Phrase.NOTICE_CHANGE_LATER, later(notice, change.get())), List.of(more, undo))
                        : Message.lasting(
                                text(Phrase.NOTICE_CORRECTED, reaching(notice)),
                                List.of(more, SentButton.of("すぐに知らせる", "now", notice), undo)));
    }

    /** Staff read it first. */
    private Message held(Notice notice, Change change) {
        return Message.lasting(
                text(Phrase.NOTICE_HELD, Map.of("もの", "この訂正", "わけ", Objects.requireNonNull(change.held()))),
                List.of(SentButton.of("書き直す", "correct", notice), SentButton.of("訂正をやめる", "undo", notice)));
    }

    private Map<String, String> later(Notice notice, Change change) {
        return Map.of(
                "日時",
                when(change),
                "回数",
                String.valueOf(PerHour.MOST),
                "届き方",
                text(ChangeTidings.reaching(notice), Map.of()));
    }

    private String when(Change change) {
        return Timing.say(LocalDateTime.ofInstant(change.due(), clock.getZone()));
    }

    Message now(Person sender, Notice notice) {
        Actor actor = new Actor.Talker(sender);
        Optional<Change> late =
                terms.pending(notice).filter(change -> !change.isHeld()).filter(change -> terms.tooSoon(actor, change));
        if (late.isPresent()) {
            return Message.of(text(
                    Phrase.NOTICE_NOW_TOO_MANY, Map.of("回数", String.valueOf(PerHour.MOST), "日時", when(late.get()))));
        }
        return say(amending.now(actor, notice) ? Phrase.NOTICE_CORRECTED_NOW : Phrase.NOTICE_CHANGED_ALREADY);
    }

    Message undo(Notice notice) {
        return say(amending.undo(notice) ? Phrase.NOTICE_CHANGE_UNDONE : Phrase.NOTICE_CHANGED_ALREADY);
    }

    /** A reason that looks like something not sent round is asked for in other words, before anybody is told. */
    List<Message> cancel(Person sender, Notice notice, String reason) {
        Optional<Exclusion> sign = AmendingTerms.sign(notice, reason);
        if (sign.isPresent() && terms.open(notice)) {
            dialogues.open(sender, CANCEL, notice.id());
            return List.of(Message.of(
                    text(Phrase.NOTICE_REASON_EXCLUDED, Map.of("わけ", sign.get().label()))));
        }
        Optional<Change> change = amending.cancel(new Actor.Talker(sender), sender, notice, reason);
        if (change.isEmpty()) {
            return List.of(say(Phrase.NOTICE_CANNOT_CHANGE));
        }
        String told = terms.late(change.get())
                ? text(Phrase.NOTICE_CHANGE_LATER, later(notice, change.get()))
                : text(Phrase.NOTICE_CANCELLED, reaching(notice));
        return List.of(
                wording.cancelled(notice, reason),
                Message.lasting(told, List.of(SentButton.of("取り消す", "undo", notice))));
    }

    private Map<String, String> reaching(Notice notice) {
        return Map.of("届き方", text(ChangeTidings.reaching(notice), Map.of()));
    }

    private Message say(Phrase phrase) {
        return Message.of(text(phrase, Map.of()));
    }

    private String text(Phrase phrase, Map<String, String> blanks) {
        return content.now().phrases().say(phrase, blanks);
    }
}
