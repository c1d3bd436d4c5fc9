package kairan.content;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** A table as an office keeps it (表): CSV in UTF-8 or as Excel writes it, or cells copied from a table; headings, and rows with their lines. */
public record Grid(List<String> headings, List<Row> rows) {

    /** Larger than any town's list; what is larger is another file. */
    public static final int LARGEST_BYTES = 2_000_000;

    /** Each row is shown on a page if it cannot be used. */
    public static final int MOST_ROWS = 10_000;

    static final int MOST_CELLS = 200;
    public static final int LONGEST_CELL = 5_000;

    private static final Charset EXCEL = Charset.forName("Windows-31J");

    /** A row that is not empty: the line it begins at, and its cells as they were. */
    public record Row(int line, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    public Grid {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /** @throws IllegalArgumentException if it is no table, with what to do in Japanese */
    public static Grid read(byte[] file) {
        return read(text(file));
    }

    /**
     * The same for what somebody typed or pasted.
     *
     * @throws IllegalArgumentException if it is no table, with what to do in Japanese
     */
    public static Grid read(String text) {
        String rows = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (rows.isBlank()) {
            throw new IllegalArgumentException("何も書かれていません。1行目に見出しを書いてください。");
        }
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(rows))
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(rows)) {
            return of(reader.iterator());
        } catch (CsvParseException e) {
            throw new IllegalArgumentException("表として読めませんでした。「\"」が閉じているか、確かめてください。", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Row by row, so that what is too much is refused before it lies in the memory. */
    private static Grid of(Iterator<CsvRecord> records) {
        List<String> headings = cells(records.next());
        List<Row> rows = new ArrayList<>();
        while (records.hasNext()) {
            CsvRecord record = records.next();
            List<String> cells = cells(record);
            if (cells.stream().allMatch(String::isBlank)) {
                continue;
            }
            if (rows.size() == MOST_ROWS) {
                throw new IllegalArgumentException("行が多すぎます。1万行までのファイルに分けてください。");
            }
            rows.add(new Row(Math.toIntExact(record.getStartingLineNumber()), cells));
        }
        return new Grid(headings, rows);
    }

    private static List<String> cells(CsvRecord record) {
        List<String> cells = record.getFields();
        if (cells.size() > MOST_CELLS) {
            throw new IllegalArgumentException(
                    "%d行目の列が多すぎます。%d列までにしてください。".formatted(record.getStartingLineNumber(), MOST_CELLS));
        }
        if (cells.stream().anyMatch(cell -> cell.length() > LONGEST_CELL)) {
            throw new IllegalArgumentException(
                    "%d行目に、長すぎる文があります。1つのますは%,d文字までにしてください。".formatted(record.getStartingLineNumber(), LONGEST_CELL));
        }
        return cells;
    }

    /**
     * What a file says: in UTF-8 as newer programs write it, or else in Shift_JIS as Excel does.
     *
     * @throws IllegalArgumentException if it is too large, with what to do in Japanese
     */
    public static String text(byte[] file) {
        if (file.length > LARGEST_BYTES) {
            throw new IllegalArgumentException("ファイルが大きすぎます。2MBまでのCSVにしてください。");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(file, EXCEL);
        }
    }

    private static String separator(String rows) {
        String first = rows.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return first.contains("\t") ? "\t" : ",";
    }
}
