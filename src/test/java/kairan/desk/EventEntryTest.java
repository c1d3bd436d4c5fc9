package kairan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kairan.FreshStore;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.gatherings.GatheringsDays;
import kairan.gatherings.Occurrence;
import kairan.gatherings.Programme;
import kairan.opendata.EventList;
import kairan.roles.Actor;
import kairan.roles.Audit;
import kairan.roles.Authority;
import kairan.roles.Role;
import kairan.roles.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EventEntryTest {

    private static final Actor STAFF = new Actor.Clerk("sato", Role.STAFF);
    private static final int LONG = 250;
    private static final String LIST = """
            NO,イベント名,開始日,開始時間,終了時間,場所名称,主催者,状態,参加申込終了日
            1,花の植えかえ,2026-05-24,9:00,10:00,桜会館,さくら町内会,,2026-05-20
            2,川の清掃,2026-05-25,9:00,10:00,川ぞい,市,中止,
            """;

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final GatheringsDays town = new GatheringsDays(store);
    private final Bodies bodies = new Bodies(store.db(), store.clock());
    private final EventEntry entry = new EventEntry(
            town.occurrences(),
            town.imports(),
            bodies,
            new Authority(new Roles(store.db(), store.clock()), new Audit(store.db(), store.clock())),
            store.transaction());

    @BeforeEach
    void inMay() {
        store.clock().set(LocalDateTime.of(2026, 5, 1, 9, 0));
        bodies.keep(Body.association("sakura", "さくら町内会", "さくらちょうないかい", null, 3));
    }

    @Test
    void theSameListChangesWhatIsThereAndDoublesNothing() {
        assertThat(enter(LIST)).isEqualTo(new EventEntry.Entered(2, 0, 0));
        assertThat(enter(LIST)).isEqualTo(new EventEntry.Entered(0, 0, 2));
        assertThat(enter(LIST.replace("2026-05-24,9:00", "2026-05-31,9:30")))
                .isEqualTo(new EventEntry.Entered(0, 1, 1));

        assertThat(all()).hasSize(2);
        Occurrence flowers = all().getLast();
        assertThat(flowers.day()).isEqualTo(LocalDate.of(2026, 5, 31));
        assertThat(flowers.gathering().body()).isEqualTo("sakura");
        assertThat(flowers.gathering().hosts()).containsExactly("さくら町内会");
        assertThat(all().getFirst().state()).isEqualTo(Occurrence.State.CANCELLED);
    }

    @Test
    void whatIsCalledOffLaterIsCalledOffHereToo() {
        enter(LIST);

        assertThat(enter(LIST.replace("さくら町内会,,", "さくら町内会,中止,"))).isEqualTo(new EventEntry.Entered(0, 1, 1));
        assertThat(all()).noneMatch(Occurrence::on);
    }

    @Test
    void aLongListIsEnteredWhole() {
        String rows = IntStream.range(0, LONG)
                .mapToObj(n -> "%d,清掃%d,2026-05-24,9:00,10:00,公園%d,,,\n".formatted(n, n, n))
                .collect(Collectors.joining());

        assertThat(enter(LIST.lines().findFirst().orElseThrow() + "\n" + rows))
                .isEqualTo(new EventEntry.Entered(LONG, 0, 0));
    }

    private EventEntry.Entered enter(String list) {
        return entry.enter(STAFF, EventList.read(list).rows());
    }

    private List<Occurrence> all() {
        return town.programme()
                .find(Programme.Wanted.from(LocalDate.of(2026, 5, 20)), 0, 10)
                .shown();
    }
}
