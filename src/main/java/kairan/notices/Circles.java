package kairan.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    private final Ahead ahead;
    private final Wording wording;
    private final ContentFiles content;

    Circles(Bodies bodies, Districts districts, Ahead ahead, Wording wording, ContentFiles content) {
        this.bodies = bodies;
        this.districts = districts;
        this.ahead = ahead;
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
            bodies.groups().forEach(one -> circles.add(new Circle(Circle.Kind.GROUP, one.id())));
        } else {
            bodies.find(body).ifPresent(found -> circles.addAll(within(found)));
        }
        content.now()
                .town()
                .interests()
                .forEach(interest -> circles.add(new Circle(Circle.Kind.INTEREST, interest.id())));
        ahead.of(body).forEach(day -> circles.add(new Circle(Circle.Kind.GATHERING, day.id())));
        return circles;
    }

    private static List<Circle> within(Body body) {
        List<Circle> circles = new ArrayList<>();
        circles.add(new Circle(body.isAssociation() ? Circle.Kind.ASSOCIATION : Circle.Kind.GROUP, body.id()));
        for (Circle.Kind role : List.of(Circle.Kind.LEADERS, Circle.Kind.OFFICERS, Circle.Kind.BLOCK_LEADERS)) {
            circles.add(new Circle(role, body.id()));
        }
        for (int block = 1; block <= body.blocks(); block++) {
            circles.add(Circle.block(body.id(), block));
        }
        return circles;
    }

    /** The same, and before them those whom the notice is for now and who have several things in common. */
    List<Option> options(@Nullable String body, @Nullable Whom now) {
        return Stream.concat(several(now), of(body).stream())
                .map(circle -> new Option(circle.toString(), wording.circle(circle)))
                .toList();
    }

    private static Stream<Circle> several(@Nullable Whom whom) {
        return whom == null
                ? Stream.of()
                : Stream.concat(whom.in().stream(), whom.out().stream())
                        .filter(circle -> circle.among() != null)
                        .distinct();
    }

    /** Empty if nobody is chosen, or somebody they cannot tell. */
    Optional<Whom> whom(Notice draft, Drafting.Chosen chosen) {
        List<Circle> all =
                Stream.concat(several(draft.whom()), of(draft.body()).stream()).toList();
        List<Circle> in = chosen(all, chosen.in());
        List<Circle> only = chosen(all, chosen.only());
        List<Circle> out = chosen(all, chosen.out());
        boolean known = in.size() == chosen.in().size()
                && only.size() == chosen.only().size()
                && out.size() == chosen.out().size();
        return in.isEmpty() || !known ? Optional.empty() : Optional.of(new Whom(among(in, only), out));
    }

    private static List<Circle> chosen(List<Circle> all, List<String> written) {
        return all.stream()
                .filter(circle -> written.contains(circle.toString()))
                .toList();
    }

    private static List<Circle> among(List<Circle> in, List<Circle> only) {
        return only.isEmpty()
                ? in
                : in.stream()
                        .flatMap(those -> only.stream().map(some -> some.among(those)))
                        .toList();
    }
}
