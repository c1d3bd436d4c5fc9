package kairan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kairan.FreshStore;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.content.Facts;
import kairan.gatherings.GatheringsDays;
import kairan.gatherings.Occurrence;
import kairan.gatherings.Programme;
import kairan.gatherings.Rsvp;
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
            town.onAndOff(),
            town.imports(),
            bodies,
            town.content(),
            new Authority(new Roles(store.db(), store.clock()), new Audit(store.db(), store.clock())),
            store.transaction());

    @BeforeEach
    void inMay() {
        store.clock().set(LocalDateTime.of(2026, 5, 1, 9, 0));
        bodies.keep(Body.association("sakura", "さくら町内会", "さくらちょうないかい", null, 3));
    }

    @Test
    void theSameListChangesWhatIsThereAndDoublesNothing() {
        assertThat(enter(LIST)).isEqualTo(new Tally(2, 0, 0));
        assertThat(enter(LIST)).isEqualTo(new Tally(0, 0, 2));
        assertThat(enter(LIST.replace("2026-05-24,9:00", "2026-05-31,9:30"))).isEqualTo(new Tally(0, 1, 1));

        assertThat(all()).hasSize(2);
        Occurrence flowers = all().getLast();
        assertThat(flowers.day()).isEqualTo(LocalDate.of(2026, 5, 31));
        assertThat(flowers.gathering().body()).isEqualTo("sakura");
        assertThat(flowers.gathering().hosts()).containsExactly("さくら町内会");
        assertThat(all().getFirst().state()).isEqualTo(Occurrence.State.CANCELLED);
    }

    @Test
    void aHostIsKnownHoweverItIsWrittenAndBesideOthers() {
        enter(LIST.replace("さくら町内会,,", "苫小牧市、 さくら町内会,,").replace("川ぞい,市", "川ぞい,となりの町内会"));

        assertThat(all().getFirst().gathering().body()).isEqualTo("sakura");
        assertThat(all().getLast().gathering().body()).isNull();
    }

    @Test
    void whatWasWrittenHereStaysWhenTheListComesAgainAndTheListLeadsInItsOwn() {
        String list = LIST.replace("参加申込終了日", "参加申込終了日,定員,料金(詳細),連絡先名称,連絡先電話番号")
                .replace(",2026-05-20", ",2026-05-20,0,無料,市民課,0144-00-0000");
        enter(list);
        Occurrence flowers = all().getFirst();
        assertThat(flowers.gathering().capacity()).as("no places are no number").isNull();
        assertThat(flowers.gathering().charge()).isEqualTo("市民課 電話 0144-00-0000");
        town.occurrences()
                .change(flowers, Facts.with(flowers.gathering(), Map.of("bring", "軍手", "fee", "300円")), flowers.day());

        assertThat(enter(list)).as("of the fee the list knows").isEqualTo(new Tally(0, 1, 1));
        assertThat(all().getFirst().gathering().bring()).isEqualTo("軍手");
        assertThat(all().getFirst().gathering().fee()).isEqualTo("無料");
        assertThat(enter(list)).isEqualTo(new Tally(0, 0, 2));
        assertThat(enter(list.replace("無料", ""))).isEqualTo(new Tally(0, 1, 1));
        assertThat(all().getFirst().gathering().fee()).isNull();
    }

    @Test
    void whatIsCalledOffLaterIsCalledOffHereToo() {
        enter(LIST);

        assertThat(enter(LIST.replace("さくら町内会,,", "さくら町内会,中止,"))).isEqualTo(new Tally(0, 1, 1));
        assertThat(all()).noneMatch(Occurrence::on);
    }

    @Test
    void whoSaidYesIsToldOnceThatItIsCalledOffAndOnceThatItTakesPlaceAfterAll() {
        enter(LIST);
        town.answers("A", all().getFirst(), Rsvp.GOING);
        town.answers("B", all().getFirst(), Rsvp.ABSENT);
        town.resident("C");
        String off = LIST.replace("さくら町内会,,", "さくら町内会,中止,");

        enter(off);
        enter(off);
        assertThat(town.got("A")).containsExactly("5月24日（日）の花の植えかえは、中止になりました。\n集まらないでください。");

        store.clock().set(LocalDateTime.of(2026, 5, 2, 9, 0));
        assertThat(enter(LIST)).as("a list that says nothing changes nothing").isEqualTo(new Tally(0, 0, 2));
        assertThat(enter(LIST.replace("さくら町内会,,", "さくら町内会,予定どおり,"))).isEqualTo(new Tally(0, 1, 1));
        assertThat(all().getFirst().on()).isTrue();
        assertThat(town.got("A")).hasSize(2).last().isEqualTo("""
                5月24日（日）の花の植えかえは、中止とお知らせしましたが、行うことになりました。
                時刻：9時から
                集合：桜会館
                出られますか？""");

        store.clock().set(LocalDateTime.of(2026, 5, 3, 9, 0));
        enter(LIST.replace("さくら町内会,,", "さくら町内会,延期,"));
        assertThat(town.got("A")).hasSize(3).last().isEqualTo("5月24日（日）の花の植えかえは、延期になりました。\nこの日には、集まらないでください。");
        assertThat(town.got("B")).isEmpty();
        assertThat(town.got("C")).as("nobody called them").isEmpty();
    }

    @Test
    void whatThisHouseGaveOutItselfIsNotDoubled() {
        enter(LIST);
        String own = all().getFirst().id();

        assertThat(enter(LIST.replace("\n1,", "\n" + own + ",")
                        .replace("9:00", "11:00")
                        .replace("10:00", "12:00")))
                .isEqualTo(new Tally(0, 1, 1));
        assertThat(all()).hasSize(2);
        assertThat(all().getFirst().gathering().start()).isEqualTo(java.time.LocalTime.of(9, 0));
    }

    @Test
    void whatHasPlacesOrADeadlineIsASignUp() {
        enter(LIST);

        assertThat(all())
                .extracting(one -> one.gathering().timeline())
                .containsExactly(EventEntry.SIGN_UP, EventEntry.TIMELINE);
    }

    @Test
    void aLongListIsEnteredWhole() {
        String rows = IntStream.range(0, LONG)
                .mapToObj(n -> "%d,清掃%d,2026-05-24,9:00,10:00,公園%d,,,\n".formatted(n, n, n))
                .collect(Collectors.joining());

        assertThat(enter(LIST.lines().findFirst().orElseThrow() + "\n" + rows)).isEqualTo(new Tally(LONG, 0, 0));
    }

    private Tally enter(String list) {
        return entry.enter(STAFF, EventList.read(list).rows());
    }

    private List<Occurrence> all() {
        return town.programme()
                .find(Programme.Wanted.from(LocalDate.of(2026, 5, 20)), 0, 10)
                .shown();
    }
}
