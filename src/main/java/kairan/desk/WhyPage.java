package kairan.desk;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kairan.content.ContentFiles;
import kairan.content.Entry;
import kairan.faq.QuestionLog;
import kairan.faq.Why;
import kairan.faq.Zone;
import kairan.japanese.Eras;
import kairan.roles.Right;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Why an entry is found for any question (なぜ見つかったか), in words a clerk understands. What is tried here is kept nowhere. */
@Controller
class WhyPage {

    private static final int LONGEST = 500;
    private static final int MOST = 10;

    private static final Map<String, String> PARTS = Map.of(
            "words", "質問・聞き方・答えの全体にある言葉",
            "wordsOfWay", "一つの聞き方にある言葉",
            "grams", "文字の並び",
            "sounds", "全体の読みの音",
            "soundsOfWay", "一つの聞き方の読みの音");

    private static final Map<String, String> SIGNS = Map.of(
            "covered", "質問の言葉のうち、いちばん上の答えに出てくる割合（めずらしい言葉ほど重く数えます）",
            "likeness", "いちばん似ている聞き方との近さ",
            "known", "質問の言葉のうち、どれかの答えに出てくる割合",
            "strangePlace", "どの答えにも出てこない地名がある",
            "margin", "2番目の答えとの差",
            "lead", "ほかの答えとくらべた強さ",
            "characters", "質問の文字の並びのうち、いちばん上の答えに出てくる割合",
            "unmet", "日にち・金額・電話番号などを聞いているのに、その答えには書かれていない");

    private static final List<String> IN_ORDER =
            List.of("covered", "likeness", "known", "characters", "margin", "lead", "strangePlace", "unmet");
    private static final List<String> YES_OR_NO = List.of("strangePlace", "unmet");

    /** Something weighed, by its Japanese name. */
    record Weighed(String name, String value) {}

    /** An entry that was found. */
    record Line(
            int place, String id, String question, String checked, String score, List<Weighed> parts, String words) {}

    private final QuestionLog log;
    private final ContentFiles content;

    WhyPage(QuestionLog log, ContentFiles content) {
        this.log = log;
        this.content = content;
    }

    @GetMapping(QuestionsPage.PATH + "/why")
    @Needs(Right.ANSWER_QUESTIONS)
    String page(@RequestParam(name = "q", defaultValue = "") String words, Model model) {
        String asked = words.strip().substring(0, Math.min(words.strip().length(), LONGEST));
        model.addAttribute("q", asked);
        model.addAttribute("longest", LONGEST);
        if (!asked.isEmpty()) {
            Why why = log.why(asked);
            model.addAttribute("zone", said(why.found().zone()));
            model.addAttribute("looked", why.found().zone() != Zone.danger);
            model.addAttribute("right", percent(why.found().confidence()));
            model.addAttribute("near", percent(why.near()));
            model.addAttribute("asBefore", why.asBefore());
            model.addAttribute("signs", signs(why));
            model.addAttribute("lines", lines(why));
        }
        return "desk/why";
    }

    private static String said(Zone zone) {
        return switch (zone) {
            case sure -> "自信があるので、いちばん上の答えをすぐに出します。";
            case middle -> "自信が足りないので、「もしかして」と、上から三つまでを見せてたずねます。";
            case none -> "自信がないので、見つからなかったことを伝え、窓口を案内します。質問は記録に残ります。";
            case danger -> "いま危ない目にあっている人の言葉なので、答えをさがさずに、119番や110番などをすぐに伝えます。記録には残りません。";
        };
    }

    private static List<Weighed> signs(Why why) {
        return IN_ORDER.stream()
                .filter(why.signs()::containsKey)
                .map(sign ->
                        new Weighed(SIGNS.get(sign), value(sign, why.signs().get(sign))))
                .toList();
    }

    private static String value(String sign, double value) {
        return YES_OR_NO.contains(sign) ? value > 0 ? "はい" : "いいえ" : percent(value);
    }

    private List<Line> lines(Why why) {
        return IntStream.range(0, Math.min(MOST, why.reasons().size()))
                .mapToObj(i -> line(i + 1, why.reasons().get(i)))
                .toList();
    }

    private Line line(int place, Why.Reason reason) {
        return new Line(
                place,
                reason.entry(),
                content.now().entry(reason.entry()).map(Entry::question).orElse(reason.entry()),
                content.now()
                        .entry(reason.entry())
                        .map(Entry::checked)
                        .map(Eras::say)
                        .orElse("まだ"),
                points(reason.score()),
                reason.parts().entrySet().stream()
                        .map(part ->
                                new Weighed(PARTS.getOrDefault(part.getKey(), part.getKey()), points(part.getValue())))
                        .toList(),
                String.join("、", reason.words()));
    }

    private static String percent(double share) {
        return "%d％".formatted(Math.round(share * 100));
    }

    private static String points(double score) {
        return "%.1f点".formatted(score);
    }
}
