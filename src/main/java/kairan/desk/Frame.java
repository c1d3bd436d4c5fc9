package kairan.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import kairan.content.ContentFiles;
import kairan.content.Town;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What stands around every page of the desk: the town, who is signed in, and the ways to the other pages. */
@ControllerAdvice(basePackageClasses = Frame.class)
class Frame {

    private final ContentFiles content;
    private final Clock clock;

    Frame(ContentFiles content, Clock clock) {
        this.content = content;
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

    @ModelAttribute("visitor")
    @Nullable
    Visitor who() {
        return visitor().orElse(null);
    }

    @ModelAttribute("ways")
    List<Way> ways() {
        return visitor().filter(v -> !v.unfinished()).map(Way::of).orElse(List.of());
    }

    /** The way whose page this is. */
    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        return Way.of(request.getRequestURI().substring(request.getContextPath().length()));
    }
}
