package kairan.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kairan.SettableClock;
import kairan.bodies.Bodies;
import kairan.bodies.Districts;
import kairan.conversation.Address;
import kairan.conversation.Choice;
import kairan.conversation.Heard;
import kairan.conversation.Inbox;
import kairan.conversation.Message;
import kairan.conversation.Outcome;
import kairan.conversation.People;
import kairan.conversation.Turns;
import kairan.gatherings.Almanac;
import kairan.proposals.Proposals;
import kairan.proposals.Reply;
import kairan.proposals.State;
import kairan.roles.Roles;
import kairan.upkeep.SiteDays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stage inside the house: no door between, but the same inbox, turns and deliveries, and the store after every turn. */
final class HouseStage implements Stage {

    /** When the week's requests are brought. */
    private static final LocalTime REQUESTS = LocalTime.of(8, 0);

    private final StageChannel channel;
    private final SettableClock clock;
    private final ManualScheduler scheduler;
    private final Inbox inbox;
    private final Turns turns;
    private final Almanac almanac;
    private final People people;
    private final Districts districts;
    private final Bodies bodies;
    private final Roles roles;
    private final RecurringTask<Void> rounds;
    private final RecurringTask<Void> requests;
    private final TownDesk desk;
    private final SiteDays sites;
    private final JdbcClient db;
    private final Proposals proposals;

    /** The event with which each of them spoke last. */
    private final Map<String, String> last = new HashMap<>();

    HouseStage(
            StageChannel channel,
            SettableClock clock,
            ManualScheduler scheduler,
            Inbox inbox,
            Turns turns,
            Almanac almanac,
            People people,
            Districts districts,
            Bodies bodies,
            Roles roles,
            RecurringTask<Void> rounds,
            RecurringTask<Void> requests,
            TownDesk desk,
            SiteDays sites,
            JdbcClient db,
            Proposals proposals) {
        this.channel = channel;
        this.clock = clock;
        this.scheduler = scheduler;
        this.inbox = inbox;
        this.turns = turns;
        this.almanac = almanac;
        this.people = people;
        this.districts = districts;
        this.bodies = bodies;
        this.roles = roles;
        this.rounds = rounds;
        this.requests = requests;
        this.desk = desk;
        this.sites = sites;
        this.db = db;
        this.proposals = proposals;
    }

    @Override
    public void open(LittleTown town) {
        Emptying.of(db);
        channel.trouble(new Outcome.Accepted());
        clock.set(town.start());
        town.found(districts, bodies);
        town.print(db);
        for (LittleTown.Inhabitant one : town.people()) {
            if (!one.isNew()) {
                happened(one.name(), "joined:");
            }
            one.appoint(roles, () -> people.known(address(one.name())).orElseThrow());
            channel.take(one.name());
        }
    }

    @Override
    public void write(String who, String words) {
        Gesture.of(words)
                .ifPresentOrElse(
                        gesture -> happened(
                                who,
                                gesture.thing() == null
                                        ? "unsent:" + last.get(who)
                                        : "sent:" + gesture.thing() + "@" + gesture.where()),
                        () -> happened(who, "wrote:" + words));
    }

    @Override
    public void press(String who, Choice choice) {
        happened(who, "pressed:" + choice.meaning());
    }

    @Override
    public void decide(String state, Map<String, String> fields) {
        Reply reply = new Reply(
                Stream.of(State.values())
                        .filter(one -> one.label().equals(state))
                        .findFirst()
                        .orElseThrow(),
                fields.getOrDefault("担当", ""),
                fields.getOrDefault("実現", ""),
                fields.getOrDefault("支援", ""),
                fields.getOrDefault("理由", ""),
                fields.getOrDefault("分野", ""),
                fields.getOrDefault("必要", ""));
        assertThat(proposals.reply(
                        proposals
                                .open(kairan.proposals.Wanted.ALL, 0, 1)
                                .getFirst()
                                .id(),
                        reply))
                .isEmpty();
    }

    @Override
    public void come(String who) {
        happened(who, "joined:");
    }

    @Override
    public void leave(String who) {
        happened(who, "left:");
    }

    private void happened(String who, String body) {
        String id = UUID.randomUUID().toString();
        inbox.keep(new Heard(id, address(who), clock.instant(), body));
        last.put(who, id);
        turns.hearNext(address(who));
        goOut();
    }

    @Override
    public void now(LocalDateTime time) {
        do {
            clock.set(Stage.onTheWay(clock.local(), time));
            goOut();
        } while (clock.local().isBefore(time));
    }

    @Override
    public void trouble(Outcome always) {
        channel.trouble(always);
    }

    @Override
    public void slip(String household, @Nullable Integer coming) {
        String notice = db.sql("select id from notice where due_at <= ? order by due_at desc limit 1")
                .param(clock.millis())
                .query(String.class)
                .single();
        desk.slip(notice, household, coming);
    }

    @Override
    public void tell(String theme, String heard, String answer) {
        desk.tell(theme, heard, answer);
        goOut();
    }

    @Override
    public void check(Map<String, String> answers) {
        desk.check(answers);
        goOut();
    }

    @Override
    public void neighbour(boolean mends, String rating, String reason, String words) {
        desk.neighbour(mends, rating, reason, words);
    }

    @Override
    public void neighbourWithdraws() {
        desk.neighbourWithdraws();
    }

    @Override
    public String page(String name) {
        return desk.page(name);
    }

    /** What is due may make something else due. */
    private void goOut() {
        sites.look();
        almanac.turnPage();
        rounds.execute(rounds.instance("stage"), null);
        if (!clock.local().toLocalTime().isBefore(REQUESTS)) {
            requests.execute(requests.instance("stage"), null);
        }
        for (int i = 0; i < 3; i++) {
            scheduler.runAnyDueExecutions();
        }
    }

    @Override
    public List<Message> heard(String who) {
        return channel.take(who);
    }

    private static Address address(String who) {
        return new Address("stage", who);
    }
}
