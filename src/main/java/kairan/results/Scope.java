package kairan.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Of what a summary is (集計の範囲). */
public record Scope(Kind kind, String id) {

    public enum Kind {
        /** One day of a gathering. */
        DAY("day", "o.id = ?"),
        /** A gathering with all its days: those of one name and one body, as {@code body/name}. */
        SERIES("series", "o.name = ? and coalesce(o.body, '') = ?"),
        /** All gatherings that take the same course (timeline), whatever they are called. */
        KIND("kind", "o.kind = ?"),
        /** An association or group. */
        BODY("body", "o.body = ?"),
        PLACE("place", "o.place = ?"),
        /** 年度 */
        YEAR("year", "o.day >= ? and o.day <= ?");

        private final String value;
        private final String where;

        Kind(String value, String where) {
            this.value = value;
            this.where = where;
        }

        /** As it stands in addresses. */
        public String value() {
            return value;
        }
    }

    public static Optional<Scope> of(String kind, String id) {
        return Arrays.stream(Kind.values())
                .filter(k -> k.value.equals(kind))
                .findFirst()
                .filter(k -> k != Kind.YEAR || FiscalYear.of(id).isPresent())
                .map(k -> new Scope(k, id));
    }

    public static Scope day(String occurrence) {
        return new Scope(Kind.DAY, occurrence);
    }

    public static Scope series(@Nullable String body, String name) {
        return new Scope(Kind.SERIES, "%s/%s".formatted(body == null ? "" : body, name));
    }

    /** Of a series what it is called. */
    String name() {
        return id.substring(id.indexOf('/') + 1);
    }

    public static Scope year(FiscalYear year) {
        return new Scope(Kind.YEAR, String.valueOf(year.year()));
    }

    /** A select of the ids of its days, as far as they may be seen. */
    Days days(Sight sight) {
        List<Object> params = new ArrayList<>();
        if (kind == Kind.YEAR) {
            FiscalYear year = FiscalYear.of(id).orElseThrow();
            params.add(year.first().toString());
            params.add(year.last().toString());
        } else if (kind == Kind.SERIES) {
            params.add(name());
            params.add(id.substring(0, Math.max(0, id.indexOf('/'))));
        } else {
            params.add(id);
        }
        return days(kind.where, params, sight);
    }

    /** Of a place those at its other spellings, too. */
    Days days(List<String> spellings, Sight sight) {
        List<Object> places = new ArrayList<>(spellings);
        places.addFirst(id);
        return days("o.place in (%s)".formatted(marks(places.size())), places, sight);
    }

    private static Days days(String of, List<Object> ids, Sight sight) {
        List<Object> params = new ArrayList<>(ids);
        String where = of + " and o.state <> 'draft'";
        if (!sight.all()) {
            where += sight.bodies().isEmpty()
                    ? " and o.body is null"
                    : " and (o.body is null or o.body in (%s))"
                            .formatted(marks(sight.bodies().size()));
            params.addAll(sight.bodies());
        }
        return new Days("select o.id from occurrence o where " + where, params);
    }

    private static String marks(int many) {
        return String.join(", ", Collections.nCopies(many, "?"));
    }

    /** A select of ids, and its parameters. */
    record Days(String sql, List<Object> params) {

        /** These alone. */
        static Days of(List<String> ids) {
            return ids.isEmpty()
                    ? new Days("select o.id from occurrence o where 1 = 0", List.of())
                    : new Days(
                            "select o.id from occurrence o where o.id in (%s)".formatted(marks(ids.size())),
                            List.copyOf(ids));
        }

        Days {
            params = List.copyOf(params);
        }

        /** All of them but these. */
        Days without(List<String> some) {
            return some.isEmpty()
                    ? this
                    : new Days("%s and o.id not in (%s)".formatted(sql, marks(some.size())), and(some.toArray()));
        }

        /** Its parameters, then others. */
        List<Object> and(Object... others) {
            List<Object> all = new ArrayList<>(params);
            all.addAll(List.of(others));
            return all;
        }
    }
}
