package kairan.content;

import java.util.Locale;
import java.util.Set;

/** The name of a fixed sentence (決まった言葉): when the bot says it, and which blanks 《…》 it may leave open. */
public enum Phrase {
    WELCOME("はじめて来た人へのあいさつ", "町"),
    WELCOME_BACK("戻ってきた人へのあいさつ", "町"),
    WELCOME_AFTER("あいさつの前に質問した人への、お答えの後のあいさつ", "町"),
    HELLO("あいさつされたとき", "町"),
    THANKS("お礼を言われたとき"),
    FAILED("こちらの不具合で答えられなかったとき"),

    SENT_PHOTO("写真が送られたとき"),
    SENT_STICKER("スタンプが送られたとき"),
    SENT_VOICE("声のメッセージが送られたとき", "窓口"),
    SENT_VIDEO("動画が送られたとき"),
    SENT_PLACE("地図の場所が送られたとき"),
    SENT_FILE("ファイルが送られたとき"),

    MENU_ASK("メニューの「質問する」が押されたとき", "例"),
    MENU_OPINIONS("メニューの「感想や提案」が押されたとき", "窓口"),

    GROUP_HELLO("グループで、名前だけ呼ばれたとき", "町"),
    GROUP_UNKNOWN("グループで聞かれたことに、そこでは答えられないとき"),

    DIALOGUE_STOPPED("質問の途中で「やめる」と言われたとき"),
    DIALOGUE_UNCLEAR("質問への答えが読み取れなかったとき"),

    MAILBOX_WAITING("まだ見ていないお知らせがあるとき", "件数"),
    MAILBOX_EMPTY("見ていないお知らせがないとき"),

    DELIVERY_LIMIT("今月送れる数に達したとき、送った人へ", "お知らせ"),
    DELIVERY_SHUT("LINEの設定が悪くて送れなかったとき、送った人へ", "お知らせ"),
    DELIVERY_FAILED("LINEに届けられたか確かめられなかったとき、送った人へ", "お知らせ"),
    ROUND_MORE("回覧便に入りきらないお知らせがあるとき"),

    GATHERING("行事の案内", Timeline.BLANKS),
    GATHERING_ASK("出欠をたずねる言葉"),
    GATHERING_ANSWERED("もう出欠を答えた人に見せる言葉", "答え"),
    GATHERINGS_NONE("予定されている行事がないとき"),
    RSVP_GOING("出られますと答えた人へ", Timeline.BLANKS),
    RSVP_GOING_CHANGED("出られますに変えた人へ", Timeline.BLANKS),
    RSVP_UNDECIDED("まだわかりませんと答えた人へ", Timeline.BLANKS),
    RSVP_UNDECIDED_CHANGED("まだわかりませんに変えた人へ", Timeline.BLANKS),
    RSVP_ABSENT("今回は出られませんと答えた人へ", Timeline.BLANKS),
    RSVP_ABSENT_CHANGED("今回は出られませんに変えた人へ", Timeline.BLANKS),
    RSVP_OVER("始まった行事の出欠ボタンが押されたとき", Timeline.BLANKS),
    RSVP_UNKNOWN("なくなった行事のボタンが押されたとき"),
    RSVP_WHICH("どの行事の出欠かわからないとき"),

    DAY_START("行事の日にちや始まる時刻をたずねられたとき", Timeline.BLANKS),
    DAY_END("行事が何時に終わるか、たずねられたとき", "行事", "日にち", "終わり"),
    DAY_PLACE("集合場所をたずねられたとき", Timeline.BLANKS),
    DAY_BRING("持ち物をたずねられたとき", Timeline.BLANKS),
    DAY_PARKING("駐車場をたずねられたとき", "行事", "日にち", "駐車場"),
    DAY_ON("行事があるかどうか、たずねられたとき", Timeline.BLANKS),
    DAY_GOES_AHEAD("雨のときのことをたずねられたとき（小雨決行）", Timeline.BLANKS),
    DAY_MOVES("雨のときのことをたずねられたとき（雨天順延）", "行事", "日にち", "予備日"),
    DAY_CANCELLED("雨のときのことをたずねられたとき（雨天中止）", Timeline.BLANKS),
    DAY_UNDECIDED("雨で行うかどうか、まだ決まっていないとき", "決める時", "決める人"),
    DAY_DEPUTY("決める人がいないときに、かわりに決める人がいるとき", "決める人", "かわりの人"),
    DAY_NO_WORD("決める時刻をすぎて、中止や延期の知らせがないとき"),
    DAY_UNKNOWN("駐車場や雨のときのことが、行事のファイルに書かれていないとき", "行事", "日にち", "こと", "窓口"),
    DAY_FACT("行事のことをたずねられて、行事のファイルに書いてあるとき", "行事", "日にち", "こと", "答え"),
    DAY_UNTOLD("行事のことをたずねられて、行事のファイルに書かれていないとき", "行事", "日にち", "こと", "窓口"),
    DAY_ANSWER_HERE("申し込みのことが行事のファイルに書かれていないとき、出欠の答え方を続けて知らせる言葉"),

