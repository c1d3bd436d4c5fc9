package kairan.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kairan.content.ContentFiles;
import kairan.content.Entry;
import kairan.faq.AskedOften;
import kairan.faq.QuestionLog;
import kairan.japanese.Dates;
import kairan.residents.Right;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The questions without an answer (答えのない質問), equal ones together, the most asked first. */
@Controller
class QuestionsPage {

    static final String PATH = "/desk/questions";
    static final int AT_MOST = 200;

    /** A line as the page shows it. */
    record Line(String words, int times, String last, List<String> near) {}

    private final QuestionLog log;
    private final ContentFiles content;
    private final Clock clock;

    QuestionsPage(QuestionLog log, ContentFiles content, Clock clock) {
        this.log = log;
        this.content = content;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Needs(Right.ANSWER_QUESTIONS)
    String page(Model model) {
        model.addAttribute(
                "lines", log.waiting(AT_MOST).stream().map(this::line).toList());
        model.addAttribute("most", AT_MOST);
        return "desk/questions";
    }

    private Line line(AskedOften asked) {
        return new Line(
                asked.words(),
                asked.times(),
                Dates.say(LocalDate.ofInstant(asked.last(), clock.getZone())),
                asked.offered().stream()
                        .flatMap(id -> content.now().entry(id).stream())
                        .map(Entry::question)
                        .toList());
    }

    /** How many of them wait, on the home page. */
    @Component
    record Open(QuestionLog log) implements Waiting {

        @Override
        public String label() {
            return "答えのない質問";
        }

        @Override
        public String path() {
            return PATH;
        }

        @Override
        public Right needs() {
            return Right.ANSWER_QUESTIONS;
        }

        @Override
        public long count(Visitor visitor) {
            return log.waiting(AT_MOST).size();
        }
    }
}
