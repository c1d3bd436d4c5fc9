package kairan.gatherings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import kairan.FreshStore;
import kairan.content.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SoughtWordsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 24);

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final GatheringsDays town = new GatheringsDays(store);

    @Test
    void whatAnEarlierHouseStoredIsFoundInAnySpelling() {
        store.clock().set(LocalDateTime.of(2026, 5, 1, 9, 0));
        town.schedule()
                .open(
                        Facts.from(Map.of(
                                "id", "hall",
                                "name", "ミナトまつり",
                                "timeline", "listed",
                                "day", DAY.toString(),
                                "start", "09:00",
                                "end", "10:00",
                                "place", "ＡＢＣホール")),
                        DAY);
        store.db()
                .sql("insert into occurrence (id, gathering, day, starts_at, ends_at, opened_at, name, place)"
                        + " values ('gone', 'gone', '2026-05-24', 0, 0, 0, 'なくなったファイル', null)")
                .update();
        store.db().sql("update occurrence set sought = null").update();
        assertThat(found("みなと")).isZero();

        new SoughtWords(store.db(), town.occurrences(), store.transaction()).read();

        assertThat(found("みなと")).isOne();
        assertThat(found("abcホール")).isOne();
        assertThat(store.db()
                        .sql("select sought from occurrence where id = 'gone'")
                        .query(String.class)
                        .single())
                .isEqualTo("なくなったふぁいる");
    }

    private int found(String words) {
        return town.programme()
                .find(Programme.Wanted.from(DAY).with(words), 0, 10)
                .shown()
                .size();
    }
}
