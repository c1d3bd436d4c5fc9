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

    public static final int LONGEST_ANSWER = Message.LONGEST_PART;

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

    /** How many kinds of questions wait for staff. */
    public long waiting() {
        return questions.waiting();
    }

    /** Those that staff do not want to see again, for those who change their mind. */
    public List<AskedOften> ignored(int most) {
        return questions.ignored(most);
    }

    /** Each asking of equal questions, newest first. */
    public List<AskedOnce> askings(String alike, int most) {
        return questions.askings(alike, most);
    }

    public Optional<AskedOnce> asking(String question) {
        return questions.asking(question);
    }

    /** All that are equal to this asking. */
    public Optional<AskedOften> alike(String question) {
        return questions.one(question).flatMap(kept -> questions.alike(kept.alike()));
    }

    /** From now on the question finds that entry. Returns the id of the phrasing; empty if the question or the entry is gone. */
    public Optional<String> put(String question, String entry, String by) {
        Optional<OpenQuestions.Kept> asked =
                content.now().entry(entry).isEmpty() ? Optional.empty() : questions.one(question);
        Optional<String> put = asked.map(kept -> transaction.execute(status -> {
            String phrasing = phrasings.put(entry, kept.words(), by);
            questions.settleAlike(kept.alike(), phrasing);
            return phrasing;
        }));
        index.look();
        return put;
    }

    /** The ways to ask that were put to entries and hold. */
    public List<Phrasing> phrasings() {
        return phrasings.all();
    }

    /** The question finds what it found before, and waits again. */
    public void takeBack(String phrasing) {
        transaction.executeWithoutResult(status -> {
            phrasings.takeBack(phrasing);
            questions.reopenSettled(phrasing);
        });
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

    /**
     * The one who asked finds these words in their mailbox; false if they are gone, have been answered before, or the words
     * make no message.
     */
    public boolean answer(String question, String words) {
        Optional<OpenQuestions.Kept> asked =
                questions.one(question).filter(kept -> kept.by().isPresent());
        if (asked.isEmpty() || words.isBlank() || words.length() > LONGEST_ANSWER) {
            return false;
        }
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean first = questions.reply(question);
            if (first) {
                mail.leave(
                        asked.get().by().orElseThrow(),
                        List.of(Message.of(said(asked.get().words(), words))));
            }
            return first;
        }));
    }

    /** An answer as the one who asked will read it. */
    public Optional<String> letter(String question, String words) {
        return questions.one(question).map(kept -> said(kept.words(), words));
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
        return Danger.in(words).isPresent() ? Why.IN_DANGER : index.why(words);
    }
}
