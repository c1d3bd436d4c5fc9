package kairan.opendata;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kairan.content.Formulas;
import kairan.content.Grid;

/**
 * A list of gatherings as towns publish it (イベント一覧), read row by row: what is good becomes rows, what is not is put aside
 * with its reason. Nothing is stored by reading.
 *
 * @param lines where the rows stand in the file, in the same order, without a reason
 */
public record EventList(List<String> headings, List<EventRow> rows, List<Aside> aside, List<Aside> lines) {

    private static final String REASON = "理由";

    /** Excel takes a file without it for Shift_JIS. */
    private static final char MARK = '\uFEFF';

    /** A row put aside: its line in the file, its cells as they were, and what to do about it. */
    public record Aside(int line, List<String> cells, String reason) {

        @Override
        public String toString() {
            return "%d行目: %s".formatted(line, reason);
        }
    }

    public EventList {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
        aside = List.copyOf(aside);
        lines = List.copyOf(lines);
    }

    /** What a file (CSV, or ICS from a calendar) holds, in UTF-8 or as Excel writes it; a file that is no such list holds nothing but one reason. */
    public static EventList read(byte[] file) {
        try {
            String text = Grid.text(file);
            return CalendarRows.is(text) ? readCalendar(text) : read(Grid.read(text));
        } catch (IllegalArgumentException e) {
            return new EventList(
                    List.of(), List.of(), List.of(new Aside(1, List.of(), String.valueOf(e.getMessage()))), List.of());
        }
    }

    /** The same for cells that somebody pasted. */
    public static EventList read(String text) {
        return read(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static EventList read(Grid grid) {
        Map<String, Integer> places = places(grid.headings());
        for (Column needed : List.of(Column.NAME, Column.FIRST_DAY)) {
            if (needed.headingsInOrder().stream().noneMatch(places::containsKey)) {
                throw new IllegalArgumentException("1行目に「%s」という見出しがありません。1行目は見出しにしてください。".formatted(needed.heading()));
            }
        }
        return read(
                grid.headings(),
                places,
                grid.rows().stream()
                        .map(row -> new CalendarRows.Event(row.line(), row.cells(), null))
                        .toList());
    }

    private static EventList readCalendar(String text) {
        List<String> headings = CalendarRows.headings();
        return read(headings, places(headings), CalendarRows.of(text));
    }

    private static EventList read(List<String> headings, Map<String, Integer> places, List<CalendarRows.Event> lines) {
        List<EventRow> rows = new ArrayList<>();
        List<Aside> aside = new ArrayList<>();
        List<Aside> known = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (CalendarRows.Event line : lines) {
            try {
                if (line.wrong() != null) {
                    throw new IllegalArgumentException(line.wrong());
                }
                EventRow row = EventRow.of(cells(line.cells(), places));
                if (!seen.add(row.key())) {
                    throw new IllegalArgumentException("同じ行事が、この表に二つあります。一つにしてください。");
                }
                rows.add(row);
                known.add(new Aside(line.line(), line.cells(), ""));
            } catch (IllegalArgumentException e) {
                aside.add(new Aside(line.line(), line.cells(), String.valueOf(e.getMessage())));
            }
        }
        return new EventList(headings, rows, aside, known);
    }

    /** The same with these rows put aside, too, each with its reason. */
    public EventList without(Map<EventRow, String> refused) {
        List<EventRow> good = new ArrayList<>();
        List<Aside> places = new ArrayList<>();
        List<Aside> bad = new ArrayList<>(aside);
        for (int i = 0; i < rows.size(); i++) {
            String reason = refused.get(rows.get(i));
            if (reason == null) {
                good.add(rows.get(i));
                places.add(lines.get(i));
            } else {
                bad.add(new Aside(lines.get(i).line(), lines.get(i).cells(), reason));
            }
        }
        bad.sort(Comparator.comparing(Aside::line));
        return new EventList(headings, good, bad, places);
    }

    private static Map<String, Integer> places(List<String> headings) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            String heading = clean(headings.get(i));
            if (Column.known(heading)) {
                places.putIfAbsent(heading, i);
            }
        }
        return places;
    }

    private static Map<Column, String> cells(List<String> row, Map<String, Integer> places) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            column.headingsInOrder().stream()
                    .filter(places::containsKey)
                    .map(places::get)
                    .filter(at -> at < row.size())
                    .map(at -> clean(Formulas.read(row.get(at))))
                    .filter(cell -> !cell.isEmpty())
                    .findFirst()
                    .ifPresent(cell -> cells.put(column, cell));
        }
        return cells;
    }

    /** Without the spaces around; letters, digits and brackets in half width, kana in full. */
    private static String clean(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
    }

    /** The rows put aside as a file that Excel opens, each with its reason; mended, it can be read again. */
    public String asideAsCsv() {
        StringWriter file = new StringWriter();
        csv(
                file,
                Stream.concat(
                        Stream.of(with(headings, REASON)), aside.stream().map(row -> with(row.cells(), row.reason()))));
        return file.toString();
    }

    private List<String> with(List<String> cells, String last) {
        List<String> row = new ArrayList<>(cells);
        while (row.size() < headings.size()) {
            row.add("");
        }
        row.add(last);
        return row;
    }

    /** The list as anybody may load it: UTF-8 with its mark, all columns, one line for each, written as the rows come. */
    public static void write(Writer file, Stream<Map<Column, String>> rows) {
        csv(
                file,
                Stream.concat(
                        Stream.of(Column.written().stream().map(Column::heading).toList()),
                        rows.map(row -> Column.written().stream()
                                .map(column -> row.getOrDefault(column, ""))
                                .toList())));
    }

    private static void csv(Writer file, Stream<List<String>> lines) {
        try (CsvWriter csv = CsvWriter.builder().build(file.append(MARK))) {
            lines.forEach(line ->
                    csv.writeRecord(line.stream().map(Formulas::harmless).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
