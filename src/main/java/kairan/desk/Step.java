package kairan.desk;

import java.util.Locale;

/** A step of the first day (はじめの設定), in the order in which they are best done. */
public enum Step {
    TOWN("町の名前と資料", "ボットが名乗る名前と、答えのもとになる自分の町の資料です。"),
    DESK("いつもの窓口", "答えられない質問のときに、案内する窓口です。電話と、開いている時間も書きます。"),
    EMERGENCY("急ぎのときの窓口", "夜や休みの日でも、急ぎのときに電話がつながる窓口です。"),
    BODIES("地区と町内会", "住民が、自分の町内会をえらべるようになります。"),
    PLAN("LINEの料金プラン", "ひと月に送れる通数を、これで数えます。"),
    INVITATION("はじめの招待", "会長や職員を一人招くと、いっしょに使い始められます。"),
    MESSAGE("自分への一通", "自分のスマートフォンに一通送って、届くことを確かめます。");

    private final String label;
    private final String why;

    Step(String label, String why) {
        this.label = label;
        this.why = why;
    }

    public String label() {
        return label;
    }

    public String why() {
        return why;
    }

    /** Its place on the page and in the page's addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public int number() {
        return ordinal() + 1;
    }
}
