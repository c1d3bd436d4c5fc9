package kairan.desk;

import kairan.content.PageAddress;
import kairan.gatherings.Occurrence;
import kairan.gatherings.Occurrences;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
        Occurrence asked = occurrences
                .of(occurrence)
                .filter(one -> one.state() != Occurrence.State.DRAFT)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String page = address.of("/kansou/" + asked.id());
        model.addAttribute("gathering", asked.title());
        model.addAttribute("place", asked.gathering().place());
        model.addAttribute("page", page);
        model.addAttribute("qr", Qr.of(page));
        return "kansou/poster";
    }
}
