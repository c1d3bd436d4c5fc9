package kairan.notices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.content.TalkAddress;
import kairan.conversation.Choice;
import kairan.conversation.Mail;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.delivery.Estimate;
import kairan.delivery.Push;
import kairan.roles.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A draft as people will get it, with whom it reaches, what it costs and what to mend; and the sending of it. */
@Component
public class Proofs {

    /** Something to mend, or to think about: {@code field} is where on the form. */
    public record Remark(
            String words, boolean stops, @Nullable String field, boolean office) {}

    /**
     * @param whole whether it is for all of the body or town, and could stand on the page for everybody
     * @param push whether it goes out alone, with the next round, or with the digest of requests
     * @param numbers of which one is to be chosen before it goes to many
     * @param seen whether it has been looked at in the talk as it reads now, which is asked for before it goes to many
     * @param sample what is written in the talk to see it there
     * @param talk the address that opens the talk with that
     */
    public record Proof(
            String id,
            String kind,
            @Nullable String body,
            String sender,
            String text,
            List<String> buttons,
            String whom,
            Estimate estimate,
            boolean whole,
            boolean listed,
            boolean attached,
            Push push,
            List<Remark> remarks,
            List<Long> numbers,
            boolean seen,
            String sample,
            String talk,
            Urgency urgency) {

        public boolean ready() {
            return !whom.isEmpty() && remarks.stream().noneMatch(Remark::stops);
        }
    }

    /** Whether it can be sent as urgent (緊急), and then with or without a second person. */
    public enum Urgency {
        NEVER,
        WITH_ANOTHER,
        ALONE
    }

    /**
     * How it is to be sent.
     *
     * @param noneExcluded that it is nothing that is not sent round
     * @param people how many they are, where that is asked
     * @param how {@code now}, {@code at} or {@code urgent}
     * @param at the moment for {@code at}, as a browser or a person writes it
     */
    public record Order(boolean noneExcluded, long people, String how, String at) {}

    /** Whether it is sent, or under way to being sent, and what there is to say about it. */
    public record Answer(boolean sent, String words) {}

