package kairan.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import kairan.japanese.Spelling;
import org.springframework.stereotype.Component;

/** Cases in the talk (事例): by field, by place, and one by one. */
@Component
public class CasesTopic implements Topic {

    private static final String TOPIC = "case";

    private static final Pattern ASK = Pattern.compile("(協働の)?事例(集)?(を?(見る|見せて|見たい|教えて|知りたい))?(ください)?|どんな事例がありますか");
    private static final Pattern ABOUT =
            Pattern.compile("(.{1,20}?)(の|で行った|での)事例(を?(見る|見せて|見たい|教えて|知りたい)|は(ありますか)?|はある)?(ください)?");

    /** As many buttons as stay under a bubble. */
    private static final int MOST = 9;

    private static final int LONGEST_LABEL = 20;

    private final Cases cases;
    private final ContentFiles content;

    CasesTopic(Cases cases, ContentFiles content) {
        this.cases = cases;
        this.content = content;
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        return switch (said) {
            case Said.Chose chose when chose.meaning().topic().equals(TOPIC) -> pressed(chose.meaning());
            case Said.Wrote wrote -> wrote(Spelling.bare(wrote.words()));
            default -> Optional.empty();
        };
    }

    private Optional<List<Message>> pressed(Meaning meaning) {
        return switch (meaning.value()) {
            case "field" ->
                Optional.of(List.of(found(
                        meaning.about(),
                        cases.told().stream()
                                .filter(one -> key(one.field()).equals(meaning.about()))
                                .toList())));
            case "show" ->
                Optional.of(List.of(cases.told().stream()
                        .filter(one -> one.id().equals(meaning.about()))
                        .findFirst()
                        .map(one -> Message.of(text(Phrase.CASE, Map.of("事例", one.text()))))
                        .orElseGet(() -> Message.of(text(Phrase.CASE_GONE, Map.of())))));
            default -> Optional.empty();
        };
    }

    private Optional<List<Message>> wrote(String words) {
        if (ASK.matcher(words).matches()) {
            return Optional.of(List.of(ask()));
        }
        Matcher about = ABOUT.matcher(words);
        if (!about.matches()) {
            return Optional.empty();
        }
        List<Told> found =
                cases.told().stream().filter(one -> one.about(about.group(1))).toList();
        // Where there is none, one of the documents may still have an answer.
        return found.isEmpty() ? Optional.empty() : Optional.of(List.of(found(about.group(1), found)));
    }

    private Message ask() {
        List<Choice> fields = cases.fields().stream()
                .limit(MOST)
                .map(field -> new Choice(field, new Meaning(TOPIC, "field", key(field))))
                .toList();
        return Message.lasting(text(Phrase.CASES_ASK, Map.of()), fields);
    }

    /** A field as it travels in a button. */
    private static String key(String field) {
        return field.replaceAll("[\\s/]", "");
    }

    private Message found(String words, List<Told> found) {
        if (found.isEmpty()) {
            return Message.of(text(Phrase.CASES_NONE, Map.of("条件", words)));
        }
        List<Told> first = found.subList(0, Math.min(MOST, found.size()));
        List<Choice> buttons = new ArrayList<>();
        first.forEach(one -> buttons.add(new Choice(label(one.title()), new Meaning(TOPIC, "show", one.id()))));
        String list = first.stream().map(one -> "・" + one.title()).collect(Collectors.joining("\n"));
        return Message.lasting(text(Phrase.CASES_FOUND, Map.of("条件", words, "事例", list)), buttons);
    }

    private static String label(String title) {
        return title.codePointCount(0, title.length()) <= LONGEST_LABEL
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…";
    }

    private String text(Phrase phrase, Map<String, String> blanks) {
        return content.now().phrases().say(phrase, blanks);
    }
}
