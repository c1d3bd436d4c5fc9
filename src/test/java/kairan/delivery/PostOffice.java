package kairan.delivery;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import kairan.FreshStore;
import kairan.TownFiles;
import kairan.content.ContentFiles;
import kairan.conversation.Channel;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** The whole of this room on a fresh store, with its tasks run by hand. */
public final class PostOffice {

    /** More rounds than any chain of tasks needs that are due at once: a parcel of 500 is halved nine times. */
    private static final int ROUNDS = 15;

    final Mailboxes mailboxes;
    final Parcels parcels;
    final Cutter cutter;
    final Courier courier;
    private final Postings postings;
    private final Mailbox mailbox;
    private final DeliveryKeeping keeping;
    private final ManualScheduler scheduler;

    final OpenPages pages;
    final Purse purse;
    final Reaches reaches;
    final Estimates estimates;
    final RoundTrips trips;
    final List<Round> rounds = new ArrayList<>();
    long heldBack;

    public PostOffice(FreshStore store, List<Channel> doors, Audience... others) {
        this(store, new TownFiles(store.folder("post-town")), doors, others);
    }

    PostOffice(FreshStore store, TownFiles files, List<Channel> doors, Audience... others) {
        DataSource joining = new TransactionAwareDataSourceProxy(store.dataSource());
        SchedulerClient client = SchedulerClient.Builder.create(joining).build();
        ContentFiles content = files.read();
        postings = new Postings(store.db(), store.clock(), client);
        parcels = new Parcels(store.db(), store.clock(), client, doors);
        mailboxes = new Mailboxes(store.db(), store.clock());
        keeping = new DeliveryKeeping(store.db(), mailboxes, store.clock());
        mailbox = new Mailbox(mailboxes, postings, content, store.clock());
        Audiences audiences = new Audiences(store.db(), audiences(others));
        cutter = new Cutter(postings, parcels, audiences, store.transaction());
        purse = new Purse(
                new Spending(store.db(), store.clock()), doors, List.of(() -> heldBack), content, store.clock());
        Alarms alarms = new Alarms(postings, mailboxes, content, store.clock());
        courier = new Courier(parcels, postings, purse, alarms, doors, store.transaction(), store.clock());
        reaches = new Reaches(store.db(), doors);
        estimates = new Estimates(store.db(), audiences, purse, doors);
        pages = new OpenPages(doors, postings, mailboxes, store.transaction(), store.clock());
        trips = new RoundTrips(
                store.db(), store.clock(), client, List.of(() -> List.copyOf(rounds)), store.transaction());
        Bundler bundler = new Bundler(trips, postings, parcels, mailboxes, audiences, content, store.transaction());
        Tasks tasks = new Tasks();
        scheduler = TestHelper.createManualScheduler(
                        joining, tasks.cutPosting(cutter), tasks.bundleRound(bundler), tasks.carryParcel(courier))
                .clock(store.clock().tasks())
                .build();
    }

    private static List<Audience> audiences(Audience... others) {
        List<Audience> audiences = new ArrayList<>(List.of(others));
        audiences.add(new Everyone());
        return audiences;
    }

    public Postings postings() {
        return postings;
    }

    DeliveryKeeping keeping() {
        return keeping;
    }

    public Mailbox mailbox() {
        return mailbox;
    }

    /** Everything due goes out, and what becomes due by it. */
    public void goOut() {
        for (int i = 0; i < ROUNDS; i++) {
            scheduler.runAnyDueExecutions();
        }
    }

    /** What is due at this very moment goes out. */
    void goOutOnce() {
        scheduler.runAnyDueExecutions();
    }

    /** As when an instance has died and another finds out. */
    void findTheDead() {
        scheduler.runDeadExecutionDetection();
    }

    int tasks() {
        return scheduler.getScheduledExecutions().size();
    }
}
