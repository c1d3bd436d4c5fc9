package kairan.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.content.TalkAddress;
import kairan.conversation.Choice;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.delivery.Estimate;
import kairan.delivery.Push;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A draft as people will get it, with whom it reaches, what it costs and what to mend. */
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

    private final Drawer drawer;
    private final Preview preview;
    private final Publishing publishing;
    private final Agreeing agreeing;
    private final Attachments attachments;
    private final Samples samples;
    private final TalkAddress talk;
    private final Wording wording;
    private final ContentFiles content;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Proofs(
            Drawer drawer,
            Preview preview,
            Publishing publishing,
            Agreeing agreeing,
            Attachments attachments,
            Samples samples,
            TalkAddress talk,
            Wording wording,
            ContentFiles content,
            Clock clock,
            TransactionTemplate transaction) {
        this.drawer = drawer;
        this.preview = preview;
        this.publishing = publishing;
        this.agreeing = agreeing;
        this.attachments = attachments;
        this.samples = samples;
        this.talk = talk;
        this.wording = wording;
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

    /** Lays it in the mailbox of whoever writes it; false if it is not theirs, or they cannot be talked with. */
    public boolean sample(Writer writer, String id) {
        Person person = writer.person();
        return person != null
                && Boolean.TRUE.equals(transaction.execute(status -> {
                    Optional<Notice> draft = drawer.draft(id, writer);
                    draft.ifPresent(one -> {
                        samples.lay(id, person, wording.message(one));
                    });
                    return draft.isPresent();
                }));
    }

    private String say(Phrase phrase, Map<String, String> blanks) {
        return content.now().phrases().say(phrase, blanks).strip();
    }
}
