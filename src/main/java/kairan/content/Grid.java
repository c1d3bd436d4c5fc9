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
import java.util.List;

/** A table as an office keeps it (表): CSV in UTF-8 or as Excel writes it, or cells copied from a table; headings, and rows with their lines. */
public record Grid(List<String> headings, List<Row> rows) {

    /** Larger than any town's list; what is larger is another file. */
    public static final int LARGEST_BYTES = 2_000_000;

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
        if (file.length > LARGEST_BYTES) {
            throw new IllegalArgumentException("ファイルが大きすぎます。2MBまでのCSVにしてください。");
        }
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
            return of(reader.stream().toList());
        } catch (CsvParseException e) {
            throw new IllegalArgumentException("表として読めませんでした。「\"」が閉じているか、確かめてください。", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Grid of(List<CsvRecord> records) {
        return new Grid(
                records.getFirst().getFields(),
                records.subList(1, records.size()).stream()
                        .filter(record -> !record.getFields().stream().allMatch(String::isBlank))
                        .map(record -> new Row(Math.toIntExact(record.getStartingLineNumber()), record.getFields()))
                        .toList());
    }

    /** UTF-8 as newer programs write it, or else Shift_JIS as Excel does. */
    private static String text(byte[] file) {
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
