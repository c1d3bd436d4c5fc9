package kairan.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Choice;
import kairan.conversation.Dialogues;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.delivery.Posting;
import kairan.delivery.Postings;
import kairan.delivery.Push;
import kairan.roles.Actor;
import kairan.roles.Authority;
import org.springframework.stereotype.Component;

/**
 * Corrects and cancels what was sent (訂正、取りやめ): those who come are told at once, the others with the next round, and
 * whoever has not been told of the notice is told of this alone. What is corrected within half an hour is told once.
 */
@Component
class Correcting {

    static final Duration MERGED = Duration.ofMinutes(30);

    /** Before the id of the notice, where a fact is asked for to correct it. */
    private static final String CORRECTS = "~";

    private final Notices notices;
    private final Changes changes;
    private final Publishing publishing;
    private final Postings postings;
    private final Authority authority;
    private final Dialogues dialogues;
    private final Wording wording;
    private final ContentFiles content;
    private final Clock clock;

    Correcting(
            Notices notices,
            Changes changes,
            Publishing publishing,
            Postings postings,
            Authority authority,
            Dialogues dialogues,
            Wording wording,
            ContentFiles content,
            Clock clock) {
        this.notices = notices;
        this.changes = changes;
        this.publishing = publishing;
        this.postings = postings;
        this.authority = authority;
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
        if (!open(notice)) {
            return List.of(say(Phrase.NOTICE_CANNOT_CHANGE));
        }
        List<Choice> facts = notice.kind().asked().stream()
                .map(fact -> new Choice(
                        fact.label(),
                        new Meaning(SentTopic.TOPIC, "fact", notice.id() + Choosing.BETWEEN + fact.key())))
                .toList();
        return List.of(Message.asking(text(Phrase.NOTICE_CORRECT, Map.of()), facts));
    }

    /** Whether it can still be changed: people can see it, and it is neither cancelled nor held. */
    boolean open(Notice notice) {
        return notice.out(clock.instant())
                && !notice.held()
                && !notice.later().cancelled()
                && changes.pending(notice)
                        .filter(change -> change.kind() == Change.Kind.CANCELLATION)
                        .isEmpty();
    }

    List<Message> ask(Person sender, Notice notice, Fact fact) {
        dialogues.open(sender, fact.dialogue(), CORRECTS + notice.id());
        return List.of();
    }

    List<Message> answer(Person sender, String about, Fact fact, String value) {
        Optional<Notice> found =
                notices.find(about.substring(CORRECTS.length())).filter(notice -> may(sender, notice));
        if (found.isEmpty() || !open(found.get())) {
            return List.of(say(Phrase.NOTICE_CANNOT_CHANGE));
        }
        Answered answered = Answered.of(fact, value, LocalDate.now(clock));
        if (answered.wrong() != null) {
            dialogues.open(sender, fact.dialogue(), about);
            return List.of(say(answered.wrong()));
        }
        Notice notice = found.get();
        Optional<Change> pending = changes.pending(notice);
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        facts.putAll(pending.map(Change::facts).orElse(notice.facts()));
        facts.putAll(answered.facts());
        Optional<Finding> wrong = wrong(notice.saying(facts), fact);
        if (wrong.isPresent()) {
            dialogues.open(sender, fact.dialogue(), about);
            return List.of(say(wrong.get()));
        }
        return correct(sender, notice, pending, facts);
    }

    /** What is wrong with this fact; the others may have become so with time. */
    private Optional<Finding> wrong(Notice notice, Fact fact) {
        return Checks.of(notice, content.now(), LocalDate.now(clock)).stream()
                .filter(finding -> finding.stops() && finding.fact() == fact)
                .findFirst();
    }

    private List<Message> correct(Person sender, Notice notice, Optional<Change> pending, Map<Fact, String> facts) {
        if (!use(sender, notice, "訂正：")) {
            return List.of(say(Phrase.NOTICE_LEADERS_ONLY));
        }
        Change change = pending.map(before -> {
                    takeBackPostings(before);
                    return changes.again(before, facts, before.due());
                })
                .orElseGet(() -> changes.add(
                        notice,
                        Change.Kind.CORRECTION,
                        facts,
                        "",
                        sender,
                        clock.instant().plus(MERGED)));
        tell(notice, change);
        return List.of(
                wording.corrected(notice, notice.saying(facts)),
                Message.lasting(
                        text(Phrase.NOTICE_CORRECTED, Map.of()),
                        List.of(
                                button("ほかも直す", "correct", notice),
                                button("すぐに知らせる", "now", notice),
                                button("訂正をやめる", "undo", notice))));
    }

