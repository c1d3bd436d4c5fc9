package kairan.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChartsTest {

    @Test
    void aBarShowsItsNameAndNumber() {
        String svg = Charts.bars("how", List.of(new Bar("よかった", 12), new Bar("ふつう", 3), new Bar("こまった", 0)));

        assertThat(svg).startsWith("<svg").contains("よかった", ">12<", ">0<");
    }

    @Test
    void aPageMayHoldItBesideOthers() {
        String svg = Charts.bars("how", List.of(new Bar("<script>", 1)));

        assertThat(svg)
                .doesNotContain("<script", " style=", " width=\"350\" height")
                .contains("&lt;script&gt;");
        assertThat(svg.split(" id=\"")).allSatisfy(part -> assertThat(part).matches("(?s)(<svg|how-).*"));
    }

    @Test
    void ofFewAnswersNoShareIsDrawn() {
        List<Point> points = IntStream.of(4, 5)
                .mapToObj(n -> new Point("o" + n, "清掃", LocalDate.of(2026, n, 17), 9, new Tally(n - 2, 1, 1)))
                .toList();

        assertThat(Charts.shares("trend", points))
                .contains("令和8年5月17日（日）", "60%", "20%")
                .doesNotContain("令和8年4月17日");
    }
}
