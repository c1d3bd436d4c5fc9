package kairan.desk;

import kairan.content.PageAddress;
import kairan.gatherings.Occurrence;
import kairan.gatherings.Occurrences;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** A sheet to hang up where a gathering is (ポスター): its QR code opens the page on which anybody says how it was. */
@Controller
class KansouPoster {

    private final Occurrences occurrences;
    private final PageAddress address;

    KansouPoster(Occurrences occurrences, PageAddress address) {
        this.occurrences = occurrences;
        this.address = address;
    }

    @GetMapping("/kansou/{occurrence}/poster")
    String page(@PathVariable String occurrence, Model model) {
        Occurrence asked = asked(occurrence);
        String page = page(asked);
        model.addAttribute("gathering", asked.title());
        model.addAttribute("place", asked.gathering().place());
        model.addAttribute("page", page);
        model.addAttribute("qr", Qr.of(page));
        return "kansou/poster";
    }

    /** The code alone, for the gathering's own page. */
    @GetMapping(path = "/kansou/{occurrence}/qr.svg", produces = "image/svg+xml")
    @ResponseBody
    String code(@PathVariable String occurrence) {
        Qr code = Qr.of(page(asked(occurrence)));
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
                <rect width="%1$d" height="%1$d" fill="#fff"/><path d="%2$s"/></svg>
                """.formatted(code.size(), code.path());
    }

    private Occurrence asked(String occurrence) {
        return occurrences
                .of(occurrence)
                .filter(one -> one.state() != Occurrence.State.DRAFT)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String page(Occurrence asked) {
        return address.of("/kansou/" + asked.id());
    }
}
