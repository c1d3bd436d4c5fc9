package kairan.bodies;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What has been looked up for the page that is just looked at, so that a list of a hundred lines does not ask a hundred
 * times whose they are. Pages that change something know none: they must see what they have changed.
 */
final class OnePage {

    private static final String NAME = OnePage.class.getName();

    /** A page that asks for more than these asks for all at once; a town has hundreds of them, not thousands. */
    private static final int FEW = 2;

    private final Map<String, Optional<Body>> known = new HashMap<>();
    private boolean all;

    /** Empty where no page is looked at. */
    static Optional<OnePage> here() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .filter(ServletRequestAttributes.class::isInstance)
                .map(ServletRequestAttributes.class::cast)
                .map(ServletRequestAttributes::getRequest)
                .filter(request -> request.getMethod().equals("GET"))
                .map(request -> {
                    if (!(request.getAttribute(NAME) instanceof OnePage)) {
                        request.setAttribute(NAME, new OnePage());
                    }
                    return (OnePage) request.getAttribute(NAME);
                });
    }

    Optional<Body> find(String id, Function<String, Optional<Body>> one, Supplier<List<Body>> every) {
        if (!all && !known.containsKey(id) && known.size() == FEW) {
            every.get().forEach(body -> known.put(body.id(), Optional.of(body)));
            all = true;
        }
        return all ? known.getOrDefault(id, Optional.empty()) : known.computeIfAbsent(id, one);
    }
}
