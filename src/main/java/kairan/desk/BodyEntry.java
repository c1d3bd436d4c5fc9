package kairan.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.bodies.BodyFile;
import kairan.bodies.BodyList;
import kairan.bodies.BodyRow;
import kairan.bodies.District;
import kairan.bodies.Districts;
import kairan.conversation.Ids;
import kairan.roles.Actor;
import kairan.roles.Authority;
import kairan.roles.Realm;
import kairan.roles.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Enters a list of associations and groups into the store (登録): new ones are added, known ones written anew, none is taken away. */
@Component
public class BodyEntry implements Listing<BodyRow> {

    private final Districts districts;
    private final Bodies bodies;
    private final Authority authority;
    private final TransactionTemplate transaction;

    public BodyEntry(Districts districts, Bodies bodies, Authority authority, TransactionTemplate transaction) {
        this.districts = districts;
        this.bodies = bodies;
        this.authority = authority;
        this.transaction = transaction;
    }

    /** How many were added, and how many were there under the same kind and name. */
    public record Entered(int added, int changed) {}

    /** @throws NotAllowed if they may not enter any */
    public Entered enter(Actor by, List<BodyRow> rows) {
        return transaction.execute(status -> enterAll(by, rows));
    }

    private Entered enterAll(Actor by, List<BodyRow> rows) {
        authority.require(by, Right.ENTER_BODIES, Realm.TOWN, rows.size() + "件");
        int added = 0;
        for (BodyRow row : rows) {
            added += enter(row) ? 1 : 0;
        }
        return new Entered(added, rows.size() - added);
    }

    @Override
    public String kind() {
        return "bodies";
    }

    @Override
    public String label() {
        return "町内会と団体の表";
    }

    @Override
    public String path() {
        return BodiesPage.PATH + "/list";
    }

    @Override
    public Right right() {
        return Right.ENTER_BODIES;
    }

    @Override
    public Read<BodyRow> read(byte[] file) {
        BodyList list = BodyFile.read(file);
        return new Read<>(
                list.rows(), list.aside().stream().map(Object::toString).toList(), list.asideAsCsv());
    }

    @Override
    public String name(BodyRow row) {
        return row.name();
    }

    @Override
    public Function<BodyRow, Change> entering() {
        return row -> enter(row) ? Change.ADDED : Change.CHANGED;
    }

    /** True if it was not there; of a known one, what the row leaves blank stays as it is. */
    private boolean enter(BodyRow row) {
        Optional<Body> known = bodies.named(row.kind(), row.name());
        Body before = known.orElseGet(
                () -> new Body(Ids.next(), row.kind(), row.name(), row.reading(), null, List.of(), "", "", "", 0));
        String district = district(row);
        bodies.keep(new Body(
                before.id(),
                row.kind(),
                row.name(),
                row.reading(),
                district == null ? before.district() : district,
                row.fields().isEmpty() ? before.fields() : row.fields(),
                written(row.area(), before.area()),
                written(row.desk(), before.desk()),
                written(row.about(), before.about()),
                row.blocks() == null ? before.blocks() : row.blocks()));
        return known.isEmpty();
    }

    private static String written(String now, String before) {
        return now.isEmpty() ? before : now;
    }

    private @Nullable String district(BodyRow row) {
        if (row.district().isEmpty()) {
            return null;
        }
        District known = districts
                .named(row.district())
                .orElseGet(() -> new District(Ids.next(), row.district(), row.district()));
        districts.keep(new District(known.id(), known.name(), written(row.districtReading(), known.reading())));
        return known.id();
    }
}
