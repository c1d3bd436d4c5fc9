package kairan.desk;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import kairan.japanese.Eras;
import kairan.roles.Right;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A month's notices and results as text for the town's newsletter (広報紙). */
@Controller
@RequestMapping(NewsletterPage.PATH)
class NewsletterPage {

    static final String PATH = "/desk/newsletter";

    private static final int MONTHS_BACK = 12;

    private final Newsletter newsletter;
    private final Clock clock;

    NewsletterPage(Newsletter newsletter, Clock clock) {
        this.newsletter = newsletter;
        this.clock = clock;
    }

    /** A month to choose. */
    record Choice(String value, String label) {}

    @GetMapping
    @Needs(Right.TELL_TOWN)
    String page(@RequestParam(defaultValue = "") String month, Model model) {
        YearMonth shown = month(month);
        model.addAttribute("month", shown.toString());
        model.addAttribute("label", say(shown));
        model.addAttribute("months", months());
        model.addAttribute("text", newsletter.of(shown));
        return "desk/newsletter";
    }

    /** The same as a file. */
    @GetMapping("/file")
    @Needs(Right.TELL_TOWN)
    ResponseEntity<byte[]> file(@RequestParam(defaultValue = "") String month) {
        YearMonth shown = month(month);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("koho-%s.txt".formatted(shown))
                                .build()
                                .toString())
                .body(newsletter.of(shown).getBytes(StandardCharsets.UTF_8));
    }

    /** This one, where nothing that can be read is asked for. */
    private YearMonth month(String text) {
        try {
            return text.isEmpty() ? YearMonth.now(clock) : YearMonth.parse(text);
        } catch (DateTimeException e) {
            return YearMonth.now(clock);
        }
    }

    private List<Choice> months() {
        return Stream.iterate(YearMonth.now(clock), month -> month.minusMonths(1))
                .limit(MONTHS_BACK)
                .map(month -> new Choice(month.toString(), say(month)))
                .toList();
    }

    private static String say(YearMonth month) {
        return Eras.say(month);
    }
}
