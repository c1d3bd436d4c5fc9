package kairan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kairan.content.Desk;
import kairan.content.Document;
import kairan.content.Plan;
import kairan.content.Town;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the first day still lacks, in the words of the page. */
class SetupProgressTest {

    private static final Set<Step> ALL = EnumSet.allOf(Step.class);
    private static final Desk REACHED = new Desk("市民課", "0144-32-0000", "平日 8:45〜17:15");

    static Town town(Desk desk, @Nullable Desk emergency, @Nullable Plan plan) {
        List<Document> documents = List.of(new Document("midori", "みどり市", "手引き", "2013年", List.of()));
        return Towns.of("みどり市", desk, emergency, plan, documents);
    }

    private static @Nullable String lacks(Step step, Town town) {
        return SetupProgress.of(town, true, ALL).lacks(step);
    }

    @Test
    void atTheBeginningAllIsToBeDone() {
        SetupProgress progress = SetupProgress.of(town(new Desk("市民課", null, null), null, null), false, Set.of());

        assertThat(progress.left()).isEqualTo(7);
        assertThat(progress.finished()).isFalse();
        assertThat(progress.next()).contains(Step.TOWN);
        assertThat(progress.lacks(Step.DESK)).isEqualTo("電話番号がありません。");
    }

    @Test
    void atTheEndNothingIs() {
        SetupProgress progress = SetupProgress.of(town(REACHED, REACHED, Plan.communication), true, ALL);

        assertThat(progress.finished()).isTrue();
        assertThat(progress.next()).isEmpty();
    }

    @Test
    void aDeskNeedsTelephoneAndHours() {
        Desk closed = new Desk("市民課", "0144-32-0000", null);
        assertThat(lacks(Step.DESK, town(closed, null, null))).isEqualTo("開いている時間がありません。");
        assertThat(lacks(Step.DESK, town(REACHED, null, null))).isNull();
    }

    @Test
    void theEmergencyDeskNeedsATelephoneOnly() {
        assertThat(lacks(Step.EMERGENCY, town(REACHED, null, null))).isEqualTo("まだ決まっていません。");
        assertThat(lacks(Step.EMERGENCY, town(REACHED, new Desk("守衛室", null, null), null)))
                .isEqualTo("電話番号がありません。");
        assertThat(lacks(Step.EMERGENCY, town(REACHED, new Desk("守衛室", "119", null), null)))
                .isNull();
    }

    @Test
    void whatIsTakenAwayLaterIsMissingAgain() {
        assertThat(SetupProgress.of(town(REACHED, REACHED, Plan.light), false, ALL)
                        .next())
                .contains(Step.BODIES);
    }
}
