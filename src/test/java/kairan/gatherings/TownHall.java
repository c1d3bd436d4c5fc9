package kairan.gatherings;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import kairan.FreshStore;
import kairan.PaperDoor;
import kairan.TownFiles;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.content.ContentFiles;
import kairan.content.PageAddress;
import kairan.conversation.Choice;
import kairan.conversation.Crowd;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.delivery.Mailbox;
import kairan.delivery.PostOffice;
import kairan.roles.Audit;
import kairan.roles.Authority;
import kairan.roles.Roles;
import org.springframework.core.env.StandardEnvironment;

/** The gatherings of a small town, with everything below them on a fresh store. */
public final class TownHall {

    static final String PARK = """
            id: park
            name: さくら公園の清掃
            timeline: cleanup
            day: "2026-05-17"
            start: "08:00"
            end: "09:30"
            announce: 7日前 9:00
            place: さくら公園
            meet: さくら公園 東の入口
            bring: 軍手、飲み物
            """;

    static final PageAddress ADDRESS = new PageAddress("https://machi.example.jp", new StandardEnvironment());

    private final FreshStore store;
    private final TownFiles files;
    private final Crowd crowd;
    private final PaperDoor door = new PaperDoor("line");
    private final PostOffice office;
    private final ContentFiles content;
    private final Occurrences occurrences;
    private final Rsvps rsvps;
    private final Attendances attendances;

    public TownHall(FreshStore store) {
        this.store = store;
        files = new TownFiles(store.folder("town"))
                // What rides in the round comes on the round's day; here each message has its own moment.
                .write(
                        "timelines/cleanup.yaml",
                        TownFiles.real("timelines/cleanup.yaml").replaceAll("push: round", "push: once"))
                .withReal("timelines/course.yaml")
                .withReal("timelines/park-care.yaml")
                .withReal("timelines/meeting.yaml")
                .withReal("dialogues/feedback-good.yaml")
                .withReal("dialogues/feedback-ok.yaml")
                .withReal("dialogues/feedback-trouble.yaml")
                .withReal("dialogues/feedback-place.yaml")
                .write("gatherings/park.yaml", PARK);
        content = files.read();
        crowd = new Crowd(store);
        attendances = new Attendances(store.db(), content, store.clock());
        rsvps = new Rsvps(store.db(), store.clock());
        occurrences = new Occurrences(store.db(), content, store.clock());
        office = new PostOffice(
                store,
                List.of(door),
                RsvpAudiences.going(),
                new Called(),
                attendances,
                RsvpAudiences.of(Rsvp.UNDECIDED),
                RsvpAudiences.absent(),
                RsvpAudiences.concerned(),
                RsvpAudiences.unanswered(content),
                RsvpAudiences.calledNotAbsent(),
                RsvpAudiences.calledSince(),
                OrganiserAudiences.gatheringLeaders(occurrences, organisers()),
                OrganiserAudiences.gatheringBody(organisers()),
                OrganiserAudiences.gatheringDecider(occurrences, organisers()),
                OrganiserAudiences.gatheringDeputy(occurrences, organisers()),
                OrganiserAudiences.gatheringOffered());
    }

    public ContentFiles content() {
        return content;
    }

    public Occurrences occurrences() {
        return occurrences;
    }

    public Schedule schedule() {
        return new Schedule(store.db(), occurrences, store.clock());
    }

    private FiledDays filed() {
        return new FiledDays(store.db(), schedule(), occurrences, store.clock());
    }

    Decisions decisions() {
        return new Decisions(store.db(), occurrences, schedule(), filed(), store.clock());
    }

    Mattering mattering() {
        return new Mattering(store.db(), occurrences, store.clock());
    }

    public Attendances attendances() {
        return attendances;
    }

    /** They say at the 受付 that they are there. */
    void checksIn(String occurrence, Person person) {
        attendances.keep(occurrences.of(occurrence).orElseThrow(), new Comers(store.db()).of(person), 1);
    }

    Programme programme() {
        NextDays nextDays = new NextDays(store.db(), occurrences, content, store.clock());
        return new Programme(store.db(), occurrences, nextDays, content, store.clock());
    }

    Rsvps rsvps() {
        return rsvps;
    }

    RsvpCounts counts() {
        return new RsvpCounts(store.db(), store.clock());
    }

    private WaitingList waitingList() {
        return new WaitingList(store.db(), store.clock());
    }

    Mailbox mailbox() {
        return office.mailbox();
    }

    public Person resident(String name) {
        return crowd.at("line", name);
    }

    public void answers(Person person, Rsvp answer) {
        rsvps.keep("park-2026-05-17", person, answer);
    }

    Organisers organisers() {
        Roles roles = new Roles(store.db(), store.clock());
        return new Organisers(
                roles,
                new Bodies(store.db(), store.clock()),
                new Authority(roles, new Audit(store.db(), store.clock())),
                titles(),
                store.clock());
    }

