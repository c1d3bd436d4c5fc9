package kairan.results;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamePlaceTest {

    @ParameterizedTest
    @CsvSource({
        "さくら公園, さくら公園 東の入口",
        "さくら公園, さくら公園　東の入口",
        "さくら公園, さくら公園（東の入口）",
        "さくら公園, さくら公園(水飲み場の前)",
        "さくら公園, さくら公園「東の入口」",
        "さくら公園, さくら公園の東の入口",
        "さくら公園, さくら公園東の入口",
        "さくら公園, さくら公園 入り口",
        "さくら公園, さくら公園の中",
        "さくら公園, さくら公園のまわり",
        "さくら公園, サクラ公園",
        "さくら公園, ｻｸﾗ公園",
        "さくら公園, さくら 公園",
        "第2公園, 第２公園",
        "さくら公園 東の入口, さくら公園 西の入口",
        "さくら小学校, さくら小学校 体育館",
        "さくら小学校, さくら小学校体育館",
        "さくら会館, さくら会館 2階",
        "さくら会館, さくら会館２階和室",
        "文化センター, 文化ｾﾝﾀｰ　大ホール",
        "苫小牧市 文化会館, 苫小牧市文化会館",
        "苫小牧駅, 苫小牧駅 南口",
        "苫小牧駅, 苫小牧駅南口",
        "緑の広場, 緑の広場 ステージ",
        "川岸, 川 岸"
    })
    void theSame(String one, String other) {
        assertThat(SamePlace.of(one)).isEqualTo(SamePlace.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "さくら公園, さくら公園前",
        "さくら公園, さくら公園前バス停",
        "さくら公園, さくら公園の近くの会館",
        "さくら公園, さくら公園 となりの会館",
        "さくら公園, さくら公園の隣",
        "さくら公園, みなとさくら公園",
        "さくら公園, 北さくら公園",
        "さくら公園, さくら公園通り",
        "さくら公園, さくら広場",
        "第1公園, 第2公園",
        "1丁目 公園, 2丁目 公園",
        "苫小牧市 文化会館, 苫小牧市 市民会館",
        "みどり団地 公園, みどり団地 集会所",
        "みどり団地の公園, みどり団地の集会所",
        "苫小牧駅, 苫小牧駅前広場",
        "緑の広場, 緑の公園",
        "子どもの家, 子どもの国公園",
        "川岸, 川原",
        "東, 西"
    })
    void others(String one, String other) {
        assertThat(SamePlace.of(one)).isNotEqualTo(SamePlace.of(other));
    }

    @ParameterizedTest
    @CsvSource({"会館", "町内会館", "自治会館", "集会所", "公園", "公園 東", "小学校", "駅前", "各家庭の前", "川岸", "オンライン"})
    void whatMayBeAnywhereHasNoName(String place) {
        assertThat(SamePlace.of(place).named()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"さくら公園", "さくら会館", "市役所 2階", "第2公園", "苫小牧駅 南口", "さくら町内会館"})
    void whatIsCalledSomethingIsThere(String place) {
        assertThat(SamePlace.of(place).named()).isTrue();
    }

    @Test
    void nothingIsNowhere() {
        assertThat(SamePlace.of("")).isEqualTo(new SamePlace("", false));
        assertThat(SamePlace.of("　（）")).isEqualTo(new SamePlace("", false));
    }
}
