package kairan.board;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import kairan.content.ContentFiles;
import kairan.results.Charts;
import kairan.results.FiscalYear;
import kairan.results.YearReport;
import kairan.results.Years;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What took place in a year, with whom, and how it was (結果), without persons; for anybody to read, print and take as a file. */
@Controller
class KekkaPage {

    private final Years years;
    private final ContentFiles content;

    KekkaPage(Years years, ContentFiles content) {
        this.years = years;
        this.content = content;
    }

    @GetMapping("/kekka")
    String latest(Model model) {
        return show(years.now(), model);
    }

    @GetMapping("/kekka/{year}")
    String one(@PathVariable String year, HttpServletResponse response, Model model) {
        Optional<FiscalYear> found = known(year);
        if (found.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        return show(found.orElseGet(years::now), model);
    }

    private Optional<FiscalYear> known(String year) {
        return FiscalYear.of(year).filter(years.all()::contains);
    }

    private String show(FiscalYear year, Model model) {
        YearReport report = years.of(year);
        model.addAttribute("town", content.now().town());
        model.addAttribute("years", years.all());
        model.addAttribute("report", report);
        model.addAttribute("partners", Charts.bars("partners", report.partners()));
        model.addAttribute("forms", Charts.bars("forms", report.forms()));
        model.addAttribute("fields", Charts.bars("fields", report.fields()));
        return "kekka/year";
    }

    @GetMapping("/kekka/{year}/file")
    void file(@PathVariable String year, HttpServletResponse response) throws IOException {
        Optional<FiscalYear> found = known(year);
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
