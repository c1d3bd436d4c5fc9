package kairan.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import kairan.japanese.Dates;
import kairan.roles.Realm;
import kairan.roles.Right;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** How far a long list has come (まとめて入れる仕事), and what came of it. */
@Controller
@RequestMapping(ErrandsPage.PATH + "/{errand}")
class ErrandsPage {

    static final String PATH = "/desk/errands";

    private final Errands errands;
    private final ErrandRunner runner;
    private final Clock clock;

    ErrandsPage(Errands errands, ErrandRunner runner, Clock clock) {
        this.errands = errands;
        this.runner = runner;
        this.clock = clock;
    }

    @GetMapping
    @Needs(Right.TELL_TOWN)
    String page(@PathVariable("errand") String id, Model model) {
        show(seen(id), model);
        return "desk/errand";
    }

    /** The piece of the page that is fetched again while it is under way; after that the whole page is. */
    @GetMapping("/progress")
    @Needs(Right.TELL_TOWN)
    String progress(@PathVariable("errand") String id, Model model, HttpServletResponse response) {
        Errand errand = seen(id);
        if (!errand.underWay()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("errand", errand);
        return "desk/errand :: progress";
    }

    private void show(Errand errand, Model model) {
        errands.saw(errand);
        Listing<?> listing = runner.listing(errand);
        model.addAttribute("errand", errand);
        model.addAttribute("label", listing.label());
        model.addAttribute("back", listing.path());
        LocalDateTime begun = LocalDateTime.ofInstant(errand.begun(), clock.getZone());
        model.addAttribute("begun", Dates.say(begun.toLocalDate()) + Dates.say(begun.toLocalTime()));
        model.addAttribute("mendable", errands.aside(errand).isPresent());
        model.addAttribute("kept", Errands.KEPT.toDays());
    }

    /** What has been entered stays. */
    @PostMapping("/stop")
    @Needs(Right.TELL_TOWN)
    String stop(@PathVariable("errand") String id) {
        errands.end(seen(id));
        return "redirect:%s/%s".formatted(PATH, id);
    }

    /** The rows put aside, each with its reason, to be mended and given again. */
    @GetMapping("/aside.csv")
    @Needs(Right.TELL_TOWN)
    ResponseEntity<byte[]> aside(@PathVariable("errand") String id) {
        Errand errand = seen(id);
        return errands.aside(errand)
                .map(rows -> ResponseEntity.ok()
                        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                        .cacheControl(CacheControl.noStore())
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename("直す行.csv", StandardCharsets.UTF_8)
                                        .build()
                                        .toString())
                        .body(rows))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Errand seen(String id) {
        Errand errand = errands.of(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!Frame.visitor().orElseThrow().may(runner.listing(errand).right(), Realm.TOWN)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return errand;
    }
}
