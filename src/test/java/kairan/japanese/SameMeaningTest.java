package kairan.japanese;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SameMeaningTest {

    @Test
    void every_line_is_a_group_of_at_least_two_different_words() throws Exception {
        List<String> lines;
        try (var in = SameMeaning.class.getResourceAsStream("same-meaning.txt")) {
            lines = new String(in.readAllBytes(), UTF_8).lines().toList();
        }
        assertThat(lines)
                .filteredOn(l -> !l.isBlank() && !l.startsWith("#"))
                .allSatisfy(line -> assertThat(line.split(" "))
                        .hasSizeGreaterThan(1)
                        .doesNotHaveDuplicates()
                        .doesNotContain(""));
    }
}
