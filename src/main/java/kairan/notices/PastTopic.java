package kairan.notices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import kairan.japanese.Spelling;
import org.springframework.stereotype.Component;

/** Past notices (前のお知らせ), the newest first, and those with some words in them (お知らせ さくら公園): what is for all, and what is for whoever asks. */
@Component
public class PastTopic implements Topic {

    static final String TOPIC = "past";

    private static final Pattern ALL =
            Pattern.compile("(前|まえ|過去|これまで|いままで|今まで|昔)の(お知らせ|おしらせ)(を?見る|一覧|は)?|お知らせの?一覧|お知らせ全部");
    private static final Pattern SEARCH = Pattern.compile(
            "(?:(?:前の|過去の)?(?:お知らせ|おしらせ)(?:の?検索|を?(?:さが|探)す)?[ :]+(.{2,40}))|(.{2,40})の(?:お知らせ|おしらせ)を?(?:さが(?:す|して)|探(?:す|して)|見たい|見せて|もう一度)?");

    private static final Pattern STOP = Pattern.compile("[。.!?]+$");

    private static final int AT_ONCE = 3;
    private static final int MOST_LOOKED_AT = 500;

    private final Notices notices;
    private final Addressees addressees;
    private final Wording wording;
    private final ContentFiles content;

    PastTopic(Notices notices, Addressees addressees, Wording wording, ContentFiles content) {
        this.notices = notices;
        this.addressees = addressees;
        this.wording = wording;
        this.content = content;
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        return switch (said) {
            case Said.Chose chose
            when chose.meaning().topic().equals(TOPIC) -> Optional.of(older(chose.by(), chose.meaning()));
            case Said.Wrote wrote
            when ALL.matcher(Spelling.bare(wrote.words())).matches() -> Optional.of(page(wrote.by(), Instant.MAX));
            case Said.Wrote wrote -> search(wrote.by(), wrote.words());
            default -> Optional.empty();
        };
    }

    private List<Message> older(Person person, Meaning meaning) {
        return page(
                person,
                meaning.about().matches("\\d{1,15}")
                        ? Instant.ofEpochMilli(Long.parseLong(meaning.about()))
                        : Instant.MAX);
    }

    private List<Message> page(Person person, Instant before) {
        List<Notice> found = seen(person, notice -> due(notice).isBefore(before), AT_ONCE + 1);
        if (found.isEmpty()) {
            return List.of(Message.of(content.now().phrases().say(Phrase.NOTICE_NONE_PAST)));
        }
        List<Message> shown = shown(found);
        if (found.size() > AT_ONCE) {
            shown.add(Message.asking(
                    content.now().phrases().say(Phrase.NOTICE_MORE_PAST),
                    List.of(new Choice(
                            "もっと前のお知らせ",
                            new Meaning(
                                    TOPIC,
                                    "older",
                                    String.valueOf(due(found.get(AT_ONCE - 1)).toEpochMilli()))))));
        }
        return shown;
    }

    /** Words that merely look like a search, and find nothing, are somebody else's. */
    private Optional<List<Message>> search(Person person, String words) {
        Matcher search = SEARCH.matcher(STOP.matcher(Spelling.of(words)).replaceFirst(""));
        if (!search.matches()) {
            return Optional.empty();
        }
        boolean surely = search.group(1) != null;
        List<String> terms = Arrays.stream((surely ? search.group(1) : search.group(2)).split("[ 、,]+"))
                .map(Spelling::kana)
                .filter(Predicate.not(String::isEmpty))
                .toList();
        List<Notice> found = terms.isEmpty() ? List.of() : seen(person, notice -> holds(notice, terms), AT_ONCE);
        if (!found.isEmpty()) {
            return Optional.of(shown(found));
        }
        return surely
                ? Optional.of(List.of(Message.of(content.now()
                        .phrases()
                        .say(
                                Phrase.NOTICE_NOT_FOUND,
                                Map.of("言葉", String.join("、", search.group(1).split("[ 、,]+")))))))
                : Optional.empty();
    }

    private boolean holds(Notice notice, List<String> terms) {
        String text = Spelling.kana(wording.text(notice).replaceAll("\\s", ""));
        return terms.stream().allMatch(text::contains);
    }

    private List<Notice> seen(Person person, Predicate<Notice> which, int most) {
        return notices.shown(MOST_LOOKED_AT).stream()
                .filter(which)
                .filter(notice -> notice.listed() || addressees.hold(notice, person))
                .limit(most)
                .toList();
    }

    private List<Message> shown(List<Notice> found) {
        List<Message> shown = new ArrayList<>();
        found.stream().limit(AT_ONCE).map(wording::message).forEach(shown::add);
        return shown;
    }

    private static Instant due(Notice notice) {
        Instant due = notice.due();
        return due == null ? Instant.MIN : due;
    }
}
