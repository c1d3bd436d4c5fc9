package kairan.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventListTest {

    /** field.md 5.1 in its order, and 状態. */
    private static final List<String> HEADINGS =
            List.of(("都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,イベント名,イベント名_カナ,イベント名_英語,開始日,終了日,開始時間,終了時間,開始日時特記事項,説明,料金(基本),"
                            + "料金(詳細),連絡先名称,連絡先電話番号,連絡先内線番号,主催者,場所名称,住所,方書,緯度,経度,アクセス方法,駐車場情報,定員,参加申込終了日,参加申込終了時間,"
                            + "参加申込方法,URL,備考,状態")
                    .split(","));

    private static final String GOOD = """
            都道府県コード又は市区町村コード,NO,イベント名,開始日,終了日,開始時間,終了時間,場所名称,緯度,経度,定員,参加申込終了日,状態
            012131,7,川の清掃,2026-05-17,2026-05-17,8:00,9:30,川ぞいの広場,42.63,141.6,30人程度,2026-05-10,中止
            """;

    @Test
    void whatIsWrittenIsReadByAnotherLibrary() throws IOException {
        StringWriter file = new StringWriter();
        EventList.write(
                file,
                Stream.of(
                        Map.of(Column.NAME, "「花」と,\"ことば\"", Column.NOTE, "一行目\n二行目", Column.STATE, "中止"),
                        Map.of(Column.NAME, "川の清掃", Column.CODE, "012131")));
        String written = file.toString();

        assertThat(written).startsWith("\uFEFF").contains("\r\n");
        List<CSVRecord> rows =
                CSVFormat.RFC4180.parse(new StringReader(written.substring(1))).getRecords();
        assertThat(rows).hasSize(3).allSatisfy(row -> assertThat(row.size()).isEqualTo(33));
        assertThat(rows.getFirst().toList()).isEqualTo(HEADINGS);
        assertThat(rows.get(1).get(4)).isEqualTo("「花」と,\"ことば\"");
        assertThat(rows.get(1).get(31)).isEqualTo("一行目\n二行目");
        assertThat(rows.get(1).get(32)).isEqualTo("中止");
        assertThat(rows.get(2).get(0)).isEqualTo("012131");
    }

    @Test
    void noCellIsAFormulaAndAMendedListIsReadAsItWas() {
        java.io.StringWriter file = new java.io.StringWriter();
        EventList.write(
                file,
                java.util.stream.Stream.of(java.util.Map.of(
                        Column.written().get(0), "-5",
                        Column.written().get(1), "=HYPERLINK(1)",
                        Column.written().get(2), "@SUM(A1)",
                        Column.written().get(3), "\t=1+1")));

        assertThat(file.toString()).contains("-5,'=HYPERLINK(1),'@SUM(A1),'\t=1+1");
        assertThat(EventList.read("イベント名,開始日\n=1+1,x\n").asideAsCsv()).contains("'=1+1,x");
        assertThat(kairan.content.Formulas.read("'=1+1")).isEqualTo("=1+1");
        assertThat(kairan.content.Formulas.read("'さくら'")).isEqualTo("'さくら'");
    }

    @Test
    void aListIsReadInUtf8AndAsExcelWritesIt() {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("Windows-31J"))) {
            EventList list = EventList.read(GOOD.getBytes(charset));

            assertThat(list.aside()).isEmpty();
            assertThat(list.rows()).singleElement().satisfies(row -> {
                assertThat(row.name()).isEqualTo("川の清掃");
                assertThat(row.day()).isEqualTo(LocalDate.of(2026, 5, 17));
                assertThat(row.start()).isEqualTo(LocalTime.of(8, 0));
                assertThat(row.latitude()).isEqualTo(42.63);
                assertThat(row.capacity()).isEqualTo(30);
                assertThat(row.until()).isEqualTo(LocalDate.of(2026, 5, 10));
                assertThat(row.cancelled()).isTrue();
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "中止,true,false,false",
        "順延,true,true,false",
        "延期になりました,true,true,false",
        "予定どおり,false,false,true",
        "開催,false,false,true",
        "募集中,false,false,false"
    })
    void theStateSaysWhetherItIsHeldOnItsDay(String state, boolean cancelled, boolean putOff, boolean asPlanned) {
        EventRow row = EventList.read(GOOD.replace("中止", state)).rows().getFirst();

        assertThat(row.cancelled()).isEqualTo(cancelled);
        assertThat(row.putOff()).isEqualTo(putOff);
        assertThat(row.asPlanned()).isEqualTo(asPlanned);
    }

    /** 5.2: the venue stands in 集合場所, and 場所名称 is there and empty. 5.3: the address is in one piece. */
    @Test
    void theOtherHeadingsAreKnownToo() {
        EventList catalogue = EventList.read("""
                NO,名称,名称(カナ),開始日,終了日,開始時刻,終了時刻,場所名称,集合場所,住所町名,住所丁目以下,連絡先電話番号,申込期限日
                1,花の植えかえ,ハナノウエカエ,2026/5/24,,9時,10時半,,桜会館,桜町,1丁目2,0144-00-0000,
                """);
        EventList standard = EventList.read("""
                ID,地方公共団体名,イベント名,コンテンツURL,開始日,終了日,開始時間,終了時間,場所名称,所在地_連結表記,緯度,経度
                a1,苫小牧市,講座,https://example.jp/a,令和8年5月24日,R8.5.24,13:00:00,15:00,,桜町1丁目2,,
                """);

        assertThat(catalogue.aside()).isEmpty();
        assertThat(catalogue.rows().getFirst().place()).isEqualTo("桜会館");
        assertThat(catalogue.rows().getFirst().address()).contains("桜町1丁目2");
        assertThat(catalogue.rows().getFirst().end()).isEqualTo(LocalTime.of(10, 30));
        assertThat(standard.aside()).isEmpty();
        assertThat(standard.rows().getFirst().day()).isEqualTo(LocalDate.of(2026, 5, 24));
        assertThat(standard.rows().getFirst().place()).isEqualTo("桜町1丁目2");
        assertThat(standard.rows().getFirst().said(Column.URL)).contains("https://example.jp/a");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            delimiter = '|',
            value = {
                ",2026-05-17,,8:00,9:00,広場,,|「イベント名」が空です。",
                "花,,,8:00,9:00,広場,,|「開始日」が空です。日にちを書いてください。",
                "花,2026-02-30,,8:00,9:00,広場,,|「開始日」の「2026-02-30」が読めません。2026-05-17 のように書いてください。",
                "花,2026-05-17,2026-05-30,8:00,9:00,広場,,|何日も続く行事は入れられません。1日ずつの行に分けてください。",
                "花,2026-05-17,,朝,9:00,広場,,|「開始時間」の「朝」が読めません。08:30 のように書いてください。",
                "花,2026-05-17,,9:00,8:00,広場,,|「終了時間」は「開始時間」より後にしてください。",
                "花,2026-05-17,,8:00,9:00,,,|場所がありません。「場所名称」か「住所」を書いてください。",
                "花,2026-05-17,,8:00,9:00,広場,42.6,|緯度と経度は、両方書くか、両方空にしてください。",
                "花,2026-05-17,,8:00,9:00,広場,141.6,42.6|緯度と経度が、逆になっていないか確かめてください。",
                "花,2026-05-17,,8:00,9:00,広場,-91,42.6|緯度と経度が、逆になっていないか確かめてください。",
                "花,2026-05-17,,8:00,9:00,広場,1111111111222222222233333333334,42.6|「緯度」の「111111111122222222223333333333…」は、数ではありません。",
            })
    void aWrongRowIsPutAsideWithItsReason(String row, String reason) {
        EventList list =
                EventList.read("イベント名,開始日,終了日,開始時間,終了時間,場所名称,緯度,経度\n" + row + "\n鳥,2026-05-17,,8:00,9:00,森,,\n");

        assertThat(list.rows()).extracting(EventRow::name).containsExactly("鳥");
        assertThat(list.aside()).singleElement().satisfies(aside -> {
            assertThat(aside.line()).isEqualTo(2);
            assertThat(aside.reason()).isEqualTo(reason);
        });
        assertThat(EventList.read(list.asideAsCsv()).aside())
                .extracting(EventList.Aside::reason)
                .containsExactly(reason);
    }

    @Test
    void whatStandsThereTwiceIsPutAside() {
        EventList list = EventList.read(GOOD + "012131,7,別の名前,2026-05-18,,8:00,9:00,広場,,,,,\n");

        assertThat(list.rows()).hasSize(1);
        assertThat(list.aside()).extracting(EventList.Aside::reason).containsExactly("同じ行事が、この表に二つあります。一つにしてください。");
    }

    @Test
    void anotherTableIsRefused() {
        assertThat(EventList.read("品名,値段\nほうき,300\n").aside())
                .extracting(EventList.Aside::reason)
                .containsExactly("1行目に「イベント名」という見出しがありません。1行目は見出しにしてください。");
    }
}
