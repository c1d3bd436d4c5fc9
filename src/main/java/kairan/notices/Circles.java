package kairan.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.bodies.Districts;
import kairan.content.ContentFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All the circles of people that an association, a group or the town can tell something. */
@Component
class Circles {

    private final Bodies bodies;
    private final Districts districts;
    private final Wording wording;
    private final ContentFiles content;

    Circles(Bodies bodies, Districts districts, Wording wording, ContentFiles content) {
        this.bodies = bodies;
        this.districts = districts;
        this.wording = wording;
        this.content = content;
    }

    /** Of that body (null: the town), the widest first. */
    List<Circle> of(@Nullable String body) {
        List<Circle> circles = new ArrayList<>();
        if (body == null) {
            circles.add(Circle.EVERYONE);
            circles.add(new Circle(Circle.Kind.LEADERS, ""));
            districts.all().forEach(one -> circles.add(new Circle(Circle.Kind.DISTRICT, one.id())));
            bodies.associations().forEach(one -> circles.add(new Circle(Circle.Kind.ASSOCIATION, one.id())));
        } else {
            bodies.find(body).ifPresent(found -> circles.addAll(within(found)));
        }
        content.now()
                .town()
                .interests()
                .forEach(interest -> circles.add(new Circle(Circle.Kind.INTEREST, interest.id())));
        return circles;
    }

    private static List<Circle> within(Body body) {
        List<Circle> circles = new ArrayList<>();
        circles.add(new Circle(body.isAssociation() ? Circle.Kind.ASSOCIATION : Circle.Kind.GROUP, body.id()));
        circles.add(new Circle(Circle.Kind.LEADERS, body.id()));
        for (int block = 1; block <= body.blocks(); block++) {
            circles.add(Circle.block(body.id(), block));
        }
        return circles;
    }

    List<Option> options(@Nullable String body) {
        return of(body).stream()
                .map(circle -> new Option(circle.toString(), wording.circle(circle)))
                .toList();
    }

    /** For those in one of the circles and in none of the others; empty if nobody is named, or somebody they cannot tell. */
    Optional<Whom> whom(@Nullable String body, List<String> in, List<String> out) {
        List<Circle> all = of(body);
        List<Circle> meant = all.stream().filter(c -> in.contains(c.toString())).toList();
        List<Circle> without =
                all.stream().filter(c -> out.contains(c.toString())).toList();
        boolean known = meant.size() == in.size() && without.size() == out.size();
        return meant.isEmpty() || !known ? Optional.empty() : Optional.of(new Whom(meant, without));
    }
}
