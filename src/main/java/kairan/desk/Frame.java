package kairan.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import kairan.content.ContentFiles;
import kairan.content.Town;
import kairan.japanese.Eras;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.HandlerMapping;

/** What stands around every page of the desk: the town, who is signed in, and the ways to the other pages. */
@ControllerAdvice(basePackageClasses = Frame.class)
class Frame {

    private final ContentFiles content;
    private final Helps helps;
    private final Clock clock;

    Frame(ContentFiles content, Helps helps, Clock clock) {
        this.content = content;
        this.helps = helps;
        this.clock = clock;
    }

    /** Who is signed in at this request. */
    static Optional<Visitor> visitor() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getPrincipal() instanceof Visitor visitor
                ? Optional.of(visitor)
                : Optional.empty();
    }

    @ModelAttribute("town")
    Town town() {
        return content.now().town();
    }

    /** In which the pages tell the time. */
    @ModelAttribute("zone")
    ZoneId zone() {
        return clock.getZone();
    }

    @ModelAttribute("eras")
    EraDays eras() {
        return new EraDays(clock);
    }

    @ModelAttribute("marks")
    Marks marks() {
        return new Marks();
    }

    /** On paper every page bears its day, as papers of an office do. */
    @ModelAttribute("printed")
    String printed() {
        LocalDate today = LocalDate.now(clock);
        return "%s（%s）".formatted(Eras.say(today), Eras.officeYear(today));
    }

    @ModelAttribute("visitor")
    @Nullable
    Visitor who() {
        return visitor().orElse(null);
    }

    @ModelAttribute("ways")
    List<Way> ways() {
        return ways(true);
    }

    /** The ways that are seldom taken; they are opened by a press. */
    @ModelAttribute("otherWays")
    List<Way> otherWays() {
        return ways(false);
    }

    private static List<Way> ways(boolean daily) {
        return visitor().filter(v -> !v.unfinished()).map(Way::of).orElse(List.of()).stream()
                .filter(way -> way.daily() == daily)
                .toList();
    }

    /** What can be done on this page, in three sentences. */
    @ModelAttribute("help")
    List<String> help(HttpServletRequest request) {
        return helps.around(
                String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)),
                request.getMethod());
    }

    /** The way whose page this is. */
    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        return Way.of(request.getRequestURI().substring(request.getContextPath().length()));
    }
}
