package kairan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import kairan.FreshStore;
import kairan.conversation.Person;
import kairan.roles.Actor;
import kairan.roles.Audit;
import kairan.roles.Authority;
import kairan.roles.NotAllowed;
import kairan.roles.Realm;
import kairan.roles.Role;
import kairan.roles.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

class ErrandTest {

    private static final Visitor CLERK = new Visitor(
            "a", new Actor.Clerk("佐藤", Role.STAFF), "佐藤（職員）", List.of(new Seat(Role.STAFF, Realm.TOWN)), false);
    private static final Visitor LEADER = new Visitor(
            "p",
            new Actor.Talker(new Person("p")),
            "さくら町内会",
            List.of(new Seat(Role.LEADER, Realm.of("sakura"))),
            false);

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final Names names = new Names();
    private final Errands errands = new Errands(
            store.db(),
            new Authority(new Roles(store.db(), store.clock()), new Audit(store.db(), store.clock())),
            store.transaction(),
            store.clock(),
            SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(store.dataSource()))
                    .build());
    private final ErrandRunner runner = new ErrandRunner(errands, List.of(names), store.transaction());

    @BeforeEach
    void aTableOfNames() {
        store.db().sql("create table name (name varchar(20) primary key)").update();
    }

    @Test
    void aListIsEnteredAndThenKeptNoLonger() {
        String id = begin("a\nb\nwrong\nc\n");
        assertThat(errand(id).underWay()).isTrue();
        assertThat(errand(id).aside()).isOne();
        assertThat(waiting()).isOne();

        runner.run(id);

        assertThat(errand(id).underWay()).isFalse();
        assertThat(errand(id).stopped()).isFalse();
        assertThat(List.of(errand(id).added(), errand(id).changed(), errand(id).same()))
                .containsExactly(3, 0, 0);
        assertThat(errand(id).reasons()).containsExactly("3行目: 「wrong」は読めません。");
        assertThat(errands.file(errand(id))).isEmpty();
        assertThat(errands.aside(errand(id)).map(rows -> new String(rows, StandardCharsets.UTF_8)))
                .hasValueSatisfying(rows -> assertThat(rows).contains("wrong"));
    }

    /** Cut off after any row; what was entered of the part that was open is gone with it, and is entered when it goes on. */
    @Test
    void cutOffAnywhereItGoesOnAndDoublesNothing() {
        for (int cut = 0; cut <= 45; cut++) {
            store.db().sql("delete from name").update();
            String id = begin(numbers(45));
            names.left = cut;
            if (cut < 45) {
                assertThatThrownBy(() -> runner.run(id)).isInstanceOf(IllegalStateException.class);
                assertThat(errand(id).underWay()).isTrue();
                assertThat(errand(id).done()).isEqualTo(cut / 20 * 20).isEqualTo(there());
            }
            names.left = Integer.MAX_VALUE;

            runner.run(id);

            assertThat(errand(id).underWay()).isFalse();
            assertThat(errand(id).added()).as("cut off after %d", cut).isEqualTo(45);
            assertThat(there()).isEqualTo(45);
        }
    }

    @Test
    void twoInstancesAtTheSameErrandEnterEachRowOnce() {
        String id = begin(numbers(45));
        names.meanwhile = () -> {
            names.meanwhile = () -> {};
            store.db().sql("update errand set done = 20").update();
        };

        runner.run(id);

        assertThat(there()).as("nothing of a part that is another's").isZero();
        assertThat(errand(id).underWay()).isTrue();
    }

    @Test
    void whatIsStoppedGoesNoFurtherAndKeepsWhatIsThere() {
        String id = begin(numbers(45));
        names.left = 25;
        assertThatThrownBy(() -> runner.run(id)).isInstanceOf(IllegalStateException.class);
        names.left = Integer.MAX_VALUE;

        errands.end(errand(id));
        runner.run(id);

        assertThat(errand(id).stopped()).isTrue();
        assertThat(there()).isEqualTo(20);
        assertThat(errands.file(errand(id))).isEmpty();
    }

    @Test
    void aRowThatCannotBeEnteredIsPutAsideAndTheOthersAreEntered() {
        String id = begin("a\nrefused\nb\n");

        runner.run(id);

        assertThat(errand(id).added()).isEqualTo(2);
        assertThat(errand(id).aside()).isOne();
        assertThat(errand(id).reasons()).containsExactly("「refused」: だめです。");
    }

    @Test
    void itIsShownUntilSomebodyHasSeenItsEndAndForgottenAfterAWeek() {
        String id = begin("a\nwrong\n");
        errands.saw(errand(id));
        assertThat(errands.unseen()).as("still under way").hasSize(1);

        runner.run(id);
        assertThat(errands.unseen()).hasSize(1);
        errands.saw(errand(id));
        assertThat(errands.unseen()).isEmpty();

        store.clock().pass(Errands.KEPT.minus(Duration.ofHours(1)));
        errands.forgetOld();
        assertThat(errands.of(id)).isPresent();
        store.clock().pass(Duration.ofHours(2));
        errands.forgetOld();
        assertThat(errands.of(id)).isEmpty();
        assertThat(count("errand_paper")).isZero();
    }

    @Test
    void onlyWhoMayEnterSuchAListCanBeginOne() {
        assertThatThrownBy(() -> errands.begin(LEADER, names, "a\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(NotAllowed.class);

        assertThat(count("errand")).isZero();
        begin("a\n");
        assertThat(store.db()
                        .sql("select detail from audit")
                        .query(String.class)
                        .list())
                .containsExactly("名前の表、1件");
    }

    private String begin(String list) {
        return errands.begin(CLERK, names, list.getBytes(StandardCharsets.UTF_8));
    }

    private static String numbers(int many) {
        StringBuilder lines = new StringBuilder();
        for (int n = 0; n < many; n++) {
            lines.append(n).append('\n');
        }
        return lines.toString();
    }

    private Errand errand(String id) {
        return errands.of(id).orElseThrow();
    }

    private int there() {
        return count("name");
    }

    private int waiting() {
        return count("scheduled_tasks where task_name = 'desk-errand'");
    }

    private int count(String table) {
        return store.db()
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    /** Lists of names, one on each line, entered into a table of their own. */
    private final class Names implements OfNames {

        private int left = Integer.MAX_VALUE;
        private Runnable meanwhile = () -> {};

        @Override
        public Read<String> read(byte[] file) {
            List<String> lines =
                    new String(file, StandardCharsets.UTF_8).lines().toList();
            int wrong = lines.indexOf("wrong");
            return new Read<>(
                    lines.stream().filter(line -> !line.equals("wrong")).toList(),
                    wrong < 0 ? List.of() : List.of("%d行目: 「wrong」は読めません。".formatted(wrong + 1)),
                    "名前,理由\nwrong,読めません\n");
        }

        @Override
        public String name(String row) {
            return row;
        }

        @Override
        public Function<String, Change> entering() {
            return this::enter;
        }

        private Change enter(String row) {
            if (left-- == 0) {
                throw new IllegalStateException("cut off");
            }
            if (row.equals("refused")) {
                throw new IllegalArgumentException("だめです。");
            }
            meanwhile.run();
            store.db().sql("insert into name (name) values (?)").param(row).update();
            return Change.ADDED;
        }
    }
}
