package kairan.opendata;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A column of the list: first the 32 of the 推奨データセット in their order, then 状態, then those that are only read. Each is
 * known by its heading there, and by those of the catalogue's vocabulary and of the 自治体標準オープンデータセット.
 */
public enum Column {
    CODE("都道府県コード又は市区町村コード", "全国地方公共団体コード", "所在地_全国地方公共団体コード"),
    NO("NO", "ID"),
    PREFECTURE("都道府県名", "住所都道府県", "所在地_都道府県"),
    CITY("市区町村名", "住所市区町村", "所在地_市区町村", "地方公共団体名"),
    NAME("イベント名", "名称"),
    KANA("イベント名_カナ", "名称(カナ)", "名称_カナ"),
    ENGLISH("イベント名_英語", "名称(英字)", "名称_英語"),
    FIRST_DAY("開始日"),
    LAST_DAY("終了日"),
    START("開始時間", "開始時刻"),
    END("終了時間", "終了時刻"),
    WHEN("開始日時特記事項", "日時備考"),
    ABOUT("説明", "概要"),
    FEE("料金(基本)"),
    FEE_MORE("料金(詳細)"),
    CONTACT("連絡先名称"),
    TELEPHONE("連絡先電話番号"),
    EXTENSION("連絡先内線番号"),
    HOST("主催者", "主催団体"),
    PLACE("場所名称", "集合場所"),
    ADDRESS("住所", "所在地_連結表記"),
    BUILDING("方書", "建物名等", "建物名等(方書)"),
    LATITUDE("緯度"),
    LONGITUDE("経度"),
    ACCESS("アクセス方法"),
    PARKING("駐車場情報"),
    CAPACITY("定員"),
    UNTIL_DAY("参加申込終了日", "申込期限日"),
    UNTIL_TIME("参加申込終了時間", "申込期限時刻"),
    APPLY("参加申込方法", "申込方法"),
    URL("URL", "コンテンツURL"),
    NOTE("備考"),

    /** Defined in the catalogue's vocabulary, where nobody fills it. */
    STATE("状態"),

    TOWN_PART("住所町名", "所在地_町字"),
    LOT("住所丁目以下", "所在地_番地以下");

    private static final Map<String, Column> HEADINGS = headings();

    private final List<String> headings;

    Column(String... headings) {
        this.headings = List.of(headings);
    }

    String heading() {
        return headings.getFirst();
    }

    /** Those that are written, in their order. */
    static List<Column> written() {
        return Arrays.stream(values())
                .filter(column -> column.ordinal() <= STATE.ordinal())
                .toList();
    }

    /** The headings of a column, the best first: some lists have two of them, of which one is always empty. */
    List<String> headingsInOrder() {
        return headings;
    }

    static boolean known(String heading) {
        return HEADINGS.containsKey(heading);
    }

    private static Map<String, Column> headings() {
        Map<String, Column> all = new HashMap<>();
        Stream.of(values()).forEach(column -> column.headings.forEach(heading -> all.put(heading, column)));
        return Map.copyOf(all);
    }
}
