package kairan.feedback;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kairan.content.ContentFiles;
import kairan.content.Gathering;
import kairan.content.Phrase;
import kairan.conversation.Asking;
import kairan.conversation.Choice;
import kairan.conversation.Dialogues;
import kairan.conversation.Meaning;
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
import org.springframework.stereotype.Component;

/** What whoever ran a gathering tells of it afterwards (報告), and the words earlier ones left for them. */
@Component
public class ReportTopic implements Topic, Asking {

    private static final Pattern WRITE = Pattern.compile("(行事の|清掃の)?報告を?(書く|書きたい|する|したい|直す)?");
    private static final Pattern ADVICE = Pattern.compile("(前の人からの|次の人への)(一言|ひとこと)(を?(見る|見せて|教えて))?");
    private static final int MOST_ADVICE = 3;

    private final Reports reports;
    private final Occurrences occurrences;
    private final Attendances attendances;
    private final Authority authority;
    private final Dialogues dialogues;
    private final ContentFiles content;

    ReportTopic(
            Reports reports,
            Occurrences occurrences,
            Attendances attendances,
            Authority authority,
            Dialogues dialogues,
            ContentFiles content) {
        this.reports = reports;
        this.occurrences = occurrences;
        this.attendances = attendances;
        this.authority = authority;
        this.dialogues = dialogues;
        this.content = content;
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        if (said instanceof Said.Chose chose && chose.meaning().topic().equals("report")) {
            String which = chose.meaning().value().equals("more") ? ReportMore.DIALOGUE : dialogue();
            return Optional.of(
                    start(chose.by(), which, occurrences.of(chose.meaning().about())));
        }
        if (!(said instanceof Said.Wrote wrote)) {
            return Optional.empty();
        }
        String words = Spelling.bare(wrote.words());
        List<Realm> realms = authority.where(new Actor.Talker(said.by()), Right.REPORT);
        if (realms.isEmpty()) {
            return Optional.empty();
        }
        if (WRITE.matcher(words).matches()) {
            return Optional.of(start(
                    said.by(), dialogue(), occurrences.latestBegun(gathering -> realms.contains(realm(gathering)))));
        }
        return ADVICE.matcher(words).matches() ? Optional.of(List.of(advice(realms))) : Optional.empty();
    }

    private static Realm realm(Gathering gathering) {
        return gathering.body() == null ? Realm.TOWN : Realm.of(gathering.body());
    }

    private List<Message> start(Person person, String which, Optional<Occurrence> occurrence) {
        Optional<Occurrence> theirs = occurrence.filter(
                one -> authority.use(new Actor.Talker(person), Right.REPORT, realm(one.gathering()), one.title()));
        if (theirs.isEmpty()) {
            return List.of(Message.of(text(Phrase.REPORT_NONE, Map.of())));
        }
        dialogues.resume(person, which, theirs.get().id(), counted(theirs.get()));
        return List.of(
                Message.of(text(Phrase.REPORT_START, Map.of("行事", theirs.get().title()))));
    }

    /** Whoever was counted on the day need not be counted again. */
    private Map<String, String> counted(Occurrence occurrence) {
        return attendances.counted(occurrence)
                ? Map.of("people", String.valueOf(attendances.came(occurrence)))
                : Map.of();
    }

    private Message advice(List<Realm> realms) {
        String words = realms.stream()
                .flatMap(realm -> Stream.ofNullable(realm.body()))
                .flatMap(body -> reports.advice(body, MOST_ADVICE).stream())
                .limit(MOST_ADVICE)
                .map(report -> "・%s：%s".formatted(occurrences.title(report.occurrence()), report.advice()))
                .collect(Collectors.joining("\n"));
        return Message.of(
                words.isEmpty()
                        ? text(Phrase.REPORT_NO_ADVICE, Map.of())
                        : text(Phrase.REPORT_ADVICE, Map.of("一言", words)));
    }

    @Override
    public String dialogue() {
        return "report";
    }

    /** What is left out this time stays as it was. */
    @Override
    public void keep(Person person, String about, Map<String, String> answers) {
        reports.keep(reports.of(about).orElseGet(() -> Report.nothingYet(about)).with(answers), person);
    }

    @Override
    public Optional<List<Message>> done(Person person, String about, Map<String, String> answers) {
        String facts = reports.of(about).map(Report::facts).orElse("");
        return Optional.of(List.of(Message.lasting(
                text(Phrase.REPORT_DONE, Map.of("行事", occurrences.title(about), "報告", facts)),
                List.of(
                        new Choice("くわしく書く", new Meaning("report", "more", about)),
                        new Choice("写真を付ける", Meaning.of("photos", "send"))))));
    }

    @Override
    public void unsay(Person person, String about, String question) {
        if (question.equals("advice")) {
            reports.forgetAdvice(about);
        }
    }

    private String text(Phrase phrase, Map<String, String> blanks) {
        return content.now().phrases().say(phrase, blanks);
    }
}
