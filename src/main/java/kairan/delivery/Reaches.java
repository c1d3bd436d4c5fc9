package kairan.delivery;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts from the rows, each time anew, how far a posting has come. */
@Repository
public class Reaches {

    private static final String SORT = "parcel.state, case when parcel.first_tried_at is null then 0 else 1 end, why";

    private final JdbcClient db;

    Reaches(JdbcClient db) {
        this.db = db;
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
                    if (!asked.push().alone() || !sums.givenUp.isEmpty()) {
                        sums.ridden(asked.id());
                    }
                    return sums.reach(asked.id(), asked.found());
                });
    }

    private final class Sums {

        private final Map<String, Long> givenUp = new HashMap<>();
        private long accepted;
        private long underWay;
        private long toCome;

        /** Parcels know how many are in them. */
        void own(String posting) {
            db.sql("select " + SORT + ", sum(size) from parcel where posting = ? group by " + SORT)
                    .param(posting)
                    .query(adding());
        }

        /** What rode in a bundle has to be looked for person by person. */
        void ridden(String posting) {
            db.sql("select " + SORT + ", count(*) from mailbox join parcel on parcel.id = mailbox.parcel"
                            + " where mailbox.posting = ? and parcel.posting <> ? group by " + SORT)
                    .params(posting, posting)
                    .query(adding());
        }

        private RowCallbackHandler adding() {
            return row -> {
                boolean tried = row.getInt(2) == 1;
                long people = row.getLong(4);
                switch (row.getString(1)) {
                    case Parcels.ACCEPTED -> accepted += people;
                    case Parcels.GIVEN_UP -> givenUp.merge(String.valueOf(row.getString(3)), people, Long::sum);
                    case Parcels.WAITING -> {
                        underWay += tried ? people : 0;
                        toCome += tried ? 0 : people;
                    }
                    default -> {
                        // split: its halves are parcels of their own
                    }
                }
            };
        }

        Reach reach(String posting, boolean found) {
            return db.sql("select count(*), count(taken_at) from mailbox where posting = ?")
                    .param(posting)
                    .query((row, n) -> new Reach(
                            found, row.getLong(1), accepted, row.getLong(2), underWay, toCome, Map.copyOf(givenUp)))
                    .single();
        }
    }
}
