package kairan.desk;

import java.util.List;
import java.util.Map;
import kairan.content.Problem;
import kairan.content.Saving;
import kairan.content.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * What a form says after somebody tried to save: that it is done, or what is wrong with what they wrote, which stays in it.
 *
 * @param mark of the text that is led from now on, for the next try
 * @param others what somebody else has written meanwhile, or null
 */
record Written(
        @Nullable String done,
        List<String> wrong,
        @Nullable String mark,
        @Nullable String others) {

    /** How a form calls what a file calls by a key. */
    private static final Map<String, String> ON_THE_FORM = Map.ofEntries(
            Map.entry("「question」", "「質問」"),
            Map.entry("「paraphrases」", "「ほかの聞き方」"),
            Map.entry("「answer」", "「答え」"),
            Map.entry("「more」", "「くわしい答え」"),
            Map.entry("「easy」", "「やさしい日本語の答え」"),
            Map.entry("「desk」", "「窓口」"),
            Map.entry("「checked」", "「確かめた日」"),
            Map.entry("「name」", "「名前」"),
            Map.entry("「telephone」", "「電話番号」"),
            Map.entry("「hours」", "「開いている時間」"),
            Map.entry("「home」", "「自分の町の資料」"),
            Map.entry("「plan」", "「料金プラン」"));

    static Written of(Saving saving) {
        return switch (saving) {
            case Saving.Saved saved -> done("保存しました。ボットは、もう新しい言葉で話します。");
            case Saving.Unchanged same -> done("前と同じ内容です。");
            case Saving.Wrong wrong ->
                wrong(wrong.problems().stream().map(Problem::toString).toList());
            case Saving.Overtaken(Sheet now) ->
                new Written(
                        null,
                        List.of("ほかの人が先に直しました。下の「いまの内容」と見くらべて、よければもう一度保存してください。あなたの書いた内容は、そのまま残っています。"),
                        now.mark(),
                        now.text());
        };
    }

    static Written done(String words) {
        return new Written(words, List.of(), null, null);
    }

    static Written wrong(List<String> problems) {
        return new Written(null, problems.stream().map(Written::onTheForm).toList(), null, null);
    }

    /** A value that cannot be so. */
    static Written wrong(IllegalArgumentException why) {
        return wrong(List.of(String.valueOf(why.getMessage())));
    }

    private static String onTheForm(String problem) {
        String words = problem;
        for (Map.Entry<String, String> key : ON_THE_FORM.entrySet()) {
            words = words.replace(key.getKey(), key.getValue());
        }
        return words;
    }

    boolean isDone() {
        return done != null;
    }
}