    /** They live in one household. */
    void household(Person... people) {
        new Bodies(store.db(), store.clock()).keep(Body.association("sakura", "さくら町内会", "さくらちょうないかい", null, 3));
        store.db()
                .sql(
                        "insert into household (id, body, block, number, code, printed_at) values ('h', 'sakura', 1, 1, 'ABCDEF', 0) on conflict do nothing")
                .update();
        for (Person person : people) {
            store.db()
                    .sql("insert into resident (person, body, household, set_at) values (?, 'sakura', 'h', 0)")
                    .param(person.id())
                    .update();
        }
    }

    /** Somebody decides that it does not take place. */
    void cancel(String occurrence) {
        Person leader = resident("会長");
        store.transaction()
                .executeWithoutResult(status ->
                        weather().cancel(leader, occurrences.of(occurrence).orElseThrow()));
        office.goOut();
    }

    OwnTitles titles() {
        return new OwnTitles(store.db(), store.clock());
    }

    Weather weather() {
        return new Weather(
                store.db(),
                occurrences,
                decisions(),
                organisers(),
                terms(),
                tidings(),
                callingOff(),
                new Untold(),
                content,
                store.clock());
    }

    private Tidings tidings() {
        return new Tidings(office.postings(), occurrences, store.clock());
    }

    CallingOff callingOff() {
        return new CallingOff(
                decisions(),
                waitingList(),
                terms(),
                leaderTidings(),
                tidings(),
                new Untold(),
                content,
                store.transaction());
    }

    RsvpTerms terms() {
        return new RsvpTerms(waitingList(), content, store.clock());
    }

    private RsvpSlips slips() {
        return new RsvpSlips(store.db(), store.clock());
    }

    private Entered entered() {
        return new Entered(store.db(), store.clock());
    }

    private LeaderTidings leaderTidings() {
        return new LeaderTidings(slips(), entered(), tidings(), content, store.clock());
    }

    private Offers offers() {
        return new Offers(
                occurrences,
                terms(),
                waitingList(),
                slips(),
                entered(),
                tidings(),
                leaderTidings(),
                content,
                store.clock());
    }

    Places places() {
        return new Places(terms(), rsvps, slips(), waitingList(), entered(), offers(), leaderTidings(), store.clock());
    }

    RsvpTopic topic() {
        return new RsvpTopic(
                occurrences,
                mattering(),
                new Fitting(store.db(), occurrences, store.clock()),
                person -> Set.of(),
                rsvps,
                waitingList(),
                terms(),
                places(),
                new Party(occurrences, rsvps, terms(), places(), content),
                noteMessages(),
                mailbox(),
                content);
    }

    private NoteMessages noteMessages() {
        return new NoteMessages(
                new NoteHours(store.clock()), terms(), attendances, office.postings(), List.of(), store.clock());
    }

    private DueNotes dueNotes() {
        return new DueNotes(
                new NoteHours(store.clock()), noteMessages(), terms(), attendances, office.postings(), store.clock());
    }

    Almanac almanac() {
        return new Almanac(
                occurrences,
                filed(),
                office.postings(),
                offers(),
                weather(),
                new Alterations(store.db(), terms(), leaderTidings(), tidings(), content, store.clock()),
                new Withdrawals(
                        new Untold(),
                        occurrences,
                        callingOff(),
                        rsvps,
                        terms(),
                        leaderTidings(),
                        tidings(),
                        mailbox(),
                        content,
                        store.clock()),
                dueNotes(),
                content,
                store.transaction(),
                store.clock());
    }

    void turnPage() {
        store.transaction().executeWithoutResult(status -> almanac().turnPage());
    }

    /** The clock is set, a page of the almanac turned, and what is due goes out. */
    public void now(int month, int day, int hour, int minute) {
        store.clock().set(LocalDateTime.of(2026, month, day, hour, minute));
        turnPage();
        office.goOut();
    }

    /** The file is written anew and read. */
    public void write(String name, String yaml) {
        files.write(name, yaml);
        content.look();
    }

    /** All that this resident has got. */
    List<String> got(String name) {
        return door.got(name);
    }

    List<String> findsInTheMailbox(Person newcomer) {
        return store.transaction().execute(status -> {
            office.mailbox().met(newcomer);
            Said opening = new Said.Wrote(newcomer, store.clock().instant(), "お知らせ");
            return office.mailbox().hear(opening).orElseThrow().stream()
                    .map(Message::text)
                    .toList();
        });
    }

    Said wrote(Person person, String words) {
        return new Said.Wrote(person, store.clock().instant(), words);
    }

    Said pressed(Person person, Choice choice) {
        return new Said.Chose(person, store.clock().instant(), choice.meaning());
    }

    Said pressed(Person person, String meaning) {
        return new Said.Chose(
                person, store.clock().instant(), Meaning.read(meaning).orElseThrow());
    }
}
