package kairan.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.conversation.Channel;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts from the rows, each time anew, how far a posting has come. */
@Repository
public class Reaches {

    private static final String SORT = "parcel.state, case when parcel.first_tried_at is null then 0 else 1 end";

    private static final String OWN =
            "select id from parcel where posting = :posting and channel = :door and state = :accepted";

    private static final String RIDDEN = """
            select distinct parcel.id from mailbox join parcel on parcel.id = mailbox.parcel
            where mailbox.posting = :posting and parcel.posting <> :posting and channel = :door and state = :accepted
            """;

    private final JdbcClient db;
    private final List<Channel> doors;

    Reaches(JdbcClient db, List<Channel> doors) {
        this.db = db;
        this.doors = List.copyOf(doors);
    }

    /** Empty if nothing was posted under this cause. */
    public Optional<Reach> of(String cause) {
        record Asked(String id, Push push, boolean found) {}
        return db.sql("select id, push, cut_at from posting where cause = ?")
                .param(cause)
                .query((row, n) -> new Asked(
                        row.getString("id"), Push.valueOf(row.getString("push")), row.getObject("cut_at") != null))
                .optional()
                .map(asked -> {
                    Sums sums = new Sums();
                    sums.own(asked.id());
                    sums.givenUp(asked.id());
                    if (!asked.push().alone() || sums.missed) {
                        sums.ridden(asked.id());
                    }
                    return sums.reach(asked.id(), asked.found());
                });
    }

    /** At a door that tells who has seen what it was brought; where each costs something, it does not tell. */
    private long unopened(String accepted, String posting) {
        return doors.stream()
                .filter(door -> !door.counted())
                .mapToLong(door -> door.unread(db.sql(accepted)
                        .param("posting", posting)
                        .param("door", door.name())
                        .param("accepted", Parcels.ACCEPTED)
                        .query(String.class)
                        .list()))
                .sum();
    }

    private final class Sums {

        private final Map<String, Long> givenUp = new HashMap<>();
        private boolean missed;
        private long unopened;
        private long accepted;
        private long underWay;
        private long toCome;

        /** Parcels know how many are in them. */
        void own(String posting) {
            db.sql("select " + SORT + ", sum(size) from parcel where posting = ? group by " + SORT)
                    .param(posting)
                    .query(adding());
            unopened += Reaches.this.unopened(OWN, posting);
        }

        /** Those for whom it waits since a parcel could not bring it, alone or with others in a bundle. */
        void givenUp(String posting) {
            db.sql("select why, sum(case when parcel is null and taken_at is null then 1 else 0 end) from mailbox"
                            + " where posting = ? and why is not null group by why")
                    .param(posting)
                    .query(row -> {
                        missed = true;
                        if (row.getLong(2) > 0) {
                            givenUp.put(row.getString(1), row.getLong(2));
                        }
                    });
        }

        /** What rode in a bundle has to be looked for person by person. */
        void ridden(String posting) {
            db.sql("select " + SORT + ", count(*) from mailbox join parcel on parcel.id = mailbox.parcel"
                            + " where mailbox.posting = ? and parcel.posting <> ? group by " + SORT)
                    .params(posting, posting)
                    .query(adding());
            unopened += Reaches.this.unopened(RIDDEN, posting);
        }

        private RowCallbackHandler adding() {
            return row -> {
                boolean tried = row.getInt(2) == 1;
                long people = row.getLong(3);
                switch (row.getString(1)) {
                    case Parcels.ACCEPTED -> accepted += people;
                    case Parcels.WAITING -> {
                        underWay += tried ? people : 0;
                        toCome += tried ? 0 : people;
                    }
                    default -> {
                        // given up: known person by person; split: its halves are parcels of their own
                    }
                }
            };
        }

        Reach reach(String posting, boolean found) {
            return db.sql("select count(*), count(taken_at) from mailbox where posting = ?")
                    .param(posting)
                    .query((row, n) -> new Reach(
                            found,
                            row.getLong(1),
                            accepted - unopened,
                            row.getLong(2),
                            unopened,
                            underWay,
                            toCome,
                            Map.copyOf(givenUp)))
                    .single();
        }
    }
}
