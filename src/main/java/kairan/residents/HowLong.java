package kairan.residents;

import java.time.Duration;
import java.util.List;
import kairan.conversation.Retention;

/** How long each kind of record is kept (保存期間), in words, made from the same settings that the night's forgetting follows. */
record HowLong(String what, String where, String time) {

    private static final long YEAR = 365;

    static List<HowLong> of(Retention keep) {
        String registered = "登録を消すまで。LINEの友だちでない人は、話さないまま%sたつまで".formatted(words(keep.silent()));
        return List.of(
                new HowLong("えらんだ設定（町内会、知りたいこと、言葉、受け取り方、団体、世帯の番号）", "設定の記録", registered),
                new HowLong("LINEやチャットの宛先の記号", "宛先の記録", registered + "。役員だった人は、消したあと、LINEのメニューがもとにもどるまで（長くて24時間）"),
                new HowLong("届いた言葉", "受付の箱", "お答えするまで。届いたという印だけ、%s".formatted(words(keep.inbox()))),
                new HowLong("話の途中の答えと、チャットの画面のやりとり", "話の記録", words(keep.talk())),
                new HowLong("質問の言葉（名前や電話番号は隠します）", "質問の記録", words(keep.questions())),
                new HowLong("お知らせとお届けした印、「確認しました」、お知らせについての質問", "お知らせの記録", words(keep.notices())),
                new HowLong("行事の出欠、受付、感想", "行事の記録", words(keep.feedback()) + "。そのあとは、だれのものかわからない数だけ"),
                new HowLong("意見と提案、行事の報告と振り返り", "声の記録", words(keep.feedback()) + "。そのあとは、だれのものかわからない内容だけ"),
                new HowLong("職員が足した質問の言い方（名前や電話番号は隠します）", "質問の記録", "職員が外すまで。聞いた人がみな登録を消したら、そのときまで"),
                new HowLong(
                        "役員や班長などの役目と、役目の画面に出る6文字", "役目の記録", "役目が終わってから%s。6文字は登録を消すまで".formatted(words(keep.audit()))),
                new HowLong("役員や職員が、いつ何をしたか", "操作の記録", words(keep.audit())),
                new HowLong("職員の、画面に入るための名前とパスワード", "職員の記録", "やめるまで。名前だけは、操作の記録のために残します"),
                new HowLong(
                        "番号のまちがいと、しばらくだけ使える番号やリンク",
                        "番号の記録",
                        "使えなくなった次の夜まで。まちがいの数は、登録を消しても、だれのものかわからない形で、その夜まで。招待の番号は、期限から%s".formatted(words(keep.talk()))),
                new HowLong("大きな画面を開いていること", "画面の記録", "30分使わないときまで"),
                new HowLong("ひと月に話した人の数と回数", "数の記録", "だれが話したかは、その月の終わりまで。数は、そのあとも残します"));
    }

    /** 「7日間」「2年間」 */
    static String words(Duration time) {
        long days = time.toDays();
        if (days > 0 && days % YEAR == 0) {
            return days / YEAR + "年間";
        }
        return days > 0 ? days + "日間" : time.toHours() + "時間";
    }
}
