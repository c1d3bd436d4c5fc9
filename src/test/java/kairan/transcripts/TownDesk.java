package kairan.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kairan.content.ContentFiles;
import kairan.content.Dialogue;
import kairan.content.Question;
import kairan.conversation.Ids;
import kairan.feedback.NeighbourTells;
import kairan.feedback.SelfChecks;
import kairan.gatherings.Occurrence;
import kairan.gatherings.Occurrences;
import kairan.notices.DoorRound;
import kairan.results.Told;
import kairan.results.Years;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/** What is done and seen on pages in a transcript, always about the gathering that was last. */
final class TownDesk {

    private final Occurrences occurrences;
    private final SelfChecks checks;
    private final kairan.results.Telling telling;
    private final Years years;
    private final ContentFiles content;
    private final BeanFactory beans;
    private String form = "";

    TownDesk(
            Occurrences occurrences,
            SelfChecks checks,
            kairan.results.Telling telling,
            Years years,
            ContentFiles content,
            BeanFactory beans) {
        this.occurrences = occurrences;
        this.checks = checks;
        this.telling = telling;
        this.years = years;
        this.content = content;
        this.beans = beans;
    }

    private Occurrence last() {
        return occurrences.latestBegun(gathering -> true).orElseThrow();
    }

    void slip(String notice, String household, @Nullable Integer coming) {
        DoorRound doors = beans.getBean(DoorRound.class);
        doors.doors(notice).stream()
                .filter(door -> door.label().equals(household))
                .forEach(door -> doors.enter(
                        notice,
                        door.household(),
                        coming == null ? new DoorRound.Slip(null, 0) : new DoorRound.Slip(coming > 0, coming)));
    }

    void tell(String theme, String heard, String answer) {
        telling.tell(last(), new Told(theme, heard, answer, true));
    }

    /** By a new form, or by the one that was sent last. */
    void neighbour(boolean mends, String rating, String reason, String words) {
        form = mends ? form : Ids.next();
        NeighbourTells.of(beans, content.now(), last().id(), form, rating, reason, words);
    }

    void neighbourWithdraws() {
        assertThat(NeighbourTells.withdraw(beans, last().id(), form)).isTrue();
    }

    /** @param written the label of each answer by a word of its question */
    void check(Map<String, String> written) {
        Map<String, String> answers = new LinkedHashMap<>();
        written.forEach((word, label) -> {
            Question question = questions().stream()
                    .filter(one -> one.ask().contains(word))
                    .findFirst()
                    .orElseThrow();
            answers.put(
                    question.id(),
                    question.choices().stream()
                            .filter(option -> option.label().equals(label))
                            .findFirst()
                            .orElseThrow()
                            .value());
        });
        checks.answer(last().id(), answers);
    }

    private List<Question> questions() {
        return List.of("self-check", "self-check-inside").stream()
                .map(content.now().dialogues()::get)
                .map(Dialogue::questions)
                .flatMap(List::stream)
                .filter(question -> question.choices() != null)
                .toList();
    }

    String page(String name) {
        return switch (name) {
            case "自己点検" -> sheet(checks.sheet(last().id(), false).orElseThrow());
            case "結果のページ" -> changed();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static String sheet(SelfChecks.Sheet sheet) {
        String items = sheet.items().stream()
                .filter(item -> item.citizens() != null && item.town() != null)
                .map(item -> "会や団体 %d、市 %d　%s".formatted(item.citizens(), item.town(), item.ask()))
                .collect(Collectors.joining("\n"));
        return sheet.both() ? items + "\n会や団体の言葉：" + sheet.citizensWords() : "両方が答えると、ここに並べて出ます。";
    }

    private String changed() {
        String echoes = years.of(years.now()).echoes().stream()
                .map(echo -> "%s：%s %s".formatted(echo.theme(), echo.heard(), echo.answer()))
                .collect(Collectors.joining("\n"));
        return echoes.isEmpty() ? "（みなさんの声で変わったことは、ありません）" : echoes;
    }
}
