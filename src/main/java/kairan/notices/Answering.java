package kairan.notices;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kairan.bodies.Bodies;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Choice;
import kairan.conversation.Mail;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.delivery.Posting;
import kairan.delivery.Postings;
import kairan.delivery.Push;
import kairan.roles.Actor;
import kairan.roles.Authority;
import kairan.roles.Holding;
import kairan.roles.Role;
import kairan.roles.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings questions about a notice (この件を聞く) to its sender, without the name of who asks, and the answers back. */
@Component
class Answering {

    /** Asks a sender for the answer to a question about their notice. */
    static final String ANSWER = "notice-answer";

    private static final Duration MATTERS = Duration.ofDays(30);

    private final Notices notices;
    private final Inquiries inquiries;
    private final PerHour perHour;
    private final Staff staff;
    private final Mail mail;
    private final Postings postings;
    private final Authority authority;
    private final Bodies bodies;
    private final Roles roles;
    private final Wording wording;
    private final ContentFiles content;
    private final Clock clock;

    Answering(
            Notices notices,
            Inquiries inquiries,
            PerHour perHour,
            Staff staff,
            Mail mail,
            Postings postings,
            Authority authority,
            Bodies bodies,
            Roles roles,
            Wording wording,
            ContentFiles content,
            Clock clock) {
        this.notices = notices;
        this.inquiries = inquiries;
        this.perHour = perHour;
        this.staff = staff;
        this.mail = mail;
        this.postings = postings;
        this.authority = authority;
        this.bodies = bodies;
        this.roles = roles;
        this.wording = wording;
        this.content = content;
        this.clock = clock;
    }

    List<Message> ask(Person person, String notice, String words, String said) {
        Optional<Notice> about = notices.find(notice).filter(Notice::sent);
        if (about.isEmpty()) {
            return List.of(say(Phrase.NOTICE_OVER));
        }
        String id = inquiries.ask(about.get(), person, words, said);
        // The words stay here: whoever takes them back, or is erased, takes them from the sender too.
        Message letter = Message.lasting(
                text(Phrase.NOTICE_ASKED, Map.of("お知らせ", wording.title(about.get()))),
                List.of(new Choice("質問を読む", new Meaning(ToldTopic.TOPIC, "read", id))));
        askedAbout(about.get()).forEach(one -> mail.leave(one, List.of(letter)));
        return List.of(say(Phrase.NOTICE_ASKED_THANKS));
    }

    /** The sender; once they are erased, or have no role any more, those who lead now. */
    private List<Person> askedAbout(Notice notice) {
        if (notice.sender() != null && may(notice.sender(), notice)) {
            return List.of(notice.sender());
        }
        Stream<Holding> held = notice.body() == null
                ? roles.inTown().stream()
                : bodies.find(notice.body()).stream().flatMap(body -> roles.in(body).stream());
        return held.filter(one -> one.role() != Role.BLOCK_LEADER)
                .map(Holding::person)
                .distinct()
                .filter(person -> may(person, notice))
                .toList();
    }

    private boolean may(Person person, Notice notice) {
        return may(new Actor.Talker(person), notice);
    }

    private boolean may(Actor actor, Notice notice) {
        return authority.may(actor, Publishing.right(notice.body()), Publishing.realm(notice.body()));
    }

    private record Asked(Inquiries.Inquiry inquiry, Notice notice) {}

    /** The question, if it is still there and theirs to answer. */
    private Optional<Asked> asked(Person leader, String id) {
        return asked(new Actor.Talker(leader), id);
    }

    private Optional<Asked> asked(Actor leader, String id) {
        return inquiries
                .find(id)
                .flatMap(inquiry -> notices.find(inquiry.notice()).map(notice -> new Asked(inquiry, notice)))
                .filter(asked -> may(leader, asked.notice()));
    }

    boolean mayAnswer(Person leader, String id) {
        return asked(leader, id).isPresent();
    }

    List<Message> read(Person leader, String id) {
        return asked(leader, id)
                .map(asked -> Message.lasting(
                        text(
                                Phrase.NOTICE_QUESTION,
                                Map.of(
                                        "お知らせ", wording.title(asked.notice()),
                                        "質問", asked.inquiry().words())),
                        List.of(new Choice("答える", new Meaning(ToldTopic.TOPIC, "answer", id)))))
                .map(List::of)
                .orElseGet(() -> List.of(say(Phrase.NOTICE_QUESTION_GONE)));
    }

    /** Keeps the answer and asks whom it is for. */
    List<Message> answer(Person leader, String id, String words) {
        Optional<Asked> asked = asked(leader, id);
        if (asked.isEmpty()) {
            return List.of(say(Phrase.NOTICE_QUESTION_GONE));
        }
        answer(asked.get().inquiry(), words);
        return List.of(Message.lasting(
                text(Phrase.NOTICE_ANSWER_WHOM, Map.of("答え", words)),
                List.of(
                        new Choice("聞いた人だけに答える", new Meaning(ToldTopic.TOPIC, "to-one", id)),
                        new Choice("みんなへの答えにする", new Meaning(ToldTopic.TOPIC, "to-all", id)))));
    }

    /** What became of an answer. */
    enum Outcome {
        ONE,
        ALL,
        /** Staff look at it first, or have stopped it. */
        HELD,
        TOO_MANY,
        /** It has gone out before, or the question is gone. */
        BEFORE
    }

