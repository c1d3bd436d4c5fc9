package kairan.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
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
     * @param atOnce whether it goes out alone, not with the next round
     * @param numbers of which one is to be chosen before it goes to many
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
            boolean atOnce,
            List<Remark> remarks,
            List<Long> numbers) {

        public boolean ready() {
            return !whom.isEmpty() && remarks.stream().noneMatch(Remark::stops);
        }
    }

    private final Drawer drawer;
    private final Preview preview;
    private final Publishing publishing;
    private final Wording wording;
    private final Mail mail;
    private final ContentFiles content;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Proofs(
            Drawer drawer,
            Preview preview,
            Publishing publishing,
            Wording wording,
            Mail mail,
            ContentFiles content,
            Clock clock,
            TransactionTemplate transaction) {
        this.drawer = drawer;
        this.preview = preview;
        this.publishing = publishing;
        this.wording = wording;
        this.mail = mail;
        this.content = content;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Empty if it is not the writer's, or no draft any more. */
    public Optional<Proof> of(Writer writer, String id) {
        return drawer.draft(id, writer).map(this::proof);
    }

    private Proof proof(Notice draft) {
        Estimate estimate = preview.estimate(draft);
        Message message = wording.message(draft);
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
                publishing.push(draft) != Push.ROUND,
                Checks.of(draft, content.now(), LocalDate.now(clock)).stream()
                        .map(this::remark)
                        .toList(),
                HowMany.asked(estimate.people()) ? HowMany.of(estimate.people()) : List.of());
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
                    draft.ifPresent(one -> mail.leave(person, List.of(wording.message(one))));
                    return draft.isPresent();
                }));
    }

    /** Sends it in a minute; empty if it is sent, else why it is not. */
    public Optional<String> send(Writer writer, String id, boolean noneExcluded, long people) {
        return transaction.execute(status -> drawer.draft(id, writer)
                .map(draft -> send(writer, draft, noneExcluded, people))
                .orElse(Optional.of(say(Phrase.NOTICE_GONE, Map.of()))));
    }

    private Optional<String> send(Writer writer, Notice draft, boolean noneExcluded, long people) {
        if (!noneExcluded) {
            return Optional.of("送れないものではないことを確かめて、印を付けてください。");
        }
        long now = preview.estimate(draft).people();
        if (HowMany.asked(now) && people != now) {
            return Optional.of("人数がちがいます。上の「届ける人」の数を見て、えらんでください。");
        }
        return switch (publishing.send(
                draft, writer.actor(), writer.person(), drawer.sent(writer, publishing.anHourAgo()), null)) {
            case SENT -> {
                sign(writer, draft);
                yield Optional.empty();
            }
            case HELD -> {
                sign(writer, draft);
                yield Optional.of(say(Phrase.NOTICE_HELD, Map.of("わけ", drawer.held(draft))));
            }
            case TOO_MANY ->
                Optional.of(say(Phrase.NOTICE_TOO_MANY, Map.of("回数", String.valueOf(Publishing.MOST_AN_HOUR))));
            case NOT_ALLOWED -> Optional.of(say(Phrase.NOTICE_LEADERS_ONLY, Map.of()));
            case TO_MEND -> Optional.of("まだ送れません。「直すこと」を見て、直してください。");
        };
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
