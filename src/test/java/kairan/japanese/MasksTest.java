package kairan.japanese;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What tells who somebody is gets covered; what the town needs to know stays. */
class MasksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "私は山田です                          | 私は〔名前〕です",
                "わたしは山田太郎です。ごみの日はいつですか        | わたしは〔名前〕です。ごみの日はいつですか",
                "私は、佐藤 花子です                     | 私は、〔名前〕です",
                "私は末広町内会の佐藤です                  | 私は末広町内会の〔名前〕です",
                "私は会長の鈴木ですが、結果を見たいです           | 私は会長の〔名前〕ですが、結果を見たいです",
                "私は３班の田中といいます                  | 私は３班の〔名前〕といいます",
                "わたしはやまだです                      | わたしは〔名前〕です",
                "わたしはすずきともうします                  | わたしは〔名前〕ともうします",
                "ﾜﾀｼﾊ ﾔﾏﾀﾞ ﾃﾞｽ                    | ﾜﾀｼﾊ 〔名前〕 ﾃﾞｽ",
                "私は鈴木だけど                        | 私は〔名前〕だけど",
                "僕は高橋健一です                       | 僕は〔名前〕です",
                "俺は渡辺だ                          | 俺は〔名前〕だ",
                "私はグエンです                        | 私は〔名前〕です",
                "わたしはマリア・サントスです                | わたしは〔名前〕です",
                "私はTanakaです                      | 私は〔名前〕です",
                "わたくし、伊藤と申します                   | わたくし、〔名前〕と申します",
                "小林と申します。清掃に行きます               | 〔名前〕と申します。清掃に行きます",
                "3班の中村と申しますが                    | 3班の〔名前〕と申しますが",
                "及位と申します                        | 〔名前〕と申します",
                "わたしはゆきこといいます                   | わたしは〔名前〕といいます",
                "わたしは3班のゆきこといいます               | わたしは3班の〔名前〕といいます",
                "西田という者です                       | 〔名前〕という者です",
                "私はみゆきです                        | 私は〔名前〕です",
                "わたしはヒロコです                      | わたしは〔名前〕です",
                "わたしはにしだです                      | わたしは〔名前〕です",
                "私は山田のりこです                      | 私は〔名前〕です",
                "私は3班の山田のりこです                   | 私は3班の〔名前〕です",
                "佐藤とし子                          | 〔名前〕",
                "佐藤とし子です。清掃に行きます               | 〔名前〕です。清掃に行きます",
                "名前は加藤です                        | 名前は〔名前〕です",
                "なまえははなこです                      | なまえは〔名前〕です",
                "氏名：吉田 一郎                       | 氏名：〔名前〕",
                "私の名前は山本です                      | 私の名前は〔名前〕です",
                "佐々木です。清掃は何時からですか              | 〔名前〕です。清掃は何時からですか",
                "こんにちは。5班の松本です                  | こんにちは。5班の〔名前〕です",
                "隣の斎藤さんの犬がうるさいです               | 隣の〔名前〕さんの犬がうるさいです",
                "班長の井上様へ                        | 班長の〔名前〕様へ",
                "090-1234-5678                     | 〔電話番号〕",
                "電話は０９０－１２３４－５６７８です             | 電話は〔電話番号〕です",
                "09012345678に電話ください               | 〔電話番号〕に電話ください",
                "0144-32-6111です                    | 〔電話番号〕です",
                "（0144）32-6111まで                   | 〔電話番号〕まで",
                "0144(32)6111                      | 〔電話番号〕",
                "090 1234 5678                     | 〔電話番号〕",
                "０９０ー１２３４ー５６７８                   | 〔電話番号〕",
                "+81 90-1234-5678                  | 〔電話番号〕",
                "090の1234の5678です                  | 〔電話番号〕です",
                "〇九〇－一二三四－五六七八                   | 〔電話番号〕",
                "ぜろきゅうぜろ いちにさんよん ごろくななはち        | 〔電話番号〕",
                "電話番号は32-6111です                   | 電話番号は〔電話番号〕です",
                "ＴＥＬ ３２－６１１１                      | ＴＥＬ 〔電話番号〕",
                "携帯は12345678です                    | 携帯は〔電話番号〕です",
                "FAX：0120-444-113                  | FAX：〔電話番号〕",
                "taro@example.jpに送ってください           | 〔メール〕に送ってください",
                "ｔａｒｏ．ｙ＠ｅｘａｍｐｌｅ．ｃｏ．ｊｐ            | 〔メール〕",
                "hanako_1960@docomo.ne.jp             | 〔メール〕",
                "..taro@example.jp-                    | ..〔メール〕",
                "taro アットマーク example ドット jp          | 〔メール〕",
                "LINEのIDはtaro_1950です               | LINEのIDは〔LINE ID〕です",
                "ラインＩＤ：ｈａｎａｋｏ７７                   | ラインＩＤ：〔LINE ID〕",
                "私のLINEはtaro.y88です                 | 私のLINEは〔LINE ID〕です",
                "U4af4980629a3c1b2e5d6f708192a3b4c   | 〔LINE ID〕",
                "@hana1234 で検索して                   | 〔LINE ID〕 で検索して",
                "苫小牧市末広町3丁目5番12号に住んでいます         | 〔住所〕に住んでいます",
                "末広町３－５－１２です                     | 〔住所〕です",
                "末広町三丁目五番地                       | 〔住所〕",
                "住吉町2丁目5の3                       | 〔住所〕",
                "〒053-8722 苫小牧市旭町4丁目5番6号          | 〒〔住所〕 〔住所〕",
                "北海道苫小牧市錦町1-2-3 コーポさくら201号室      | 〔住所〕",
                "家は日新町2-10です                      | 家は〔住所〕です",
                "北5条西3丁目8番地                      | 〔住所〕",
                "あけぼの町1-2-3                        | 〔住所〕",
                "住所は苫小牧市末広町です                    | 住所は〔住所〕です",
                "3棟201号室の者です                      | 〔住所〕の者です",
                "私は佐藤、電話は090-1111-2222、住所は旭町1-1-1です | 私は〔名前〕、電話は〔電話番号〕、住所は〔住所〕です"
            })
    void covers(String words, String covered) {
        assertThat(Masks.of(words)).isEqualTo(covered);
        assertThat(Masks.of(covered)).as("twice").isEqualTo(covered);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "　",
                "私は町内会の会長です",
                "私は高齢者です",
                "私は初心者です",
                "わたしはいやです",
                "私は山田町です",
                "わたしはひとりです",
                "わたしははじめてです",
                "私は町内会のひとです",
                "うちはみどり会といいます",
                "私は協働というものです",
                "市民のみなさんです",
                "行事のお知らせです",
                "私は70歳です",
                "私は反対です",
                "私は苫小牧市民です",
                "私は行きます",
                "私は行けません",
                "私は主婦です",
                "わたしはこどもです",
                "私は班長です。何をすればいいですか",
                "私は協働がよくわからないです",
                "私はボランティアです",
                "私はベトナム人です",
                "わたしはだいじょうぶです",
                "私は会費を払わなくてはいけませんか",
                "私たちの会は市民団体です",
                "私は車いすです",
                "うちは3人家族です",
                "こちらは町内会です",
                "名前は書かなくてもいいですか",
                "名前は必要ですか",
                "団体の名前はみどりの会です",
                "公園の名前はさくら公園です",
                "何と申しますか",
                "補助金と申請の締め切り",
                "会長さんに聞きたい",
                "皆様へ",
                "お客様の声",
                "市民協働といいますが、どういう意味ですか",
                "行事の中止です",
                "さくら公園の清掃です。何時からですか",
                "火事です",
                "119",
                "110番に電話しました",
                "#9110に電話してもいいですか",
                "電話は119へ",
                "188に電話",
                "2026年5月17日",
                "2026-05-17",
                "2026/5/17 8:00",
                "5/17 08:00-09:30",
                "令和8-5-17",
                "平成25年（2013年）",
                "2002〜2013年の資料",
                "2005-2013",
                "8時30分から17時15分まで",
                "電話は8:30-17:15",
                "会費は1200円です",
                "12,345,678円",
                "補助金は1000000円まで",
                "単価 @500円で3人",
                "参加者は120-130人です",
                "資料1-2-3を見てください",
                "第3条第2号",
                "第2章1-3",
                "Q1-2",
                "2丁目のごみステーションはどこですか",
                "末広町3丁目の班長です",
                "3丁目の5人で参加します",
                "さくら公園は末広町3丁目5番地です",
                "末広町3丁目5番地の公園の遊具がこわれています",
                "旭町4-5-6のさくら会館は使えますか",
                "末広町の町内会に入りたい",
                "住所は必要ですか",
                "住所は市外ですが、入れますか",
                "住所が変わりました",
                "IDは必要ですか",
                "LINEはandroidでも使えますか",
                "LINEは2026年からですか",
                "3棟の前の街灯が切れています",
                "〔名前〕さんの件",
                "袋を10枚、軍手を3組",
                "1、2、3班は東の入口です",
                "一二三四五六七八九十",
                "😀🎉 👨‍👩‍👧"
            })
    void leaves(String words) {
        assertThat(Masks.of(words)).isEqualTo(words);
    }

    @Test
    void leavesEveryQuestionThatTheDocumentsAnswer() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("conversations/faq"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .flatMap(MasksTest::lines)
                            .filter(line -> !line.contains("- id:"))
                            .filter(line -> !Masks.of(line).equals(line)))
                    .as("the desk of a town hall has an address and a telephone")
                    .allMatch(line -> line.contains("54-2121"));
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readString(file).lines();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a,         @,      200",
        "私は,        '',     200",
        "1-,        '',     200",
        "の名前は,      '',     200",
        "0,         '',     200",
        "a.,        @,      200",
        "ゼロ、,       '',     200",
        "町一,        '',     200",
        "私は会長の,     です,     200",
        "山田 ,       です,     200",
        "一,         '',     200",
        "町一丁目,      '',     200",
        "亜,         '',     200",
    })
    void isQuickWithTheLongestMessage(String again, String end, int millis) {
        String words = again.repeat(4_900 / again.length()) + end;
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Masks.of(words);
        long start = threads.getCurrentThreadCpuTime();
        Masks.of(words);
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofMillis(millis));
    }

    /** The chat's threads have so small a stack, and a loop of the regular expressions that goes round within itself fills it. */
    @ParameterizedTest
    @CsvSource({
        "住所, は",
        "住所, 、",
        "a@a, .a",
        "a@a, ドットa",
        "私は, の",
        "電話, の",
        "名前は, ' '",
        "'', 佐藤さん",
        "〒, 1",
        "'', 1丁目",
        "line, は"
    })
    void staysShallowHoweverOftenSomethingIsRepeated(String first, String again) throws InterruptedException {
        String words = first + again.repeat((5_000 - first.length()) / again.length());
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread small = new Thread(null, () -> Masks.of(words), "small", 512 * 1024);
        small.setUncaughtExceptionHandler((thread, e) -> thrown.set(e));
        small.start();
        small.join();
        assertThat(thrown.get()).isNull();
    }

    @Test
    void looksThroughALongLetterSentenceBySentence() {
        String long1 = "きょうは清掃でした。".repeat(120);
        assertThat(Masks.of(long1 + "3班の佐藤です。電話は090-1234-5678です。\nありがとう"))
                .isEqualTo(long1 + "3班の〔名前〕です。電話は〔電話番号〕です。\nありがとう");
    }
}
