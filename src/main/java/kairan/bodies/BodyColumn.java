package kairan.bodies;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A column of a list of associations and groups, and how offices head it; name and reading are needed, the others are not. */
enum BodyColumn {
    KIND(20, "種類", "種別", "区分"),
    NAME(100, "名前", "名称", "町内会名", "自治会名", "団体名", "町内会", "自治会"),
    READING(200, "よみ", "読み", "ふりがな", "フリガナ", "ヨミ", "よみがな", "読み仮名"),
    DISTRICT(100, "地区", "地区名"),
    DISTRICT_READING(200, "地区のよみ", "地区の読み", "地区よみ"),
    BLOCKS(20, "班の数", "班数", "班", "組数"),
    FIELDS(200, "分野", "活動分野"),
    AREA(200, "区域", "範囲", "活動の場所"),
    DESK(200, "窓口", "連絡先", "担当"),
    ABOUT(2000, "紹介", "説明", "活動の紹介");

    private final int longest;
    private final List<String> headings;

    BodyColumn(int longest, String... headings) {
        this.longest = longest;
        this.headings = List.of(headings);
    }

    String heading() {
        return headings.getFirst();
    }

    int longest() {
        return longest;
    }

    static Map<String, BodyColumn> headings() {
        Map<String, BodyColumn> all = new HashMap<>();
        for (BodyColumn column : values()) {
            column.headings.forEach(heading -> all.put(heading, column));
        }
        return Map.copyOf(all);
    }
}
