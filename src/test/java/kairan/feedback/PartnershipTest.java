package kairan.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import kairan.FreshStore;
import kairan.content.Gathering;
import kairan.content.Town;
import kairan.feedback.SelfChecks.Item;
import kairan.gatherings.TownHall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PartnershipTest {

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final TownHall hall = new TownHall(store);
    private final Town town = hall.content().now().town();

    private Gathering gathering(String day, String... more) {
        hall.write("gatherings/park.yaml", """
                id: park
                name: 清掃
                timeline: cleanup
                day: "%s"
                start: "08:00"
                end: "09:30"
                place: さくら公園
                """.formatted(day) + String.join("\n", more));
        return hall.content().now().gatherings().get("park");
    }

    @Test
    void onlyWhatTheTownDoesTogetherWithOthersIsLookedBackOn() {
        assertThat(Partnership.with(town, gathering("2026-05-17", "body: sakura")))
                .isFalse();
        assertThat(Partnership.with(town, gathering("2026-05-17", "hosts: [苫小牧市]")))
                .isFalse();
        assertThat(Partnership.with(town, gathering("2026-05-17", "body: sakura", "hosts: [苫小牧市]")))
                .isTrue();
        assertThat(Partnership.with(town, gathering("2026-05-17", "hosts: [苫小牧市 緑地公園課, 花咲く会]")))
                .isTrue();
        assertThat(Partnership.with(town, gathering("2026-05-17", "hosts: [苫小牧市町内会連合会, 花咲く会]")))
                .as("the federation has the town's name in its own, and is not the town")
                .isFalse();
        assertThat(Partnership.with(town, gathering("2026-05-17", "hosts: [苫小牧市　緑地公園課, 苫小牧市町内会連合会]")))
                .isTrue();
        assertThat(Partnership.with(town, gathering("2026-05-17", "hosts: [花咲く会, さくら町内会]")))
                .isFalse();
    }

    @Test
    void atItsEndOrOnceAYear() {
        LocalDate may = LocalDate.of(2026, 5, 17);
        assertThat(Partnership.looksBack(gathering("2026-05-17"), may)).isTrue();
        Gathering monthly = gathering("毎月第3日曜");
        assertThat(Partnership.looksBack(monthly, may)).isFalse();
        assertThat(Partnership.looksBack(monthly, LocalDate.of(2027, 3, 21))).isTrue();
        Gathering together = gathering("毎月第3日曜", "body: sakura", "hosts: [苫小牧市]");
        assertThat(Partnership.asked(town, together, may)).isFalse();
        assertThat(Partnership.asked(town, together, LocalDate.of(2027, 3, 21))).isTrue();
    }

    @Test
    void theLargestDifferencesComeFirst() {
        List<Item> items = Arrays.asList(
                new Item("check-01", "", false, 4, 4),
                new Item("check-02", "", false, 4, 1),
                new Item("check-03", "", false, null, 1),
                new Item("check-04", "", false, 2, 4),
                new Item("check-05", "", false, 1, 4));
        assertThat(SelfChecks.largestDifferencesFirst(items))
                .extracting(Item::id)
                .containsExactly("check-02", "check-05", "check-04", "check-01", "check-03");
    }
}
