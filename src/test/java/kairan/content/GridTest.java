package kairan.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GridTest {

    private static byte[] list(int bytes) {
        byte[] list = new byte[bytes];
        Arrays.fill(list, (byte) 'a');
        for (int at = 999; at < bytes; at += 1_000) {
            list[at] = '\n';
        }
        byte[] rows = "name,x\nb,c\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(rows, 0, list, 0, rows.length);
        return list;
    }

    @Test
    void whatIsLargerThanAnyTownsListIsRefused() {
        assertThat(Grid.read(list(Grid.LARGEST_BYTES)).headings()).containsExactly("name", "x");
        assertThatThrownBy(() -> Grid.read(list(Grid.LARGEST_BYTES + 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ファイルが大きすぎます。2MBまでのCSVにしてください。");
    }

    /** A million rows of two bytes each would take hundreds of megabytes. */
    @Test
    void whatHasMoreRowsOrLongerCellsThanAnyListIsRefusedAndBlankRowsCountForNothing() {
        assertThat(Grid.read("name\n" + "a\n".repeat(Grid.MOST_ROWS) + "\n".repeat(100_000))
                        .rows())
                .hasSize(Grid.MOST_ROWS);
        assertThatThrownBy(() -> Grid.read("name\n" + "a\n".repeat(1_000_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("行が多すぎます。1万行までのファイルに分けてください。");
        assertThatThrownBy(() -> Grid.read("name\n" + "1".repeat(Grid.LONGEST_CELL + 1)))
                .hasMessage("2行目に、長すぎる文があります。1つのますは5,000文字までにしてください。");
        assertThatThrownBy(() -> Grid.read("name\n" + ",".repeat(Grid.MOST_CELLS)))
                .hasMessage("2行目の列が多すぎます。200列までにしてください。");
    }
}
