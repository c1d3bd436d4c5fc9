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

    FEEDBACK_GOOD("よかったと答えた人へ"),
    FEEDBACK_OK("ふつうと答えた人へ"),
    FEEDBACK_TROUBLE("こまったと答えた人へ"),
    FEEDBACK_UNKNOWN("なくなった行事の感想ボタンが押されたとき"),
    SUMMARY("行事の結果", "行事", "出欠", "件数", "感想"),
    SUMMARY_LEADERS_ONLY("役員でない人が結果をたずねたとき"),

    INVITATION_ACCEPTED("会長として登録したとき"),
    INVITATION_WRONG("招待の番号が使えないとき"),

    FAQ_SOURCE("答えの下に付ける出典", "出典"),
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
    DESK("窓口をたずねられたとき", "窓口");

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
