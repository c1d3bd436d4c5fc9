package kairan.results;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import kairan.content.Formulas;
import org.jspecify.annotations.Nullable;

/** Rows of a table as CSV that spreadsheets of Japanese offices open as it is (UTF-8 with BOM), and in which no cell is a formula. */
public final class Cells implements AutoCloseable {

    /** Without it Excel takes the text for Shift_JIS. */
    private static final char BOM = '\uFEFF';

    private final CsvWriter writer;

    public Cells(Writer to) {
        try {
            to.write(BOM);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(to);
    }

    /** Numbers and texts; null is an empty cell. */
    public void row(@Nullable Object... cells) {
        row(Arrays.asList(cells));
    }

    public void row(List<? extends @Nullable Object> cells) {
        writer.writeRecord(cells.stream()
                .map(cell -> Formulas.harmless(Objects.toString(cell, "")))
                .toList());
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
