package kairan.results;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rows of a table as CSV that spreadsheets of Japanese offices open as it is (UTF-8 with BOM), and in which no cell is a formula. */
public final class Cells implements AutoCloseable {

    /** Without it Excel takes the text for Shift_JIS. */
    private static final char BOM = '\uFEFF';

    /** How a formula begins for a spreadsheet, also written wide; see OWASP, CSV Injection. */
    private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@＝＋－＠\\t\\r].*", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

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
        writer.writeRecord(
                cells.stream().map(cell -> safe(Objects.toString(cell, ""))).toList());
    }

    /** The text, with an apostrophe before it where a spreadsheet would reckon with it. */
    static String safe(String text) {
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
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
