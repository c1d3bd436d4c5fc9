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
}
