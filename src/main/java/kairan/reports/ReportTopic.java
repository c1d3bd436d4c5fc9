package kairan.reports;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Asking;
import kairan.conversation.Dialogues;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import kairan.gatherings.Attendances;
import kairan.gatherings.Occurrence;
import kairan.gatherings.Occurrences;
import kairan.japanese.Spelling;
import kairan.roles.Actor;
import kairan.roles.Authority;
import kairan.roles.Realm;
import kairan.roles.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks a leader how it was in numbers (報告): people, hours, bags, weight; where nobody counted, the drinks that are gone tell how many came. */
@Component
public class ReportTopic implements Topic, Asking {

    private static final Pattern WORDS = Pattern.compile("(行事の|清掃の|活動の|作業の)?報告(書)?を?(書く|かく|する|出す|入れる)");

    private final Reports reports;
    private final Latest latest;
    private final Occurrences occurrences;
    private final Attendances attendances;
    private final Dialogues dialogues;
    private final Authority authority;
    private final ContentFiles content;

    ReportTopic(
            Reports reports,
            Latest latest,
            Occurrences occurrences,
            Attendances attendances,
            Dialogues dialogues,
            Authority authority,
            ContentFiles content) {
        this.reports = reports;
        this.latest = latest;
        this.occurrences = occurrences;
        this.attendances = attendances;
        this.dialogues = dialogues;
        this.authority = authority;
        this.content = content;
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        boolean asked = said instanceof Said.Wrote wrote
                && WORDS.matcher(Spelling.bare(wrote.words())).matches();
        return asked ? body(said.by()).map(body -> begin(said.by(), body)) : Optional.empty();
    }

    private Optional<String> body(Person person) {
        return authority.where(new Actor.Talker(person), Right.CALL).stream()
                .map(Realm::body)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private List<Message> begin(Person person, String body) {
        Optional<Occurrence> gathering = latest.of(body);
        gathering.ifPresent(found -> dialogues.open(person, dialogue(), found.id()));
        return List.of(Message.of(gathering
                .map(found -> phrase(Phrase.REPORT_BEGIN, Map.of("行事", found.title())))
                .orElseGet(() -> phrase(Phrase.CHECK_IN_NOTHING_ON, Map.of()))));
    }

    @Override
    public String dialogue() {
        return "gathering-report";
    }

    @Override
    public void keep(Person person, String about, Map<String, String> answers) {
        occurrences
                .of(about)
                .filter(occurrence -> may(person, occurrence))
                .ifPresent(occurrence -> reports.keep(about, report(occurrence, answers)));
    }

    @Override
    public Optional<List<Message>> done(Person person, String about, Map<String, String> answers) {
        return occurrences
                .of(about)
                .filter(occurrence -> authority.use(
                        new Actor.Talker(person), Right.CALL, realm(occurrence), occurrence.title() + "の報告"))
                .map(occurrence -> List.of(Message.of(phrase(
                        Phrase.REPORT_DONE,
                        Map.of("行事", occurrence.title(), "人数", people(report(occurrence, answers).people()))))));
    }

    private boolean may(Person person, Occurrence occurrence) {
        return authority.may(new Actor.Talker(person), Right.CALL, realm(occurrence));
    }

    private static Realm realm(Occurrence occurrence) {
        String body = occurrence.gathering().body();
        return body == null ? Realm.TOWN : Realm.of(body);
    }

    private static String people(@Nullable Integer people) {
        return people == null ? "わかりません" : people + "人";
    }

    /** What they say counts most, then what was counted at the 受付, then the drinks. */
    private Report report(Occurrence occurrence, Map<String, String> answers) {
        Integer said = number(answers, "people");
        Integer counted = attendances.counted(occurrence) ? Integer.valueOf(attendances.came(occurrence)) : null;
        Integer drunk = Report.drunk(number(answers, "drinks"), number(answers, "left"));
        return new Report(
                said != null ? said : counted != null ? counted : drunk,
                number(answers, "minutes"),
                number(answers, "bags"),
                number(answers, "weight"),
                answers.getOrDefault("words", ""));
    }

    private static @Nullable Integer number(Map<String, String> answers, String question) {
        String answer = answers.getOrDefault(question, "");
        return answer.matches("\\d{1,6}") ? Integer.valueOf(answer) : null;
    }

    private String phrase(Phrase phrase, Map<String, String> blanks) {
        return content.now().phrases().say(phrase, blanks).strip();
    }
}