    private final Drawer drawer;
    private final Preview preview;
    private final Publishing publishing;
    private final Agreeing agreeing;
    private final Timing timing;
    private final Attachments attachments;
    private final Samples samples;
    private final TalkAddress talk;
    private final Wording wording;
    private final Mail mail;
    private final ContentFiles content;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Proofs(
            Drawer drawer,
            Preview preview,
            Publishing publishing,
            Agreeing agreeing,
            Timing timing,
            Attachments attachments,
            Samples samples,
            TalkAddress talk,
            Wording wording,
            Mail mail,
            ContentFiles content,
            Clock clock,
            TransactionTemplate transaction) {
        this.drawer = drawer;
        this.preview = preview;
        this.publishing = publishing;
        this.agreeing = agreeing;
        this.timing = timing;
        this.attachments = attachments;
        this.samples = samples;
        this.talk = talk;
        this.wording = wording;
        this.mail = mail;
        this.content = content;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Empty if it is not the writer's, or no draft any more. */
    public Optional<Proof> of(Writer writer, String id) {
        return Objects.requireNonNull(
                transaction.execute(status -> drawer.draft(id, writer).map(draft -> proof(draft, writer))));
    }

    private Proof proof(Notice draft, Writer writer) {
        Estimate estimate = preview.estimate(draft);
        Message message = wording.message(draft);
        String sample = SampleTopic.OPENING + " " + samples.code(draft.id());
        return new Proof(
                draft.id(),
                draft.kind().label(),
                draft.body(),
                wording.sender(draft.body()),
                message.text(),
                message.choices().stream().map(Choice::label).toList(),
                wording.whom(draft),
                estimate,
                draft.whom() != null && draft.whom().whole(draft.body()),
                draft.listed(),
                attachments.of(draft.id()).isPresent(),
                publishing.push(draft),
                Checks.of(draft, content.now(), LocalDate.now(clock)).stream()
                        .map(this::remark)
                        .toList(),
                HowMany.asked(estimate.people()) ? HowMany.of(estimate.people()) : List.of(),
                samples.seen(draft.id(), message),
                sample,
                talk.of(sample),
                urgency(draft, writer));
    }

    private Urgency urgency(Notice draft, Writer writer) {
        if (!draft.kind().mayBeUrgent()) {
            return Urgency.NEVER;
        }
        return agreeing.alone(writer.actor()) ? Urgency.ALONE : Urgency.WITH_ANOTHER;
    }

    private Remark remark(Finding finding) {
        return new Remark(
                say(finding.phrase(), finding.blanks()),
                finding.stops(),
                finding.fact() == null ? Fact.WORDS.key() : finding.fact().key(),
                finding.phrase() == Phrase.NOTICE_OFFICE);
    }

    /** Leaves it in the mailbox of whoever writes it; false if it is not theirs, or they cannot be talked with. */
    public boolean sample(Writer writer, String id) {
        Person person = writer.person();
        return person != null
                && Boolean.TRUE.equals(transaction.execute(status -> {
                    Optional<Notice> draft = drawer.draft(id, writer);
                    draft.ifPresent(one -> {
                        Message message = wording.message(one);
                        mail.leave(person, List.of(message));
                        samples.see(id, message);
                    });
                    return draft.isPresent();
                }));
    }

    public Answer send(Writer writer, String id, Order order) {
        return Objects.requireNonNull(transaction.execute(status -> drawer.draft(id, writer)
                .map(draft -> send(writer, draft, order))
                .orElse(new Answer(false, say(Phrase.NOTICE_GONE, Map.of())))));
    }

    private Answer send(Writer writer, Notice draft, Order order) {
        if (!order.noneExcluded()) {
            return new Answer(false, "送れないものではないことを確かめて、印を付けてください。");
        }
        long people = preview.estimate(draft).people();
        if (HowMany.asked(people) && order.people() != people) {
            return new Answer(false, "人数が合わないようです。上の「届ける人」の数を見て、えらんでください。");
        }
        if (HowMany.asked(people) && !samples.seen(draft.id(), wording.message(draft))) {
            return new Answer(false, "たくさんの人に届くので、先に見本をトークで見てください。");
        }
        return switch (order.how()) {
            case "at" -> sendAt(writer, draft, order.at());
            case "urgent" -> sendUrgently(writer, draft);
            default ->
                became(
                        writer,
                        draft,
                        publish(writer, draft, null),
                        say(publishing.sent(draft), Map.of("お知らせ", wording.title(draft))));
        };
    }

    private Answer sendAt(Writer writer, Notice draft, String at) {
        Optional<LocalDateTime> moment = timing.moment(at);
        if (moment.isEmpty()) {
            return new Answer(false, "送る日にちと時刻をえらんでください。");
        }
        return timing.wrong(draft, moment.get())
                .map(wrong -> new Answer(false, say(wrong, Map.of())))
                .orElseGet(() -> became(
                        writer,
                        draft,
                        publish(
                                writer,
                                draft,
                                moment.get().atZone(clock.getZone()).toInstant()),
                        "%sに送ります。それまでは、取り消せます。".formatted(Timing.say(moment.get()))));
    }

    private Answer sendUrgently(Writer writer, Notice draft) {
        if (!draft.kind().mayBeUrgent()) {
            return new Answer(false, "清掃のお知らせは、緊急では送れません。");
        }
        return became(
                writer,
                draft,
                agreeing.send(draft, writer.actor(), writer.person(), lately(writer)),
                "1分後に、緊急で送ります。1分のあいだは、取り消せます。");
    }

    private Publishing.Outcome publish(Writer writer, Notice draft, @Nullable Instant at) {
        return publishing.send(draft, writer.actor(), writer.person(), lately(writer), at);
    }

    private int lately(Writer writer) {
        return drawer.sent(writer, publishing.anHourAgo());
    }

    private Answer became(Writer writer, Notice draft, Publishing.Outcome outcome, String sent) {
        return switch (outcome) {
            case SENT -> signed(writer, draft, true, sent);
            case ASKED -> signed(writer, draft, true, say(Phrase.NOTICE_ASKED_TO_AGREE, Map.of()));
            case HELD -> signed(writer, draft, false, say(Phrase.NOTICE_HELD, Map.of("わけ", drawer.held(draft))));
            case NOBODY_TO_AGREE ->
                new Answer(
                        false,
                        say(
                                Phrase.NOTICE_NOBODY_TO_AGREE,
                                Map.of("窓口", content.now().town().urgentDesk().line())));
            case TOO_MANY ->
                new Answer(false, say(Phrase.NOTICE_TOO_MANY, Map.of("回数", String.valueOf(Publishing.MOST_AN_HOUR))));
            case NOT_ALLOWED -> new Answer(false, say(Phrase.NOTICE_LEADERS_ONLY, Map.of()));
            case TO_MEND -> new Answer(false, "まだ送れません。「直すこと」を見て、直してください。");
        };
    }

    private Answer signed(Writer writer, Notice draft, boolean sent, String words) {
        sign(writer, draft);
        samples.forget(draft.id());
        return new Answer(sent, words);
    }

    private void sign(Writer writer, Notice draft) {
        if (writer.actor() instanceof Actor.Talker talker) {
            drawer.sign(draft, talker.person());
        }
    }

    private String say(Phrase phrase, Map<String, String> blanks) {
        return content.now().phrases().say(phrase, blanks).strip();
    }
}
