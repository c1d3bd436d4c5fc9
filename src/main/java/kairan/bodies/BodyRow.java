package kairan.bodies;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kairan.japanese.Spelling;
import org.jspecify.annotations.Nullable;

/** A good row of a list: an association or group as the office wrote it, its district by name; "" or null where nothing was written. */
public record BodyRow(
        BodyKind kind,
        String name,
        String reading,
        String district,
        String districtReading,
        @Nullable Integer blocks,
        List<String> fields,
        String area,
        String desk,
        String about) {

    private static final int MOST_BLOCKS = 200;
    private static final String KANA = "[ぁ-ゖー・ 0-9a-z]+";

    /** Reads the cells; what cannot be is an {@link IllegalArgumentException} in Japanese. */
    static BodyRow of(Map<BodyColumn, String> cells) {
        cells.forEach(BodyRow::checkLength);
        BodyKind kind = kind(cells.getOrDefault(BodyColumn.KIND, ""));
        String district = cells.getOrDefault(BodyColumn.DISTRICT, "");
        return new BodyRow(
                kind,
                needed(BodyColumn.NAME, cells),
                reading(BodyColumn.READING, needed(BodyColumn.READING, cells)),
                district,
                reading(BodyColumn.DISTRICT_READING, cells.getOrDefault(BodyColumn.DISTRICT_READING, "")),
                blocks(kind, cells.getOrDefault(BodyColumn.BLOCKS, "")),
                fields(cells.getOrDefault(BodyColumn.FIELDS, "")),
                cells.getOrDefault(BodyColumn.AREA, ""),
                cells.getOrDefault(BodyColumn.DESK, ""),
                cells.getOrDefault(BodyColumn.ABOUT, ""));
    }

    private static void checkLength(BodyColumn column, String cell) {
        if (cell.length() > column.longest()) {
            throw new IllegalArgumentException("「%s」は%d文字までです。".formatted(column.heading(), column.longest()));
        }
    }

    private static String needed(BodyColumn column, Map<BodyColumn, String> cells) {
        String cell = cells.getOrDefault(column, "");
        if (cell.isEmpty()) {
            throw new IllegalArgumentException("「%s」が書かれていません。".formatted(column.heading()));
        }
        return cell;
    }

    private static BodyKind kind(String cell) {
        if (cell.isEmpty()) {
            return BodyKind.ASSOCIATION;
        }
        return BodyKind.labelled(cell)
                .orElseThrow(() -> new IllegalArgumentException("種類「%s」はありません。%sのどれかにしてください。"
                        .formatted(
                                cell,
                                String.join(
                                        "、",
                                        Arrays.stream(BodyKind.values())
                                                .map(BodyKind::label)
                                                .toList()))));
    }

    private static String reading(BodyColumn column, String cell) {
        String kana = Spelling.kana(cell);
        if (!kana.isEmpty() && !kana.matches(KANA)) {
            throw new IllegalArgumentException("「%s」は、ひらがなで書いてください（いまは「%s」）。".formatted(column.heading(), cell));
        }
        return kana;
    }

    private static @Nullable Integer blocks(BodyKind kind, String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        String number = cell.replaceAll("[班組]$", "");
        if (!number.matches("\\d{1,3}") || Integer.parseInt(number) > MOST_BLOCKS) {
            throw new IllegalArgumentException("「班の数」は、0から%dまでの数にしてください（いまは「%s」）。".formatted(MOST_BLOCKS, cell));
        }
        if (kind != BodyKind.ASSOCIATION && Integer.parseInt(number) > 0) {
            throw new IllegalArgumentException("班があるのは町内会だけです。「班の数」を消してください。");
        }
        return Integer.parseInt(number);
    }

    private static List<String> fields(String cell) {
        return Arrays.stream(cell.split("[、,・/\\n]"))
                .map(String::strip)
                .filter(field -> !field.isEmpty())
                .toList();
    }
}
