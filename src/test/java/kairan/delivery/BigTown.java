package kairan.delivery;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import kairan.FreshStore;
import kairan.PaperDoor;
import kairan.TownFiles;
import kairan.conversation.Message;

/** A store full of people on LINE, in which notices are posted while a program beside it brings them. */
public final class BigTown {

    private final FreshStore store;
    private final PostOffice office;

    public BigTown(FreshStore store, int people) {
        this.store = store;
        this.office = new PostOffice(store, List.of(new PaperDoor("line")));
        store.clock().set(LocalDateTime.now(Clock.system(ZoneId.of("Asia/Tokyo"))));
        store.transaction().executeWithoutResult(status -> {
            store.db().sql("""
                    insert into person (id, created_at)
                    with recursive n(i) as (select 1 union all select i + 1 from n where i < ?)
                    select lower(hex(randomblob(8))), 0 from n
                    """).param(people).update();
            store.db().sql("""
                    insert into address (channel, external_id, person, heard_at)
                    select 'line', 'U' || lower(hex(randomblob(16))), id, 0 from person
                    """).update();
        });
    }

    /** What the program beside it must be told: where the store is, and that the town has no gatherings of its own. */
    public List<String> settings() {
        Path town = store.folder("quiet-town");
        new TownFiles(town);
        return List.of("kairan.data=" + town.getParent(), "kairan.conversations=" + town);
    }

    /** Posts to everybody, at any hour, to go out after that time; how long posting took. */
    public Duration post(String cause, Duration after) {
        store.clock().set(LocalDateTime.now(Clock.system(ZoneId.of("Asia/Tokyo"))));
        Posting posting = new Posting(
                        cause,
                        Everyone.NAME,
                        "",
                        Push.URGENT,
                        List.of(Message.of("川の水が増えています。川に近づかないでください。")),
                        store.clock().instant().plus(Duration.ofDays(1)))
                .from(store.clock().instant().plus(after));
        long begin = System.nanoTime();
        store.transaction().executeWithoutResult(status -> office.postings().post(posting));
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** How long counting the audience takes; fails if somebody is missing. */
    public Duration count(int people) {
        long begin = System.nanoTime();
        Estimate estimate = office.estimates.of(Everyone.NAME, "", Push.URGENT, null);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        if (estimate.people() != people) {
            throw new AssertionError("counted " + estimate.people());
        }
        return took;
    }

    public Reach reach(String cause) {
        return office.reaches.of(cause).orElseThrow();
    }
}
