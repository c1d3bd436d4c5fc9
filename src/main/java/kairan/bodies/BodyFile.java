package kairan.bodies;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A list of associations and groups as an office keeps it (CSV, or cells copied from a table), read row by row: what is
 * good becomes rows, what is not is put aside with its reason. Nothing is stored by reading.
 */
public final class BodyFile {

    /** Larger than any town's list; what is larger is another file. */
    public static final int LARGEST_BYTES = 2_000_000;

    private static final Charset EXCEL = Charset.forName("Windows-31J");
    private static final Map<String, BodyColumn> HEADINGS = BodyColumn.headings();

    private BodyFile() {}

    /** What a file holds; a file that is no such list holds nothing but one reason. */
    public static BodyList read(byte[] file) {
        if (file.length > LARGEST_BYTES) {
            return refused("ファイルが大きすぎます。2MBまでのCSVにしてください。");
        }
        return read(text(file));
    }

    /** The same for what somebody typed or pasted. */
    public static BodyList read(String text) {
        String rows = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (rows.isBlank()) {
            return refused("何も書かれていません。1行目に「名前」「よみ」などの見出しを書いてください。");
        }
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(rows))
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(rows)) {
            return read(reader.stream().toList());
        } catch (CsvParseException e) {
            return refused("表として読めませんでした。「\"」が閉じているか、確かめてください。");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
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

    private static BodyList read(List<CsvRecord> records) {
        Map<BodyColumn, Integer> columns = columns(records.getFirst());
        for (BodyColumn needed : List.of(BodyColumn.NAME, BodyColumn.READING)) {
            if (!columns.containsKey(needed)) {
                return refused("1行目に「%s」という見出しがありません。1行目は見出しにしてください。".formatted(needed.heading()));
            }
        }
        List<BodyRow> rows = new ArrayList<>();
        List<BodyList.Aside> aside = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (CsvRecord record : records.subList(1, records.size())) {
            int line = Math.toIntExact(record.getStartingLineNumber());
            if (record.getFields().stream().allMatch(String::isBlank)) {
                continue;
            }
            try {
                BodyRow row = BodyRow.of(cells(record, columns));
                if (!seen.add(row.kind() + "/" + row.name())) {
                    throw new IllegalArgumentException("「%s」は、この表に二つあります。".formatted(row.name()));
                }
                rows.add(row);
            } catch (IllegalArgumentException e) {
                aside.add(new BodyList.Aside(line, record.getFields(), String.valueOf(e.getMessage())));
            }
        }
        return new BodyList(records.getFirst().getFields(), rows, aside);
    }

    /** Where each column stands; columns with other headings are left alone. */
    private static Map<BodyColumn, Integer> columns(CsvRecord headings) {
        Map<BodyColumn, Integer> columns = new HashMap<>();
        for (int i = 0; i < headings.getFieldCount(); i++) {
            BodyColumn column = HEADINGS.get(clean(headings.getField(i)));
            if (column != null) {
                columns.putIfAbsent(column, i);
            }
        }
        return columns;
    }

    private static Map<BodyColumn, String> cells(CsvRecord record, Map<BodyColumn, Integer> columns) {
        Map<BodyColumn, String> cells = new HashMap<>();
        columns.forEach((column, i) -> cells.put(column, i < record.getFieldCount() ? clean(record.getField(i)) : ""));
        return cells;
    }

    /** Without the spaces around; letters and digits in half width, kana in full. */
    private static String clean(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
    }

    private static BodyList refused(String reason) {
        return new BodyList(List.of(), List.of(), List.of(new BodyList.Aside(1, List.of(), reason)));
    }
}
