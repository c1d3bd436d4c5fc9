package kairan.feedback;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kairan.content.ContentFiles;
import kairan.conversation.Ids;
import kairan.gatherings.Occurrence;
import kairan.gatherings.Occurrences;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page behind the QR code of a gathering (感想): any neighbour says how it was, without a name, in three taps. What
 * they sent has an address that nobody can guess; whoever comes back to it may mend it or take it back.
 */
@Controller
class KansouPage {

    static final String PATH = "/kansou/";

    private static final String BACK = "/naosu/";

    /** A large gathering can send so many; more is a flood. */
    private static final int MOST_TOGETHER = 1_000;

    /** So many photos of one gathering are taken from people who are not known. */
    private static final int MOST_PHOTOS = 60;

    private final Feedbacks feedbacks;
    private final Photos photos;
    private final Occurrences occurrences;
    private final AskedNeighbours neighbours;
    private final Flood flood;
    private final ContentFiles content;
    private final Clock clock;

    KansouPage(
            Feedbacks feedbacks,
            Photos photos,
            Occurrences occurrences,
            AskedNeighbours neighbours,
            Flood flood,
            ContentFiles content,
            Clock clock) {
        this.feedbacks = feedbacks;
        this.photos = photos;
        this.occurrences = occurrences;
        this.neighbours = neighbours;
        this.flood = flood;
        this.content = content;
        this.clock = clock;
    }

    @GetMapping(PATH + "{occurrence}")
    String page(
            @PathVariable String occurrence,
            @RequestParam(required = false) @Nullable String rating,
            HttpServletResponse response,
            Model model) {
        Optional<Occurrence> asked = occurrences.of(occurrence);
        Optional<Rating> chosen = Optional.ofNullable(rating).flatMap(Rating::of);
        String closed = asked.map(neighbours::closed).orElse("この行事は、見つかりません。");
        if (closed.isEmpty() && chosen.isPresent()) {
            return form(
                    asked.orElseThrow(),
                    new NeighbourForm(Ids.next(), chosen.get(), null, null, null),
                    "",
                    response,
                    model);
        }
        frame(asked, response, model);
        model.addAttribute("closed", closed);
        model.addAttribute("ratings", List.of(Rating.values()));
        if (asked.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        return "kansou/ask";
    }

    private String form(
            Occurrence occurrence, NeighbourForm form, String wrong, HttpServletResponse response, Model model) {
        frame(Optional.of(occurrence), response, model);
        model.addAttribute("form", form);
        model.addAttribute("reasons", Reason.of(content.now(), form.rating()));
        model.addAttribute("wrong", wrong);
        return "kansou/form";
    }

    private void frame(Optional<Occurrence> occurrence, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        // The address by which a neighbour comes back is told to no other site.
        response.setHeader("Referrer-Policy", "same-origin");
        model.addAttribute("town", content.now().town());
        model.addAttribute("occurrence", occurrence.map(Occurrence::id).orElse(""));
        model.addAttribute("gathering", occurrence.map(Occurrence::title).orElse(""));
    }

    @PostMapping(PATH + "{occurrence}")
    String keep(
            @PathVariable String occurrence,
            @RequestParam String form,
            @RequestParam String rating,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable String place,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Occurrence> asked = occurrences.of(occurrence);
        Optional<Rating> given = Rating.of(rating);
        if (asked.isEmpty() || given.isEmpty() || !neighbours.asked(asked.get()) || !form.matches("[0-9a-z]{16}")) {
            return page(occurrence, null, response, model);
        }
        String known = Optional.ofNullable(reason)
                .flatMap(id -> Reason.of(content.now(), given.get(), id))
                .map(Reason::id)
                .orElse(null);
        NeighbourForm filled = new NeighbourForm(form, given.get(), known, words, place);
        if (!filled.wrong().isEmpty()) {
            return form(asked.get(), filled, filled.wrong(), response, model);
        }
        if (!flood.allows(request.getRemoteAddr())
                || feedbacks.neighbours(occurrence, clock.instant().minus(Flood.WINDOW)) >= MOST_TOGETHER) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return form(asked.get(), filled, "いま、たくさんの感想が届いています。10分ほど待って、もう一度「送る」を押してください。", response, model);
        }
        feedbacks.neighbour(occurrence, filled);
        return "redirect:" + PATH + "{occurrence}" + BACK + form + "?sent";
    }

    /** What they sent, for whoever sent it: to be mended or taken back, and with a photo. */
    @GetMapping(PATH + "{occurrence}" + BACK + "{key}")
    String sent(
            @PathVariable String occurrence,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String rating,
            @RequestParam(required = false) @Nullable String sent,
            HttpServletResponse response,
            Model model) {
        Optional<Occurrence> asked = occurrences.of(occurrence);
        Optional<Feedback> given = asked.flatMap(one -> feedbacks.neighbour(one.id(), key));
        if (given.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return gone(asked, response, model);
        }
        boolean open = neighbours.asked(asked.orElseThrow());
        Optional<Rating> chosen = Optional.ofNullable(rating).flatMap(Rating::of);
        if (open && chosen.isPresent()) {
            return form(asked.get(), NeighbourForm.of(key, chosen.get(), given.get()), "", response, model);
        }
        frame(asked, response, model);
        model.addAttribute("key", key);
        model.addAttribute("given", given.get());
        model.addAttribute(
                "reason",
                Optional.ofNullable(given.get().reason())
                        .flatMap(id -> Reason.of(content.now(), given.get().rating(), id))
                        .map(Reason::label)
                        .orElse(""));
        model.addAttribute("sent", sent != null);
        model.addAttribute("open", open);
        model.addAttribute("ratings", List.of(Rating.values()));
        return "kansou/sent";
    }

    private String gone(Optional<Occurrence> occurrence, HttpServletResponse response, Model model) {
        frame(occurrence, response, model);
        model.addAttribute("again", occurrence.filter(neighbours::asked).isPresent());
        return "kansou/gone";
    }

    @PostMapping(PATH + "{occurrence}" + BACK + "{key}/torikesu")
    String withdraw(
            @PathVariable String occurrence, @PathVariable String key, HttpServletResponse response, Model model) {
        model.addAttribute("withdrawn", feedbacks.withdraw(occurrence, key));
        return gone(occurrences.of(occurrence), response, model);
    }

    /** To the page where photos are chosen, as from the talk. */
    @PostMapping(PATH + "{occurrence}" + BACK + "{key}/shashin")
    String photo(@PathVariable String occurrence, @PathVariable String key, HttpServletResponse response, Model model) {
        Optional<Feedback> given = feedbacks.neighbour(occurrence, key);
        boolean room = given.filter(Feedback::photo).isPresent() || photos.neighbours(occurrence) < MOST_PHOTOS;
        if (given.isEmpty() || !room) {
            model.addAttribute("full", !room);
            return sent(occurrence, key, null, null, response, model);
        }
        return "redirect:" + PhotoPage.CHOOSE + photos.open(given.get().id());
    }
}
