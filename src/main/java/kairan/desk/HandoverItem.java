package kairan.desk;

import java.util.Locale;
import kairan.roles.Right;

/** One thing to do when staff change places (人事異動のチェック), and the page on which it is done. */
enum HandoverItem {
    NEW("新しい人を招く", "「人と役割」で招くためのリンクを作り、本人に渡します。前の人の名前とパスワードは、使い回しません。", PeoplePage.PATH, Right.APPOINT_STAFF),
    SECOND("新しい人が、自分のパスワードと二つ目の確認を決める", "新しい人が、はじめて入ったあとに「自分の設定」で決めます。", SecondPage.PATH, Right.MOVE_ROLE),
    TWO("管理者を、二人以上にしておく", "一人が休んでも困らないように、管理者は二人以上にします。", PeoplePage.PATH, Right.APPOINT_STAFF),
    DESK("窓口の名前と電話番号を見直す", "課の名前や内線が変わったら、ボットの案内も直します。", "/desk/setup", Right.SET_UP),
    WAITING("いま待っていることを、いっしょに見る", "下の「いま待っていること」を、新しい人と一つずつ見ます。", "/desk", Right.MOVE_ROLE),
    PLAN("これからの行事を、いっしょに見る", "中止や順延を決める人と、電話のつながる先を、たしかめます。", GatheringsPage.PATH, Right.MOVE_ROLE),
    LEADERS("町内会の役員の交代をたしかめる", "下の「役員のいない会」に、招待を渡します。", "/desk/bodies", Right.MOVE_ROLE),
    PAPER("配った紙の連絡先をたしかめる", "「はじめかた」の紙に前の課の名前がないか見て、あれば印刷し直します。", "/desk/bodies", Right.MOVE_ROLE),
    LINE(
            "LINE公式アカウントの管理者を替える",
            "LINE Official Account Manager の「権限管理」で、新しい人を足し、前の人を外します。",
            SettingsPage.PATH,
            Right.SET_UP),
    OLD("異動した人を止める", "新しい人が入れるようになってから、「人と役割」で前の人を止めます。", PeoplePage.PATH, Right.APPOINT_STAFF);

    private final String label;
    private final String how;
    private final String path;
    private final Right needs;

    HandoverItem(String label, String how, String path, Right needs) {
        this.label = label;
        this.how = how;
        this.path = path;
        this.needs = needs;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String getKey() {
        return key();
    }

    String label() {
        return label;
    }

    public String getLabel() {
        return label;
    }

    public String getHow() {
        return how;
    }

    public String getPath() {
        return path;
    }

    Right needs() {
        return needs;
    }
}
