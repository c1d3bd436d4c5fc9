package kairan.notices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kairan.delivery.Selection;
import org.jspecify.annotations.Nullable;

/** For whom a notice is (宛先): all who are in one of the parts, without those who are in one of the others. */
record Whom(List<Circle> in, List<Circle> out) {

    /** Those a body reaches: who belongs to it, follows it, or has a role there. */
    private static final String WITHIN = "person.id in (select person from resident where body = ? "
            + "union select person from follow where body = ? union select person from role where body = ?)";

    private static final String BETWEEN = ",";
    private static final String WITHOUT = "-";

    Whom {
        in = List.copyOf(in);
        out = List.copyOf(out);
        if (in.isEmpty()) {
            throw new IllegalArgumentException("a notice is for somebody");
        }
    }

    static Whom of(Circle circle) {
        return new Whom(List.of(circle), List.of());
    }

    /** Nobody but those who lead. */
    boolean leaders() {
        return in.stream().allMatch(circle -> circle.kind().leads());
    }

    /** Everybody in the town. */
    boolean everyone() {
        return in.contains(Circle.EVERYONE) && out.isEmpty();
    }

    /** Everybody the body (null: the town) speaks to. */
    boolean whole(@Nullable String body) {
        return everyone()
                || out.isEmpty()
                        && in.stream()
                                .anyMatch(circle ->
                                        circle.whole() && circle.value().equals(body));
    }

    /**
     * The people, now; what a body tells never goes beyond those it reaches, and those who said they come to what it
     * called for.
     */
    Selection people(@Nullable String body, Instant now) {
        List<Object> params = new ArrayList<>();
        String where = "(" + any(in, now, params) + ")";
        if (!out.isEmpty()) {
            where += " and not (" + any(out, now, params) + ")";
        }
        if (body != null) {
            params.addAll(List.of(body, body, body));
            List<Circle> coming = in.stream()
                    .filter(circle -> circle.kind() == Circle.Kind.GATHERING)
                    .toList();
            String within = coming.isEmpty() ? WITHIN : WITHIN + " or " + any(coming, now, params);
            where += " and (" + within + ")";
        }
        return new Selection("person", "person.id", where, params);
    }

    private static String any(List<Circle> circles, Instant now, List<Object> params) {
        return circles.stream()
                .map(circle -> {
                    params.addAll(circle.params(now));
                    return circle.sql();
                })
                .collect(Collectors.joining(" or "));
    }

    /** Reads what {@link #toString} wrote. */
    static Whom read(String written) {
        List<Circle> in = new ArrayList<>();
        List<Circle> out = new ArrayList<>();
        Arrays.stream(written.split(BETWEEN)).forEach(part -> {
            if (part.startsWith(WITHOUT)) {
                out.add(Circle.read(part.substring(WITHOUT.length())));
            } else {
                in.add(Circle.read(part));
            }
        });
        return new Whom(in, out);
    }

    /** As it lies in the store: {@code association:sakura,-block:sakura/3}. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        in.forEach(circle -> parts.add(circle.toString()));
        out.forEach(circle -> parts.add(WITHOUT + circle));
        return String.join(BETWEEN, parts);
    }
}
