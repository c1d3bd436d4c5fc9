package kairan.feedback;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Asking;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.gatherings.Occurrences;
import org.springframework.stereotype.Component;

/** The rest of a report, for those who like: drinks, hours, weight. */
@Component
class ReportMore implements Asking {

    static final String DIALOGUE = "report-more";

    private final Reports reports;
    private final Occurrences occurrences;
    private final ContentFiles content;

    ReportMore(Reports reports, Occurrences occurrences, ContentFiles content) {
        this.reports = reports;
        this.occurrences = occurrences;
        this.content = content;
    }

    @Override
    public String dialogue() {
        return DIALOGUE;
    }

    @Override
    public void keep(Person person, String about, Map<String, String> answers) {
        reports.keep(
                reports.of(about)
                        .orElseGet(() -> Report.nothingYet(about))
                        .with(answers)
                        .withDrinks(answers),
                person);
    }

    @Override
    public Optional<List<Message>> done(Person person, String about, Map<String, String> answers) {
        String facts = reports.of(about).map(Report::facts).orElse("");
        return Optional.of(List.of(Message.of(
                content.now().phrases().say(Phrase.REPORT_MORE, Map.of("行事", occurrences.title(about), "報告", facts)))));
    }
}
