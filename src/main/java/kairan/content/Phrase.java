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

    DIALOGUE_STOPPED("質問の途中で「やめる」と言われたとき"),
    DIALOGUE_UNCLEAR("質問への答えが読み取れなかったとき"),

    MAILBOX_WAITING("まだ見ていないお知らせがあるとき", "件数"),
    MAILBOX_EMPTY("見ていないお知らせがないとき"),

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
    DAY_UNKNOWN("たずねられたことが、行事のファイルに書かれていないとき", "行事", "日にち", "こと", "窓口"),

    FEEDBACK_GOOD("よかったと答えた人へ"),
    FEEDBACK_OK("ふつうと答えた人へ"),
    FEEDBACK_TROUBLE("こまったと答えた人へ"),
    FEEDBACK_UNKNOWN("なくなった行事の感想ボタンが押されたとき"),
    SUMMARY("行事の結果", "行事", "出欠", "件数", "感想"),
    SUMMARY_LEADERS_ONLY("役員でない人が結果をたずねたとき"),

    INVITATION_ACCEPTED("会長として登録したとき"),
    INVITATION_WRONG("招待の番号が使えないとき"),

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
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String when() {
        return when;
    }

    Set<String> blanks() {
        return blanks;
    }
}