    /** The correction goes out now and not at the end of the half hour. */
    Message now(Person sender, Notice notice) {
        Optional<Change> pending = changes.pending(notice).filter(change -> change.kind() == Change.Kind.CORRECTION);
        if (pending.isEmpty() || !use(sender, notice, "訂正：")) {
            return say(Phrase.NOTICE_CHANGED_ALREADY);
        }
        takeBackPostings(pending.get());
        tell(notice, changes.again(pending.get(), pending.get().facts(), clock.instant()));
        return say(Phrase.NOTICE_CORRECTED_NOW);
    }

    /** It takes place after all, or stays as it was; false if people have been told. */
    boolean undo(Notice notice) {
        Optional<Change> pending = changes.pending(notice);
        pending.ifPresent(change -> {
            takeBackPostings(change);
            changes.takeBack(change);
            if (notice.later().change() == null) {
                publishing.goOn(notice);
            }
        });
        return pending.isPresent();
    }

    /** In a minute people are told that it does not take place. */
    List<Message> cancel(Person sender, Notice notice, String reason) {
        if (!open(notice) || !use(sender, notice, "取りやめ：")) {
            return List.of(say(Phrase.NOTICE_CANNOT_CHANGE));
        }
        changes.pending(notice).ifPresent(correction -> {
            takeBackPostings(correction);
            changes.takeBack(correction);
        });
        Change change = changes.add(
                notice,
                Change.Kind.CANCELLATION,
                notice.facts(),
                reason,
                sender,
                clock.instant().plus(Publishing.STILL_TO_TAKE_BACK));
        tell(notice, change);
        List<Message> said = new ArrayList<>();
        said.add(wording.cancelled(notice, reason));
        said.add(Message.lasting(text(Phrase.NOTICE_CANCELLED, Map.of()), List.of(button("取り消す", "undo", notice))));
        return said;
    }

    private void takeBackPostings(Change change) {
        postings.takeBack(change.cause());
        postings.takeBack(change.causeForTheRest());
    }

    private void tell(Notice notice, Change change) {
        Notice changed = notice.saying(change.facts());
        Message message = change.kind() == Change.Kind.CORRECTION
                ? wording.corrected(notice, changed)
                : wording.cancelled(notice, change.reason());
        postings.over(notice.cause());
        changes.told(notice).stream()
                .filter(before -> !before.id().equals(change.id()))
                .forEach(before -> {
                    postings.over(before.cause());
                    postings.over(before.causeForTheRest());
                });
        Instant until = publishing.until(changed, change.due());
        post(notice, change, change.cause(), NoticeAudiences.COMING, Push.AT_ONCE, message, until);
        post(notice, change, change.causeForTheRest(), NoticeAudiences.REST, rest(notice), message, until);
    }

    /** Whoever was rung for what was urgent is rung for its end. */
    private static Push rest(Notice notice) {
        if (notice.urgent()) {
            return Push.AT_ONCE;
        }
        return notice.request() ? Push.NEVER : Push.ROUND;
    }

    private void post(
            Notice notice, Change change, String cause, String audience, Push push, Message message, Instant until) {
        postings.post(new Posting(cause, audience, notice.id(), push, List.of(message), until)
                .from(change.due())
                .by(change.sender(), notice.body()));
    }

    boolean may(Person person, Notice notice) {
        return authority.may(
                new Actor.Talker(person), Publishing.right(notice.body()), Publishing.realm(notice.body()));
    }

    private boolean use(Person person, Notice notice, String what) {
        return authority.use(
                new Actor.Talker(person),
                Publishing.right(notice.body()),
                Publishing.realm(notice.body()),
                what + wording.title(notice));
    }

    private static Choice button(String label, String value, Notice notice) {
        return new Choice(label, new Meaning(SentTopic.TOPIC, value, notice.id()));
    }

    private Message say(Finding finding) {
        return Message.of(text(finding.phrase(), finding.blanks()));
    }

    private Message say(Phrase phrase) {
        return Message.of(text(phrase, Map.of()));
    }

    private String text(Phrase phrase, Map<String, String> blanks) {
        return content.now().phrases().say(phrase, blanks);
    }
}