    FEEDBACK_GOOD("よかったと答えた人へ"),
    FEEDBACK_OK("ふつうと答えた人へ"),
    FEEDBACK_TROUBLE("こまったと答えた人へ"),
    FEEDBACK_UNKNOWN("なくなった行事の感想ボタンが押されたとき"),
    SUMMARY("行事の結果", "行事", "出欠", "件数", "感想"),
    SUMMARY_NONE("役員が結果をたずねたが、見られる行事がないとき"),
    SUMMARY_LEADERS_ONLY("役員でない人が結果をたずねたとき"),

    SETTINGS_BODY("町内会をたずねる言葉"),
    SETTINGS_BODY_IN("地区の中の町内会をたずねる言葉", "地区"),
    SETTINGS_BODY_WHICH("名前の似た町内会があるとき"),
    SETTINGS_BODY_MANY("名前の一部から、町内会が多く見つかりすぎたとき"),
    SETTINGS_BODY_UNKNOWN("書かれた名前の町内会がないとき"),
    SETTINGS_BODY_NONE("町内会がまだ一つも登録されていないとき"),
    SETTINGS_BODY_SET("町内会が決まったとき", "町内会"),
    SETTINGS_BODY_LEFT("町内会の設定を外したとき"),
    SETTINGS_INTERESTS("知りたい話題をたずねる言葉"),
    SETTINGS_INTEREST_ON("話題を選んだとき", "話題"),
    SETTINGS_INTEREST_OFF("話題を外したとき", "話題"),
    SETTINGS_WORDS("言葉づかいの希望をたずねる言葉"),
    SETTINGS_WORDS_PLAIN("ふつうの言葉を選んだとき"),
    SETTINGS_WORDS_EASY("やさしい日本語を選んだとき"),
    SETTINGS_NOTICES("お知らせの受け取り方をたずねる言葉"),
    SETTINGS_NOTICES_AT_ONCE("すぐ受け取ることを選んだとき"),
    SETTINGS_NOTICES_TOGETHER("まとめて受け取ることを選んだとき"),
    SETTINGS_SKIPPED("設定の質問をとばしたとき"),
    SETTINGS_DONE("はじめの設定が終わったとき"),
    SETTINGS("いまの設定", "町内会", "話題", "言葉", "受け取り方", "団体"),
    SETTINGS_LETTERS("役目のある人の設定に、続けて出る言葉", "文字"),
    SETTINGS_BACK("戻ってきた人に、前の設定でよいかたずねる言葉", "町内会", "話題", "言葉", "受け取り方", "団体"),
    SETTINGS_BACK_SAME("戻ってきた人が、前の設定のままでよいとき"),
    GROUPS("団体の一覧"),
    GROUPS_NONE("団体がまだ一つも登録されていないとき"),
    GROUP("団体の案内", "団体", "種類", "案内", "窓口"),
    GROUP_FOLLOWED("団体のお知らせを受け取ることにしたとき", "団体"),
    GROUP_UNFOLLOWED("団体のお知らせをやめたとき", "団体"),

    SLIP_JOINED("世帯の番号で登録したとき", "町内会", "班"),
    SLIP_ROOM("世帯にまだ登録できる人数を知らせる言葉", "人数"),
    SLIP_FULL("世帯の人数がいっぱいのとき", "人数"),
    SLIP_WRONG("世帯の番号がちがうとき"),
    CODE_LOCKED("番号を何度もまちがえて、使えないとき"),

