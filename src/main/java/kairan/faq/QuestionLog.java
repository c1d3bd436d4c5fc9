package kairan.faq;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Mail;
import kairan.conversation.Message;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What staff do with the questions people asked (質問の記録): look at those that wait, put one to an entry, ignore it, or
 * answer the one who asked. {@code by} says who of the staff did it.
 */
@Component
public class QuestionLog {

    private static final int LONGEST_SHOWN = 100;

    private final OpenQuestions questions;
    private final Phrasings phrasings;
    private final Index index;
    private final ContentFiles content;
    private final Mail mail;
    private final TransactionTemplate transaction;

    QuestionLog(
            OpenQuestions questions,
            Phrasings phrasings,
            Index index,
            ContentFiles content,
            Mail mail,
            TransactionTemplate transaction) {
        this.questions = questions;
        this.phrasings = phrasings;
        this.index = index;
        this.content = content;
        this.mail = mail;
        this.transaction = transaction;
    }

    /** Equal questions that wait for staff, the most asked first. */
    public List<AskedOften> waiting(int most) {
        return questions.waiting(most);
    }

    /** Those that staff do not want to see again, for those who change their mind. */
    public List<AskedOften> ignored(int most) {
        return questions.ignored(most);
    }

    /** Each asking of equal questions, newest first. */
    public List<AskedOnce> askings(String alike, int most) {
        return questions.askings(alike, most);
    }

    /** From now on the question finds that entry; false if the question or the entry is gone. */
    public boolean put(String question, String entry, String by) {
        Optional<OpenQuestions.Kept> asked =
                content.now().entry(entry).isEmpty() ? Optional.empty() : questions.one(question);
        asked.ifPresent(kept -> transaction.executeWithoutResult(status -> {
            phrasings.put(entry, kept.words(), by);
            questions.settleAlike(kept.alike());
        }));
        index.look();
        return asked.isPresent();
    }

    /** The ways to ask that were put to entries and hold. */
    public List<Phrasing> phrasings() {
        return phrasings.all();
    }

    public void takeBack(String phrasing) {
        phrasings.takeBack(phrasing);
        index.look();
    }

    /** Equal questions are not shown to staff any more, however often they are asked. */
    public void ignore(String alike, String by) {
        questions.ignore(alike, by);
    }

    /** They are shown again. */
    public void heed(String alike) {
        questions.heed(alike);
    }

    /** The one who asked finds these words in their mailbox; false if they are gone or the words make no message. */
    public boolean answer(String question, String words) {
        Optional<OpenQuestions.Kept> asked =
                questions.one(question).filter(kept -> kept.by().isPresent());
        if (asked.isEmpty() || words.isBlank() || words.length() > Message.LONGEST_PART) {
            return false;
        }
        transaction.executeWithoutResult(status -> {
            mail.leave(
                    asked.get().by().orElseThrow(),
                    List.of(Message.of(said(asked.get().words(), words))));
            questions.settle(question);
        });
        return true;
    }

    private String said(String question, String answer) {
        String shown = question.length() <= LONGEST_SHOWN ? question : question.substring(0, LONGEST_SHOWN) + "…";
        return content.now().phrases().say(Phrase.FAQ_ANSWERED, Map.of("質問", shown, "答え", answer.strip()));
    }

    /**
     * Writes the phrasings into the files of their entries under a folder of content; what stands there already is left.
     * Returns how many were written.
     */
    public int export(Path conversations) {
        return kairan.content.Paraphrases.write(conversations, phrasings.byEntry());
    }

    /** Why an entry is found for any words. */
    public Why why(String words) {
        return index.why(words);
    }
}
