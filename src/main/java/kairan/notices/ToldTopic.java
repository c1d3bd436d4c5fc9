package kairan.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Dialogues;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import kairan.delivery.Mailbox;
import kairan.japanese.Spelling;
import org.springframework.stereotype.Component;

/** What people do with a notice they were told: confirm it, ask about it; and how far that has come (確認), for leaders. */
@Component
public class ToldTopic implements Topic {

    static final String TOPIC = "told";

    private static final Set<String> WORDS = Set.of("確認", "確認状況", "お知らせの確認", "確認を見る");

    private final Notices notices;
    private final Acknowledgements acknowledgements;
    private final Attachments attachments;
    private final Wording wording;
    private final Signups signups;
    private final Requests requests;
    private final Confirmation confirmation;
    private final Answering answering;
    private final Mailbox mailbox;
    private final Dialogues dialogues;
    private final ContentFiles content;
    private final Clock clock;

    ToldTopic(
            Notices notices,
            Acknowledgements acknowledgements,
            Attachments attachments,
            Wording wording,
            Signups signups,
            Requests requests,
            Confirmation confirmation,
            Answering answering,
            Mailbox mailbox,
            Dialogues dialogues,
            ContentFiles content,
            Clock clock) {
        this.notices = notices;
        this.acknowledgements = acknowledgements;
        this.attachments = attachments;
        this.wording = wording;
        this.signups = signups;
        this.requests = requests;
        this.confirmation = confirmation;
        this.answering = answering;
        this.mailbox = mailbox;
        this.dialogues = dialogues;
        this.content = content;
        this.clock = clock;
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        if (said instanceof Said.Wrote wrote && WORDS.contains(Spelling.bare(wrote.words()))) {
            return confirmation.latest(wrote.by());
        }
        return said instanceof Said.Chose chose && chose.meaning().topic().equals(TOPIC)
                ? Optional.of(pressed(chose.by(), chose.meaning()))
                : Optional.empty();
    }

    private List<Message> pressed(Person person, Meaning meaning) {
        String about = meaning.about();
        return switch (meaning.value()) {
            case "read" -> answering.read(person, about);
            case "answer" -> open(person, about);
            case "to-one" -> answering.tell(person, about, false);
            case "done" -> requests.done(person, about);
            case "to-all" -> answering.tell(person, about, true);
            default ->
                notices.find(about)
                        .map(notice -> pressed(person, notice, meaning.value()))
                        .orElseGet(() -> say(Phrase.NOTICE_OVER));
        };
    }

    private List<Message> open(Person person, String inquiry) {
        if (!answering.mayAnswer(person, inquiry)) {
            return say(Phrase.NOTICE_QUESTION_GONE);
        }
        dialogues.open(person, Answering.ANSWER, inquiry);
        return List.of();
    }

    private List<Message> pressed(Person person, Notice notice, String value) {
        if (!notice.sent()) {
            return say(Phrase.NOTICE_SAMPLE);
        }
        if (notice.held()) {
            return say(Phrase.NOTICE_STOPPED);
        }
        return switch (value) {
            case "file" ->
                attachments
                        .of(notice.id())
                        .map(id -> List.of(Message.of(content.now()
                                .phrases()
                                .say(Phrase.NOTICE_MATERIAL, Map.of("アドレス", wording.material(id))))))
                        .orElseGet(() -> say(Phrase.NOTICE_OVER));
            case "come", "stay" -> sign(person, notice, value.equals("come"));
            case "confirm" -> {
                acknowledgements.confirm(notice, person);
                mailbox.known(person, notice.id());
                yield say(Phrase.NOTICE_CONFIRMED);
            }
            case "ask" -> {
                dialogues.open(person, InquiryQuestion.DIALOGUE, notice.id());
                yield List.of();
            }
            case "again" -> confirmation.remind(person, notice);
            default -> say(Phrase.NOTICE_OVER);
        };
    }

    /** Saying whether one comes is confirming, too. */
    private List<Message> sign(Person person, Notice notice, boolean comes) {
        if (notice.later().cancelled()) {
            return say(Phrase.NOTICE_IS_CANCELLED);
        }
        if (notice.day().filter(day -> day.isBefore(LocalDate.now(clock))).isPresent()) {
            return say(Phrase.NOTICE_OVER);
        }
        signups.keep(notice, person, comes);
        acknowledgements.confirm(notice, person);
        mailbox.known(person, notice.id());
        return say(comes ? Phrase.NOTICE_COMING : Phrase.NOTICE_NOT_COMING);
    }

    private List<Message> say(Phrase phrase) {
        return List.of(Message.of(content.now().phrases().say(phrase, Map.of())));
    }
}
