package kairan.notices;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    private static final List<Circle.Kind> ROLES =
            List.of(Circle.Kind.LEADERS, Circle.Kind.OFFICERS, Circle.Kind.BLOCK_LEADERS);

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

    /** Of that body (null: the town), the widest first; of the town's associations, only these with their blocks. */
    List<Circle> of(@Nullable String body, Collection<String> withBlocks) {
        List<Circle> circles = new ArrayList<>();
        if (body == null) {
            circles.add(Circle.EVERYONE);
            ROLES.forEach(role -> circles.add(new Circle(role, "")));
            districts.all().forEach(one -> circles.add(new Circle(Circle.Kind.DISTRICT, one.id())));
            bodies.associations().forEach(one -> circles.add(new Circle(Circle.Kind.ASSOCIATION, one.id())));
            bodies.associations().stream()
                    .filter(one -> withBlocks.contains(one.id()))
                    .forEach(one -> circles.addAll(blocks(one)));
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
        ROLES.forEach(role -> circles.add(new Circle(role, body.id())));
        circles.addAll(blocks(body));
        return circles;
    }

    private static List<Circle> blocks(Body body) {
        return IntStream.rangeClosed(1, body.blocks())
                .mapToObj(block -> Circle.block(body.id(), block))
                .toList();
    }

    /** Those of one kind, as a form shows them. */
    List<Drafting.Group> groups(@Nullable String body, Collection<String> withBlocks) {
        Map<Circle.Kind, List<Option>> byKind = of(body, withBlocks).stream()
                .collect(Collectors.groupingBy(
                        circle -> headed(circle.kind()),
                        TreeMap::new,
                        Collectors.mapping(this::option, Collectors.toList())));
        return byKind.entrySet().stream()
                .map(kind -> new Drafting.Group(heading(kind.getKey()), kind.getValue()))
                .toList();
    }

    /** Under whose heading they stand. */
    private static Circle.Kind headed(Circle.Kind kind) {
        return kind.leads() ? Circle.Kind.LEADERS : kind;
    }

    private static String heading(Circle.Kind kind) {
        return switch (kind) {
            case EVERYONE -> "みんな";
            case ASSOCIATION -> "町内会";
            case BLOCK -> "班";
            case DISTRICT -> "地区";
            case GROUP -> "団体";
            case INTEREST -> "知りたいこと";
            case GATHERING -> "行事に出る人";
            case LEADERS, OFFICERS, BLOCK_LEADERS -> "役員、班長";
        };
    }

    private Option option(Circle circle) {
        return new Option(circle.toString(), wording.circle(circle));
    }

    /** Those whom the notice is for now and who have several things in common. */
    List<Option> several(@Nullable Whom whom) {
        return severalOf(whom).map(this::option).toList();
    }

    private static Stream<Circle> severalOf(@Nullable Whom whom) {
        return whom == null
                ? Stream.of()
                : Stream.concat(whom.in().stream(), whom.out().stream())
                        .filter(circle -> circle.among() != null)
                        .distinct();
    }

    /** Empty if nobody is chosen, or somebody they cannot tell. */
    Optional<Whom> whom(Notice draft, Drafting.Chosen chosen) {
        List<Circle> all = Stream.concat(severalOf(draft.whom()), of(draft.body(), chosen.withBlocks()).stream())
                .toList();
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

    /** The associations whose blocks the town can choose. */
    List<Option> associations(@Nullable String body) {
        return body != null
                ? List.of()
                : bodies.associations().stream()
                        .filter(one -> one.blocks() > 0)
                        .map(one -> new Option(one.id(), one.name()))
                        .toList();
    }
}
