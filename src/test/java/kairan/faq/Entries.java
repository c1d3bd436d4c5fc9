package kairan.faq;

import java.util.List;
import kairan.content.Entry;

/** Entries for tests. */
final class Entries {

    static final List<Entry> TOWN = List.of(
            entry("chonaikai-join", "町内会に入るには、どうすればよいですか？", "お近くの役員か班長にお申し出ください。", "引っ越してきました。自治会に入りたい"),
            entry("koen-meigi", "「後援」とは何ですか？", "市が名義の使用を認めて、行事を応援することです。", "チラシに市の名前を入れたい"),
            entry("kyodo", "「協働」とは何ですか？", "市民と市が、対等な立場で力を合わせることです。"),
            entry("clean-up", "清掃や美化の活動には、どんなものがありますか？", "春と秋の一斉清掃と、道路や公園の清掃があります。", "ごみ拾いのボランティアをしたい"),
            entry("leaders", "役員のなり手がいないときは、どうすればよいですか？", "仕事を小さく分けて、みんなで受け持ちます。", "会長を引き受ける人がいない"),
            entry("hoken", "ボランティア活動中のけがの保険はありますか？", "市が保険料を払う保険があります。"),
            entry("hojo", "活動のお金の支援はありますか？", "補助金の制度があります。"),
            entry("lost-card", "パスワードを忘れたときは、どうすればよいですか？", "登録したメールアドレスで再設定できます。"));

    private Entries() {}

    static Entry entry(String id, String question, String answer, String... paraphrases) {
        return new Entry(
                id,
                question,
                List.of(paraphrases),
                answer,
                null,
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                null);
    }
}
