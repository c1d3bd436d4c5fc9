package kairan.notices;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Choice;
import kairan.conversation.Mail;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import kairan.japanese.Spelling;
import kairan.residents.Follows;
import kairan.residents.Residents;
import kairan.roles.Roles;
import kairan.roles.Tries;
import org.springframework.stereotype.Component;

/** Who is in charge (担当) lets members see their name and number: they write it themselves, agree, and can take it away again. */
@Component
public class ContactTopic implements Topic {

    static final String TOPIC = "charge";

    private static final Pattern CODE = Pattern.compile("担当の?番号[は:]?(\\d{6})(?:です)?");
    private static final Set<String> AWAY = Set.of("担当の名前を消す", "担当の名前を消して", "担当をやめる");
    private static final int LONGEST = 60;

    private final Contacts contacts;
    private final Notices notices;
    private final Residents residents;
    private final Follows follows;
    private final Roles roles;
    private final Tries tries;
    private final Mail mail;
    private final Wording wording;
    private final ContentFiles content;

    ContactTopic(
            Contacts contacts,
            Notices notices,
            Residents residents,
            Follows follows,
            Roles roles,
            Tries tries,
            Mail mail,
            Wording wording,
            ContentFiles content) {
        this.contacts = contacts;
        this.notices = notices;
        this.residents = residents;
        this.follows = follows;
        this.roles = roles;
        this.tries = tries;
        this.mail = mail;
        this.wording = wording;
        this.content = content;
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        return switch (said) {
            case Said.Chose chose
            when chose.meaning().topic().equals(TOPIC) -> Optional.of(List.of(pressed(chose.by(), chose.meaning())));
            case Said.Wrote wrote -> wrote(wrote);
            default -> Optional.empty();
        };
    }

    private Optional<List<Message>> wrote(Said.Wrote wrote) {
        String words = Spelling.bare(wrote.words());
        Person person = wrote.by();
        if (AWAY.contains(words)) {
            return Optional.of(
                    List.of(say(contacts.refuseAll(person) ? Phrase.NOTICE_CONTACT_GONE : Phrase.NOTICE_CONTACT_NONE)));
        }
        Matcher code = CODE.matcher(words);
        if (code.matches()) {
            return Optional.of(List.of(took(code.group(1), person)));
        }
        return contacts.waiting(person).map(notice -> List.of(words(wrote, notice)));
    }

    private Message took(String code, Person person) {
        if (tries.locked(person)) {
            return say(Phrase.CODE_LOCKED);
        }
        return contacts.take(code, person)
                .flatMap(notices::find)
                .map(this::askWords)
                .orElseGet(() -> {
                    tries.wrong(person);
                    return say(Phrase.NOTICE_CONTACT_CODE_WRONG);
                });
    }

    private Message words(Said.Wrote wrote, String notice) {
        Person person = wrote.by();
        String words = wrote.words().strip();
        if (Spelling.bare(words).equals("やめる")) {
            contacts.refuse(notice, person);
            return say(Phrase.NOTICE_CONTACT_GONE);
        }
        if (words.length() > LONGEST) {
            return say(Phrase.NOTICE_CONTACT_LONG);
        }
        contacts.write(notice, person, words, wrote.id());
        return Message.lasting(
                text(Phrase.NOTICE_CONTACT_SURE, Map.of("言葉", words)),
                List.of(button("同意して出す", "agree", notice), button("やめる", "refuse", notice)));
    }

    private Message pressed(Person person, Meaning meaning) {
        Optional<Notice> found = notices.find(meaning.about());
        if (found.isEmpty()) {
            return say(Phrase.NOTICE_OVER);
        }
        Notice notice = found.get();
        return switch (meaning.value()) {
            case "start" -> notice.isBy(person) ? start(notice) : say(Phrase.NOTICE_LEADERS_ONLY);
            case "self" -> {
                if (!notice.isBy(person)) {
                    yield say(Phrase.NOTICE_LEADERS_ONLY);
                }
                contacts.ask(notice, person);
                yield askWords(notice);
            }
            case "other" ->
                notice.isBy(person)
                        ? Message.of(text(Phrase.NOTICE_CONTACT_CODE, Map.of("番号", contacts.ask(notice, null))))
                        : say(Phrase.NOTICE_LEADERS_ONLY);
            case "agree" -> agree(person, notice);
            case "refuse" -> {
                contacts.refuse(notice.id(), person);
                yield say(Phrase.NOTICE_CONTACT_GONE);
            }
            case "see" -> see(person, notice);
            default -> say(Phrase.NOTICE_OVER);
        };
    }

    private Message start(Notice notice) {
        return Message.lasting(
                text(Phrase.NOTICE_CONTACT, Map.of()),
                List.of(button("自分の名前を出す", "self", notice.id()), button("ほかの人にたのむ", "other", notice.id())));
    }

    private Message askWords(Notice notice) {
        return Message.asking(
                text(
                        Phrase.NOTICE_CONTACT_ASK,
                        Map.of("お知らせ", wording.title(notice), "会", wording.sender(notice.body()))),
                List.of(button("やめる", "refuse", notice.id())));
    }

    private Message agree(Person person, Notice notice) {
        if (!contacts.agree(notice.id(), person)) {
            return say(Phrase.NOTICE_CONTACT_NONE);
        }
        Person sender = notice.sender();
        if (sender != null && !sender.equals(person)) {
            mail.leave(
                    sender,
                    List.of(Message.of(text(Phrase.NOTICE_CONTACT_OF_OTHER, Map.of("お知らせ", wording.title(notice))))));
        }
        return say(Phrase.NOTICE_CONTACT_AGREED);
    }

    private Message see(Person person, Notice notice) {
        if (!member(person, notice)) {
            return say(Phrase.NOTICE_CONTACT_MEMBERS);
        }
        return contacts.of(notice.id())
                .map(words -> Message.of(
                        text(Phrase.NOTICE_CONTACT_SEEN, Map.of("お知らせ", wording.title(notice), "言葉", words))))
                .orElseGet(() -> say(Phrase.NOTICE_CONTACT_NONE));
    }

    /** Who belongs there, follows it, or has a role there. */
    private boolean member(Person person, Notice notice) {
        String body = notice.body();
        return body != null
                && (body.equals(residents.of(person).body())
                        || follows.of(person).contains(body)
                        || roles.of(person).stream()
                                .anyMatch(held -> body.equals(held.realm().body())));
    }

    private static Choice button(String label, String value, String notice) {
        return new Choice(label, new Meaning(TOPIC, value, notice));
    }

    private Message say(Phrase phrase) {
        return Message.of(text(phrase, Map.of()));
    }

    private String text(Phrase phrase, Map<String, String> blanks) {
        return content.now().phrases().say(phrase, blanks);
    }
}