    DOOR_CODE("もう一つの画面とつなぐ番号を見せるとき", "番号"),
    DOOR_JOINED("もう一つの画面とつながったとき"),
    DOOR_SAME("つなぐ番号を、出したのと同じ画面で送ったとき"),
    DOOR_TWO_PEOPLE("つなぐ番号を、ほかの人のLINEで送ったとき"),
    DOOR_WRONG("つなぐ番号がちがうとき"),

    KEPT("登録している内容", "内容"),
    KEPT_PAGE("登録している内容の続きとファイルの場所", "場所"),
    LEAVE_WHICH("「退会したい」と言われたとき"),
    LEAVE_BODY("町内会の退会のしかたをたずねられたとき", "窓口"),
    ERASE_ASK("登録を消す前に、一度たずねる言葉"),
    ERASED("登録を消したあとの言葉"),
    ERASE_NOT("登録を消すのをやめたとき"),
    PERSONAL("名前や電話番号を書いた人へ"),
    PERSONAL_ONLY("名前や電話番号だけを書いた人へ"),

    INVITATION_ACCEPTED("招待の番号で役目についたとき", "役目"),
    INVITATION_ACCEPTED_LATER("先の日からの役目についたとき", "役目", "日にち"),
    INVITATION_HELD("もう同じ役目についている人が、招待の番号を送ったとき", "役目"),
    INVITATION_WRONG("招待の番号が使えないとき"),
    INVITATION_LOCKED("番号を5回まちがえたとき"),
    INVITATION_MADE("招待の番号を作ったとき", "役目", "期限"),
    INVITATION_PASSED_ON("招待する人に、そのまま渡せる言葉", "役目", "番号", "期限"),
    ROLE("自分の役目をたずねられたとき", "役目", "いつまで"),
    ROLE_RESULTS("行事の結果を見られる人に、自分の役目の下で知らせる言葉"),
    ROLE_WHICH("役目がいくつかあって、どれのことかわからないとき"),
    ROLE_OVER("終わった役目のボタンが押されたとき"),
    ROLE_HANDED_OVER("次の人が決まったことを、いまの人に知らせるとき", "役目", "日にち"),
    HANDOVER_MADE("引き継ぎの番号を作ったとき", "役目", "日にち", "終わり", "期限"),
    HANDOVER_DAY("引き継ぎの日が、過ぎた日か、先すぎる日のとき"),
    BLOCK_LEADERS_MADE("班長が替わるための番号を作ったとき", "日にち", "終わり", "期限", "番号"),
    BLOCK_LEADERS_NONE("班の数がわからず、班長の番号を作れないとき", "会", "窓口"),

    SETUP_CODE_TAKEN("はじめの設定で、画面の番号が送られたとき"),
    SETUP_FIRST("はじめの設定で、自分へ送る一通"),
    SETUP_ARRIVED("はじめの設定で、一通が届いたとき"),
    SETUP_CODE_WRONG("はじめの設定の番号がちがうとき"),

    BIG_SCREEN("役員が「大きな画面で開く」と言ったとき", "リンク"),
    BIG_SCREEN_LEADERS_ONLY("役員でない人が「大きな画面で開く」と言ったとき"),

