package kairan.notices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * People who have one thing in common: association, block, district, group, interest, role, gathering. Where {@code among}
 * is given they have that in common, too.
 */
record Circle(Kind kind, String value, @Nullable Circle among) {

    private static final String AMONG = "&";

    Circle(Kind kind, String value) {
        this(kind, value, null);
    }

    static final Circle EVERYONE = new Circle(Kind.EVERYONE, "");

    enum Kind {
        EVERYONE("1 = 1"),
        ASSOCIATION("person.id in (select person from resident where body = ?)"),
        BLOCK("person.id in (select person from resident where body = ? and block = ?)"),
        DISTRICT("person.id in (select resident.person from resident join body on body.id = resident.body"
                + " where body.district = ? and body.ended_at is null)"),
        GROUP("person.id in (select person from follow where body = ?)"),
        INTEREST("person.id in (select person from interest where interest = ?)"),
        /** Who said they come to a gathering, by the id of its day. */
        GATHERING("person.id in (select person from rsvp where occurrence = ? and answer = 'going')"),
        /** 会長・役員・班長 of a body; of every association if none is named. */
        LEADERS(leads("in ('LEADER', 'BLOCK_LEADER')")),
        /** 会長・役員 alone. */
        OFFICERS(leads("= 'LEADER'")),
        /** 班長 alone. */
        BLOCK_LEADERS(leads("= 'BLOCK_LEADER'"));

        private final String sql;

        Kind(String sql) {
            this.sql = sql;
        }

        /** A condition on {@code person.id}. */
        String sql() {
            return sql;
        }

        private static String leads(String role) {
            return "person.id in (select person from role where role " + role
                    + " and (body = ? or ? = '' and body in (select id from body where kind = 'association'))"
                    + " and starts_at <= ?"
                    + " and (ends_at is null or ends_at > ?))";
        }

        /** Whether it holds only those who lead. */
        boolean leads() {
            return this == LEADERS || this == OFFICERS || this == BLOCK_LEADERS;
        }

        /** Whether it holds all that belong to a body. */
        boolean whole() {
            return this == ASSOCIATION || this == GROUP;
        }
    }

    static Circle block(String body, int block) {
        return new Circle(Kind.BLOCK, body + "/" + block);
    }

    /** Those of them who are among the others, too. */
    Circle among(Circle others) {
        return others.equals(EVERYONE) ? this : new Circle(kind, value, among == null ? others : among.among(others));
    }

    /** All that belong to a body. */
    boolean whole() {
        return kind.whole() && among == null;
    }

    /** A condition on {@code person.id}. */
    String sql() {
        return among == null ? kind.sql() : "(%s and %s)".formatted(kind.sql(), among.sql());
    }

    List<Object> params(Instant now) {
        List<Object> params = new ArrayList<>(own(now));
        if (among != null) {
            params.addAll(among.params(now));
        }
        return params;
    }

    private List<Object> own(Instant now) {
        return switch (kind) {
            case EVERYONE -> List.of();
            case ASSOCIATION, DISTRICT, GROUP, INTEREST, GATHERING -> List.of(value);
            case BLOCK -> List.of(body(), block());
            case LEADERS, OFFICERS, BLOCK_LEADERS -> List.of(value, value, now.toEpochMilli(), now.toEpochMilli());
        };
    }

    /** The association of a block. */
    String body() {
        return value.substring(0, value.lastIndexOf('/'));
    }

    int block() {
        return Integer.parseInt(value.substring(value.lastIndexOf('/') + 1));
    }

    /** Reads what {@link #toString} wrote. */
    static Circle read(String written) {
        String[] parts = written.split(AMONG, 2);
        int colon = parts[0].indexOf(':');
        return new Circle(
                Kind.valueOf(parts[0].substring(0, colon).toUpperCase(Locale.ROOT)),
                parts[0].substring(colon + 1),
                parts.length == 1 ? null : read(parts[1]));
    }

    @Override
    public String toString() {
        String own = kind.name().toLowerCase(Locale.ROOT) + ":" + value;
        return among == null ? own : own + AMONG + among;
    }
}
