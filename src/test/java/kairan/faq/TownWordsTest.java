package kairan.faq;

import static org.assertj.core.api.Assertions.assertThat;

import kairan.FreshStore;
import kairan.TownFiles;
import kairan.content.Document;
import kairan.content.Town;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TownWordsTest {

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final Town town = new TownFiles(store.folder("town")).read().now().town();

    @ParameterizedTest
    @CsvSource({
        "江別市の領域Aは何ですか, ebetsu",
        "えべつの協働って？, ebetsu",
        "高岡のモデル事業, takaoka",
        "たかおかしのルール, takaoka",
        "砂川の指針っていつ出たの, sunagawa",
        "北海道の条例はありますか, hokkaido",
        "道は何をしていますか, hokkaido",
        "道の指針には何とある？, hokkaido",
        "道庁の窓口, hokkaido",
        "道がしている協働の取り組みは, hokkaido",
        "道も指針を出していますか, hokkaido",
        "道に提案できますか, hokkaido",
        "道から補助は出ますか, hokkaido",
        "道って何を言っているの, hokkaido",
        "道のハンドブックには何とある, hokkaido",
        "高岡と砂川と江別ではどうちがう, takaoka sunagawa ebetsu",
        "この道が通れません, ''",
        "歩道に雪がある, ''",
        "道に穴があいています, ''",
        "道がせまい, ''",
        "暗い道に街灯がほしい, ''",
        "道は暗いです, ''",
        "苫小牧と江別のちがい, tomakomai ebetsu",
        "高岡市と江別市でＡの向きが逆なのはなぜ, takaoka ebetsu",
        "とまこまいのゼロごみ, tomakomai",
        "歩道は誰が直しますか, ''",
        "この道はせまい, ''",
        "うちの前の道はせまい, ''",
        "近道はありますか, ''",
        "道路に穴があいた, ''",
        "道の駅はどこ, ''",
        "砂川さんが会長です, ''",
        "隣の高岡様, ''",
        "市の窓口はどこ, ''",
    })
    void hearsTheTownsThatAreNamed(String words, String ids) {
        assertThat(TownWords.named(words, town).stream().map(Document::id)).containsExactly(words(ids));
    }

    @ParameterizedTest
    @CsvSource({
        "苫小牧市でごみ拾いをしたい, ごみ拾いをしたい",
        "とまこまいでは町内会に入れますか, 町内会に入れますか",
        "苫小牧市民の役割は, 市民の役割は",
        "苫小牧市役所の窓口, 市役所の窓口",
        "江別市の協働, 江別市の協働",
        "苫小牧, ''",
    })
    void ourOwnTownsNameMayBeLeftOut(String words, String rest) {
        assertThat(TownWords.withoutHome(words, town)).isEqualTo(rest);
    }

    private static String[] words(String ids) {
        return ids.isEmpty() ? new String[0] : ids.split(" ");
    }
}
