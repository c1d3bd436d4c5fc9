package kairan.bodies;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kairan.content.Formulas;
import kairan.content.Grid;

/**
 * A list of associations and groups as an office keeps it (CSV, or cells copied from a table), read row by row: what is
 * good becomes rows, what is not is put aside with its reason. Nothing is stored by reading.
 */
public final class BodyFile {

    private static final Map<String, BodyColumn> HEADINGS = BodyColumn.headings();

    private BodyFile() {}

    /** What a file holds; a file that is no such list holds nothing but one reason. */
    public static BodyList read(byte[] file) {
        try {
            return read(Grid.read(file));
        } catch (IllegalArgumentException e) {
            return refused(String.valueOf(e.getMessage()));
        }
    }

    /** The same for what somebody typed or pasted. */
    public static BodyList read(String text) {
        try {
            return read(Grid.read(text));
        } catch (IllegalArgumentException e) {
            return refused(String.valueOf(e.getMessage()));
        }
    }

    private static BodyList read(Grid grid) {
        Map<BodyColumn, Integer> columns = columns(grid.headings());
        for (BodyColumn needed : List.of(BodyColumn.NAME, BodyColumn.READING)) {
            if (!columns.containsKey(needed)) {
                return refused("1行目に「%s」という見出しがありません。1行目は見出しにしてください。".formatted(needed.heading()));
            }
        }
        List<BodyRow> rows = new ArrayList<>();
        List<BodyList.Aside> aside = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Grid.Row line : grid.rows()) {
            try {
                BodyRow row = BodyRow.of(cells(line.cells(), columns));
                if (!seen.add(row.kind() + "/" + row.name())) {
                    throw new IllegalArgumentException("「%s」は、この表に二つあります。".formatted(row.name()));
                }
                rows.add(row);
            } catch (IllegalArgumentException e) {
                aside.add(new BodyList.Aside(line.line(), line.cells(), String.valueOf(e.getMessage())));
            }
        }
        return new BodyList(grid.headings(), rows, aside);
    }

    /** Where each column stands; columns with other headings are left alone. */
    private static Map<BodyColumn, Integer> columns(List<String> headings) {
        Map<BodyColumn, Integer> columns = new HashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            BodyColumn column = HEADINGS.get(clean(headings.get(i)));
            if (column != null) {
                columns.putIfAbsent(column, i);
            }
        }
        return columns;
    }

    private static Map<BodyColumn, String> cells(List<String> row, Map<BodyColumn, Integer> columns) {
        Map<BodyColumn, String> cells = new HashMap<>();
        columns.forEach((column, i) -> cells.put(column, i < row.size() ? clean(Formulas.read(row.get(i))) : ""));
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