    NOTICE_LEADERS_ONLY("お知らせを出せない人が、出そうとしたとき"),
    NOTICE_WHOSE("お知らせを、どの会の名前で出すか聞くとき"),
    NOTICE_KIND("どんなお知らせか聞くとき"),
    NOTICE_WHOM("お知らせの宛先を聞くとき"),
    NOTICE_WHICH_BLOCK("お知らせを届ける班を聞くとき"),
    NOTICE_WHICH_DISTRICT("お知らせを届ける地区を聞くとき"),
    NOTICE_WHICH_INTEREST("お知らせを、何を知りたい人に届けるか聞くとき"),
    NOTICE_WHEN_UNCLEAR("お知らせの日にちが読み取れないとき"),
    NOTICE_MISSING("お知らせに要ることが書かれていないとき", "項目"),
    NOTICE_PAST("お知らせの日にちが過ぎているとき", "日にち"),
    NOTICE_WEEKDAY("お知らせの曜日が合わないとき", "日にち"),
    NOTICE_ANSWER_LATE("返事の締切が過ぎているか、当日より後のとき", "日にち"),
    NOTICE_OFFICE("お知らせに役所の言葉があるとき", "言いかえ"),
    NOTICE_LONG("お知らせに長い文があるとき", "文"),
    NOTICE_CHARGE("お知らせの担当が、名前や電話番号で書かれているとき"),
    NOTICE_COVERED("お知らせの中の名前や電話番号を隠したとき"),
    NOTICE_PREVIEW("お知らせの見本の下で"),
    NOTICE_REACHES("お知らせの見本の下で、宛先と人数を見せるとき", "宛先", "人数"),
    NOTICE_UNREACHABLE("お知らせの見本の下で、届かない人の数を見せるとき", "人数"),
    NOTICE_COST("お知らせの見本の下で、使う通数を見せるとき", "通数", "残り"),
    NOTICE_COST_TOO_MUCH("お知らせの見本の下で、通数が足りないとき", "通数", "残り"),
    NOTICE_LISTED("お知らせの見本の下で、ページにも載ると伝えるとき"),
    NOTICE_MEND_FIRST("直さないとお知らせを送れないとき"),
    NOTICE_EXCLUDED("お知らせを送る前に、送れないものではないと確かめてもらうとき"),
    NOTICE_MEND("お知らせのどこを直すか聞くとき"),
    NOTICE_DROPPED("お知らせを書くのをやめたとき"),
    NOTICE_GONE("もうないお知らせの下書きのボタンが押されたとき"),
    NOTICE_SENT("お知らせを送ると決めたとき。次の回覧便で届く", "お知らせ"),
    NOTICE_SENT_AT_ONCE("お知らせを送ると決めたとき。すぐに届く", "お知らせ"),
    NOTICE_TOO_MANY("お知らせの数が、1時間の上限になったとき", "回数"),
    NOTICE_HOW_MANY("多くの人に送る前に、人数を確かめてもらうとき"),
    NOTICE_TAKEN_BACK("お知らせを取り消したとき"),
    NOTICE_TOO_LATE("取り消すのに間に合わなかったとき"),
    NOTICE_SAMPLE("見本のお知らせのボタンが押されたとき"),
    NOTICE_OVER("もうないお知らせのボタンが押されたとき"),
    NOTICE_CONFIRMED("「確認しました」が押されたとき"),
    NOTICE_ASKED("お知らせについて質問が来たことを、出した人に知らせるとき", "お知らせ"),
    NOTICE_ASKED_THANKS("お知らせについての質問を受け取ったとき"),
    NOTICE_QUESTION("お知らせについての質問を、出した人に見せるとき", "お知らせ", "質問"),
    NOTICE_QUESTION_GONE("もうない質問のボタンが押されたとき"),
    NOTICE_ANSWER_WHOM("質問の答えを、だれに送るか聞くとき", "答え"),
    NOTICE_ANSWER_ONE("お知らせについての質問の答えを、聞いた人に届けるとき", "お知らせ", "答え"),
    NOTICE_ANSWER_ALL("お知らせについての質問の答えを、みんなに届けるとき", "お知らせ", "答え"),
    NOTICE_ANSWERED_ONE("質問の答えを、聞いた人に送ったとき"),
    NOTICE_ANSWERED_ALL("質問の答えを、みんなに送ったとき"),
    NOTICE_ANSWERED_BEFORE("もう送った答えのボタンが押されたとき"),
    NOTICE_NONE_SENT("役員が「確認」と言ったが、出したお知らせがないとき"),
    NOTICE_STATE("どのお知らせの確認の様子か言うとき", "お知らせ"),
    NOTICE_PROGRESS("お知らせの届いた数と、確認した数を見せるとき", "人数", "届いた人数", "確認した人数"),
    NOTICE_NO_BLOCK("班がわからない人たちの呼び方"),
    NOTICE_BLOCK("班ごとの、確認した数を見せるとき", "班", "人数", "確認した人数"),
    NOTICE_OPEN_HOUSEHOLDS("まだ確認していない世帯を見せるとき", "世帯"),
    NOTICE_ON_PAPER("紙で確認した世帯の数を見せるとき", "世帯"),
    NOTICE_REMINDED("まだ確認していない人に、もう一度知らせたとき"),
    NOTICE_REMINDED_BEFORE("もう一度知らせるボタンが、また押されたとき"),

