package kairan.conversation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kairan.content.Question;
import kairan.japanese.Dates;
import kairan.japanese.Spelling;

/** How the words of a person answer a question of a dialogue. */
final class Answers {

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,6})(?:人|名|袋|個|本|枚|回|つ|点)?(?:です)?");
    // いつも, 何も, どうも and the like ask nothing.
    private static final Pattern QUESTION = Pattern.compile(
            "[?？]|(か|かな|かね|の|とは)[。.!！]*$" + "|何(?!も)|どこ(?!も)|いつ(?!も)|(だれ|誰)(?!も)|どう(?!も|ぞ)|なぜ|教えて(?!くださって|もら|いただ)");

    private Answers() {}

    /** The value to keep, or empty if the words make no sense as an answer. */
    static Optional<String> read(Question question, String words, Clock clock) {
        if (question.text() != null) {
            String text = words.strip();
            return text.isEmpty() || text.length() > question.text() ? Optional.empty() : Optional.of(text);
        }
        if (question.choices() != null) {
            return option(question, words).map(Question.Option::value);
        }
        if (question.number() != null) {
            return number(words, question.number().least(), question.number().most());
        }
        if (question.rating() != null) {
            return number(words, 1, 5);
        }
        if (question.date() != null) {
            return Dates.date(words, LocalDate.now(clock)).map(Object::toString);
        }
        return Dates.time(words).map(Object::toString);
    }

    private static Optional<Question.Option> option(Question question, String words) {
        String typed = Spelling.bare(words);
        return question.choices().stream()
                .filter(o -> Spelling.bare(o.label()).equals(typed))
                .findFirst();
    }

    private static Optional<String> number(String words, int least, int most) {
        Matcher m = NUMBER.matcher(Spelling.bare(words));
        return m.matches() && Integer.parseInt(m.group(1)) >= least && Integer.parseInt(m.group(1)) <= most
                ? Optional.of(String.valueOf(Integer.parseInt(m.group(1))))
                : Optional.empty();
    }

    /** Whether words, where any would do, are more likely a question of their own. */
    static boolean looksLikeAQuestion(String words) {
        return QUESTION.matcher(words.strip()).find();
    }

    /** The option that was pressed, if the button belongs to this question. */
    static Optional<Question.Option> chosen(Question question, Meaning meaning) {
        if (!meaning.topic().equals("answer") || !meaning.value().equals(question.id())) {
            return Optional.empty();
        }
        List<Question.Option> options = question.choices() != null ? question.choices() : scale(question);
        return options.stream().filter(o -> o.value().equals(meaning.about())).findFirst();
    }

    /** The buttons under a question: its options, its way past, and the way out. */
    static List<Choice> choices(Question question, Meaning skip, Meaning stop) {
        List<Choice> choices = new ArrayList<>();
        List<Question.Option> options = question.choices() != null ? question.choices() : scale(question);
        options.forEach(o -> choices.add(new Choice(o.label(), new Meaning("answer", question.id(), o.value()))));
        if (question.skip() != null) {
            choices.add(new Choice(question.skip(), skip));
        }
        choices.add(new Choice("やめる", stop));
        return choices;
    }

    private static List<Question.Option> scale(Question question) {
        return question.rating() == null
                ? List.of()
                : IntStream.rangeClosed(1, 5)
                        .mapToObj(n -> new Question.Option(n + "点", String.valueOf(n), null, null))
                        .toList();
    }
}
