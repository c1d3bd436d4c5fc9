package kairan.bodies;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import kairan.content.Formulas;

/** A list of associations and groups that was read: its headings, its good rows, and those put aside. */
public record BodyList(List<String> headings, List<BodyRow> rows, List<Aside> aside) {

    private static final String REASON = "理由";

    /** A row put aside: its line in the file, its cells as they were, and what to do about it. */
    public record Aside(int line, List<String> cells, String reason) {

        @Override
        public String toString() {
            return "%d行目: %s".formatted(line, reason);
        }
    }

    public BodyList {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
        aside = List.copyOf(aside);
    }

    /** The rows put aside as a file that Excel opens, each with its reason; mended, it can be read again. */
    public String asideAsCsv() {
        StringWriter file = new StringWriter().append('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(harmless(with(headings, REASON)));
            aside.forEach(row -> csv.writeRecord(harmless(with(row.cells(), row.reason()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toString();
    }

    private static List<String> harmless(List<String> cells) {
        return cells.stream().map(Formulas::harmless).toList();
    }

    private List<String> with(List<String> cells, String last) {
        List<String> row = new ArrayList<>(cells);
        while (row.size() < headings.size()) {
            row.add("");
        }
        row.add(last);
        return row;
    }
}
