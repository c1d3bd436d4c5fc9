package kairan.line;

import java.io.PrintStream;

/** What the command line-setup tells the clerk who runs it, line by line; and whether something is left to mend. */
final class Report {

    private final PrintStream out;
    private boolean fine = true;

    Report(PrintStream out) {
        this.out = out;
    }

    void done(String what) {
        out.println("○ " + what);
    }

    /** What would have been done; this time it is only said. */
    void would(String what) {
        out.println("・ " + what);
    }

    /** What is wrong, and what to do about it. */
    void wrong(String what, String remedy) {
        fine = false;
        out.println("× " + what);
        remedy.lines().forEach(line -> out.println("   → " + line));
    }

    /** A refusal, or the silence, of LINE in the middle of something. */
    void wrong(String what, Trouble trouble) {
        wrong(what + "（" + (trouble.status() == Trouble.SILENCE ? "返事なし" : trouble.status()) + "）", remedy(trouble));
    }

    private static String remedy(Trouble trouble) {
        return switch (trouble.status()) {
            case Trouble.SILENCE -> "LINE につながりませんでした。インターネットにつながっているか、LINE_API_URL を変えていないかを確かめて、もう一度実行してください。";
            case 401 -> """
                LINE_CHANNEL_TOKEN が受け付けられませんでした。
                LINE Developers コンソールで、チャネルの「Messaging API設定」を開き、いちばん下の「チャネルアクセストークン（長期）」を発行して写してください。\
                """;
            case 403 -> "この操作が許されていません。LINE Developers コンソールで、チャネルの種類が「Messaging API」かどうかを確かめてください。";
            case 429 -> "LINE の回数の制限にかかりました。1時間ほどおいて、もう一度実行してください。済んだところの続きから行います。";
            case 400 -> "LINE が内容を受け付けませんでした。この文をそのまま、回覧を作っている人に伝えてください。";
            default -> "LINE の側で問題が起きているようです。しばらくして、もう一度実行してください。済んだところの続きから行います。";
        };
    }

    boolean fine() {
        return fine;
    }
}