    DANGER_FIRE("いま火事だと言われたとき"),
    DANGER_DISASTER("いま警報や津波、地震のことを言われたとき"),
    DANGER_BEAR("いま熊やいのししが出たと言われたとき"),
    DANGER_INJURY("いま、けが人や具合の悪い人がいるとき"),
    DANGER_VIOLENCE("いま、家で暴力をふるわれていると言われたとき"),
    DANGER_CRIME("いま、どろぼうや、おそってくる人がいるとき"),
    DANGER_MISSING("いま、帰ってこない人がいるとき"),
    DANGER_FRAUD("いま、詐欺かもしれないと言われたとき"),
    DANGER_LIFE("死にたいと言われたとき"),
    DANGER_NUMBERS("危ないとき、どの言葉の後にも付ける番号と窓口", "窓口"),
    DANGER_OTHERWISE("危ないときの最後に付ける、急ぎでない人への言葉。死にたいと言われたときには付けません"),

    FAQ_SOURCE("答えの下に付ける出典", "出典"),
    FAQ_OWN("町や町内会が自分で書いた答えの下に付ける言葉", "団体", "出典", "日付"),
    FAQ_OTHER_TOWN("ほかの町の資料で答えるときの前置き", "町"),
    FAQ_PERHAPS("どの質問か、選んでもらうとき", "質問"),
    FAQ_NONE_OF_THESE("「この中にない」「知りたいことと違う」と言われたとき", "窓口"),
    FAQ_UNKNOWN("答えが見つからないとき"),
    FAQ_UNSURE("ぴったりの答えはないが、近い質問があるとき"),
    FAQ_NEAR("近い質問を見せるとき", "質問"),
    FAQ_DESK("答えが見つからないときの、窓口の案内", "窓口"),
    FALLBACK_AGAIN("続けて答えが見つからないとき", "窓口"),
    FALLBACK_DESK("何度も答えが見つからないとき", "窓口"),
    FALLBACK_BUTTON("もう使えないボタンが押されたとき"),
    DESK("窓口をたずねられたとき", "窓口"),

    FAQ_MEANT("答えの下で、ちがったときのために近い質問を見せるとき", "質問"),
    FAQ_ASK_HELPED("近い質問がないとき、答えの下で"),
    FAQ_RELATED("選ばれた質問の答えの下で、関連する質問を見せるとき", "質問"),
    FAQ_HELPED("「役に立った」と言われたとき"),
    FAQ_OTHER("「違う」と言われて、近い質問を見せるとき", "質問"),
    FAQ_TOWN_SAYS("質問にあった町の資料で答えるときの前置き", "町"),
    FAQ_TOGETHER("町の資料の言葉のあと、全体の答えを出すときの前置き"),
    FAQ_TOWN_SILENT("質問にあった町の資料に書かれていないときの前置き", "町", "ほかの町"),
    FAQ_OF_ENTRY("答えの資料に担当の窓口があるとき", "担当", "資料"),
    FAQ_ANSWERED("職員が、前の質問に後から答えるとき", "質問", "答え"),

    BROWSE_SUBJECTS("質問の話題を見せるとき"),
    BROWSE_MORE_SUBJECTS("質問の話題のつづきを見せるとき"),
    BROWSE_QUESTIONS("一つの話題の質問を見せるとき", "話題", "質問"),
    BROWSE_GONE("なくなった話題が選ばれたとき"),

    CHAT_THANKS("お礼やほめ言葉を言われたとき"),
    CHAT_BYE("別れのあいさつをされたとき"),
    CHAT_INSULT("悪口を言われたとき", "窓口"),
    CHAT_WHO("だれなのか、人なのかとたずねられたとき", "町"),
    CHAT_LONELY("さみしい、つらいと言われたとき", "窓口"),
    CHAT_IDLE("おなかがすいた、ひまだなどと言われたとき"),
    CHAT_NOD("「はい」「うん」など、何の返事でもない言葉を言われたとき"),
    CHAT_WORDLESS("記号や絵だけが送られたとき");

    private final String when;
    private final Set<String> blanks;

    Phrase(String when, String... blanks) {
        this(when, Set.of(blanks));
    }

    Phrase(String when, Set<String> blanks) {
        this.when = when;
        this.blanks = blanks;
    }

    /** Its name in {@code phrases.yaml}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** When the bot says it, for the clerk who changes it. */
    public String when() {
        return when;
    }

    public Set<String> blanks() {
        return blanks;
    }
}
