package kairan.board;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.content.ContentFiles;
import kairan.proposals.Proposals;
import kairan.results.Charts;
import kairan.results.Discretion;
import kairan.results.FiscalYear;
import kairan.results.YearReport;
import kairan.results.Years;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What took place in a year, with whom, and how it was (結果), without persons; for anybody to read, print and take as a file. */
@Controller
class KekkaPage {

    /** So many gatherings stand on one page; the file has them all. */
    private static final int ON_A_PAGE = 50;

    private static final int LAST_PAGE = 1_000;

    private final Years years;
    private final Proposals proposals;
    private final ContentFiles content;
    private final Clock clock;

    KekkaPage(Years years, Proposals proposals, ContentFiles content, Clock clock) {
        this.years = years;
        this.proposals = proposals;
        this.content = content;
        this.clock = clock;
    }

    @GetMapping("/kekka")
    String latest(@RequestParam(defaultValue = "0") int page, Model model) {
        return show(years.now(), years.all(), page, model);
    }

    @GetMapping("/kekka/{year}")
    String one(
            @PathVariable String year,
            @RequestParam(defaultValue = "0") int page,
            HttpServletResponse response,
            Model model) {
        List<FiscalYear> all = years.all();
        Optional<FiscalYear> found = FiscalYear.of(year).filter(all::contains);
        if (found.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        return show(found.orElseGet(years::now), all, page, model);
    }

    private String show(FiscalYear year, List<FiscalYear> known, int page, Model model) {
        YearReport report = years.of(year);
        int all = report.gatherings().size();
        int from = Math.min(all, Math.clamp(page, 0, LAST_PAGE) * ON_A_PAGE);
        int to = Math.min(all, from + ON_A_PAGE);
        model.addAttribute("gatherings", report.gatherings().subList(from, to));
        model.addAttribute("page", from / ON_A_PAGE);
        model.addAttribute("more", to < all);
        model.addAttribute("learned", learned(year));
        model.addAttribute("town", content.now().town());
        model.addAttribute("years", known);
        model.addAttribute("report", report);
        model.addAttribute("partners", Charts.bars("partners", report.partners()));
        model.addAttribute("forms", Charts.bars("forms", report.forms()));
        model.addAttribute("fields", Charts.bars("fields", report.fields()));
        return "kekka/year";
    }

    /** How many needs were learned from proposals, by field; of a few it is not told how many. */
    private Map<String, String> learned(FiscalYear year) {
        Map<String, String> learned = new LinkedHashMap<>();
        proposals
                .needs(year.begins(clock.getZone()), year.ends(clock.getZone()))
                .forEach((field, count) ->
                        learned.put(field, count < Discretion.FEWEST_SHOWN ? "少し" : "%d件".formatted(count)));
        return learned;
    }

    @GetMapping("/kekka/{year}/file")
    void file(@PathVariable String year, HttpServletResponse response) throws IOException {
        Optional<FiscalYear> found = FiscalYear.of(year).filter(years.all()::contains);
        if (found.isEmpty()) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return;
        }
        YearReport report = years.of(found.get());
        response.setContentType("text/csv;charset=UTF-8");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"kekka-%d.csv\"".formatted(report.year().year()));
        try (Writer to = response.getWriter()) {
            years.write(report, to);
        }
    }
}
