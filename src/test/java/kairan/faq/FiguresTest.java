package kairan.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void counts_hits_zones_and_times() {
        Figures figures = Figures.of(List.of(
                reply(List.of("a"), Zone.sure, 1, "a", "b"),
                reply(List.of("a"), Zone.sure, 2, "b", "a"),
                reply(List.of("c", "a"), Zone.middle, 3, "b", "d", "a"),
                reply(List.of("a"), Zone.none, 4),
                reply(List.of(), Zone.sure, 5, "a"),
                reply(List.of(), Zone.none, 6),
                reply(List.of(), Zone.middle, 7, "a"),
                reply(List.of(), Zone.middle, 8, "a")));
        assertThat(figures).isEqualTo(new Figures(8, 4, .25, .75, .75, .4583, .75, .5, 1, .25, .5, 4, 8));
    }

    @Test
    void is_zero_without_questions() {
        assertThat(Figures.of(List.of())).isEqualTo(new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    private static Reply reply(List<String> relevant, Zone zone, double millis, String... ids) {
        List<Hit> hits = Stream.of(ids).map(id -> new Hit(id, 1)).toList();
        return new Reply(new AskedLine("町内会", relevant), new Found(zone, hits, .5), millis);
    }
}
