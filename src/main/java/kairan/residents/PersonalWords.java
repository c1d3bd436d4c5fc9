package kairan.residents;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Aside;
import kairan.conversation.Message;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import kairan.japanese.Masks;
import org.springframework.stereotype.Component;

/** Names, telephone numbers and addresses are not wanted here: whoever writes them is told so, and nothing keeps them. */
@Component
public class PersonalWords implements Topic, Aside {

    private static final Pattern COVERED = Pattern.compile("〔[^〕]*〕");

    /** What people write around such things and nothing else. */
    private static final Pattern AROUND = Pattern.compile(
            "(はじめまして|こんにち[はわ]|わたくし|わたし|私|僕|ぼく|俺|の|名前|なまえ|氏名|電話|番号|携帯|住所|自宅|家|メール|アドレス|LINE|ライン|ID|TEL|FAX|〒"
                    + "|は|も|が|に|と申します|ともうします|申します|といいます|と言います|です|だ|住んでいます|までに?|さん|様|者"
                    + "|よろしく|お願い(いた)?します|おねがいします|[\\s　、。,.：:・!！])*+");

    private final ContentFiles content;

    PersonalWords(ContentFiles content) {
        this.content = content;
    }

    /** Looks beforehand, because it takes a while and a turn holds the store. */
    @Override
    public void prepare(Said said) {
        if (said instanceof Said.Wrote wrote) {
            personal(wrote.words());
        }
    }

    /** Words that say nothing else get no other answer. */
    @Override
    public Optional<List<Message>> hear(Said said) {
        return said instanceof Said.Wrote wrote && nothingElse(wrote.words())
                ? Optional.of(List.of(phrase(Phrase.PERSONAL_ONLY)))
                : Optional.empty();
    }

    @Override
    public Optional<Message> under(Said said, List<Message> answer) {
        return said instanceof Said.Wrote wrote
                        && !answer.contains(phrase(Phrase.PERSONAL_ONLY))
                        && personal(wrote.words())
                        && !shown(wrote.words(), answer)
                ? Optional.of(phrase(Phrase.PERSONAL))
                : Optional.empty();
    }

    /** An answer that repeats them whole was given to somebody who wants them to be seen. */
    private static boolean shown(String words, List<Message> answer) {
        return answer.stream().anyMatch(message -> message.text().contains(words.strip()));
    }

    static boolean personal(String words) {
        return !Masks.of(words).equals(words);
    }

    static boolean nothingElse(String words) {
        String covered = Masks.of(words);
        return !covered.equals(words)
                && AROUND.matcher(COVERED.matcher(covered).replaceAll("")).matches();
    }

    private Message phrase(Phrase name) {
        return Message.of(content.now().phrases().say(name));
    }
}