    List<Message> tell(Person leader, String id, boolean all) {
        Optional<Asked> asked = asked(leader, id).filter(one -> one.inquiry().answer() != null);
        if (asked.isEmpty()) {
            return List.of(say(Phrase.NOTICE_QUESTION_GONE));
        }
        return List.of(
                switch (tell(new Actor.Talker(leader), leader, asked.get(), all)) {
                    case ONE -> say(Phrase.NOTICE_ANSWERED_ONE);
                    case ALL -> say(Phrase.NOTICE_ANSWERED_ALL);
                    case HELD -> held(id);
                    case TOO_MANY ->
                        Message.of(text(Phrase.NOTICE_ANSWER_TOO_MANY, Map.of("回数", String.valueOf(PerHour.MOST))));
                    case BEFORE -> say(Phrase.NOTICE_ANSWERED_BEFORE);
                });
    }

    /** Why it waits, and what can be done meanwhile. */
    Message held(String id) {
        Following held = inquiries.find(id).map(Following::of).orElseThrow();
        return Message.lasting(
                text(held.waits() ? Phrase.NOTICE_HELD : Phrase.NOTICE_IS_HELD, Map.of("もの", "この答え", "わけ", held.why())),
                List.of(
                        new Choice("書き直す", new Meaning(ToldTopic.TOPIC, "answer", id)),
                        new Choice("聞いた人だけに答える", new Meaning(ToldTopic.TOPIC, "to-one", id))));
    }

    /** Keeps the answer and brings it. */
    Outcome answer(Actor actor, @Nullable Person leader, String id, String words, boolean all) {
        asked(actor, id).ifPresent(asked -> answer(asked.inquiry(), words));
        return asked(actor, id).map(asked -> tell(actor, leader, asked, all)).orElse(Outcome.BEFORE);
    }

    private void answer(Inquiries.Inquiry inquiry, String words) {
        if (inquiry.held() != null && !words.equals(inquiry.answer())) {
            staff.needNotLook(Following.of(inquiry));
        }
        inquiries.answer(inquiry, words);
    }

    private Outcome tell(Actor actor, @Nullable Person leader, Asked asked, boolean all) {
        if (!all) {
            return tellOne(asked);
        }
        Inquiries.Inquiry inquiry = asked.inquiry();
        Notice notice = asked.notice();
        if (inquiry.held() != null) {
            return Outcome.HELD;
        }
        if (inquiries.told(inquiry)) {
            return Outcome.BEFORE;
        }
        if (perHour.full(actor)) {
            return Outcome.TOO_MANY;
        }
        inquiries.sign(inquiry, PerHour.id(actor));
        authority.use(actor, Publishing.right(notice.body()), Publishing.realm(notice.body()), wording.title(notice));
        Optional<Exclusion> sign =
                notice.body() == null ? Optional.empty() : Exclusion.in(String.valueOf(inquiry.answer()));
        if (sign.isPresent()) {
            inquiries.hold(inquiry, sign.get().label());
            staff.look(notice, inquiries.find(inquiry.id()).map(Following::of).orElseThrow());
            return Outcome.HELD;
        }
        tellAll(notice, inquiry, leader);
        return Outcome.ALL;
    }

    private Outcome tellOne(Asked asked) {
        Inquiries.Inquiry inquiry = asked.inquiry();
        if (!inquiries.tell(inquiry, "one")) {
            return Outcome.BEFORE;
        }
        staff.needNotLook(Following.of(inquiry));
        mail.leave(inquiry.person(), List.of(message(Phrase.NOTICE_ANSWER_ONE, asked.notice(), inquiry)));
        return Outcome.ONE;
    }

    private void tellAll(Notice notice, Inquiries.Inquiry inquiry, @Nullable Person leader) {
        if (inquiries.tell(inquiry, "all")) {
            postings.post(posting(notice, inquiry, message(Phrase.NOTICE_ANSWER_ALL, notice, inquiry))
                    .by(leader, notice.body()));
        }
    }

    private Message message(Phrase phrase, Notice notice, Inquiries.Inquiry inquiry) {
        return Message.of(text(phrase, Map.of("お知らせ", wording.title(notice), "答え", String.valueOf(inquiry.answer()))));
    }

    /** Staff have read it and let it go. */
    void letGo(Notice notice, Inquiries.Inquiry held) {
        staff.needNotLook(Following.of(held));
        tellAll(notice, held, notice.sender());
    }

    /** Staff have read it and stop it, with a reason. */
    void stop(Inquiries.Inquiry held, String reason) {
        staff.needNotLook(Following.of(held));
        inquiries.hold(held, reason);
    }

    private Posting posting(Notice notice, Inquiries.Inquiry inquiry, Message answer) {
        return new Posting(
                "inquiry/" + inquiry.id(),
                Addressees.name(notice),
                notice.id(),
                Push.ROUND,
                List.of(answer),
                clock.instant().plus(MATTERS));
    }

    private Message say(Phrase phrase) {
        return Message.of(text(phrase, Map.of()));
    }

    private String text(Phrase phrase, Map<String, String> blanks) {
        return content.now().phrases().say(phrase, blanks);
    }
}
