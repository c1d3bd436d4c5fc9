package kairan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kairan.TownFolder;
import kairan.content.ContentFiles;
import kairan.content.Editing;
import kairan.faq.AskedOften;
import kairan.faq.QuestionLog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What becomes of the questions the bot could not answer, from the talk to the desk's pages and back. */
class QuestionsPagesTest {

    private static final Pattern MARK = Pattern.compile("name=\"mark\" value=\"([^\"]*)\"");
    private static final Pattern UNDO = Pattern.compile("action=\"(/desk/questions/[^\"]*(?:take-back|heed))\"");

    private static RunningDesk desk;
    private static Talk talk;
    private static RunningDesk.Visit clerk;

    @BeforeAll
    static void start() {
        desk = RunningDesk.start(
                "questions-pages-test",
                Talk.Door.class,
                "--kairan.conversations="
                        + TownFolder.withoutGatherings(Path.of("target", "questions-pages-test-conversations")));
        talk = new Talk(desk);
        clerk = desk.staff("山田");
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    private static AskedOften waiting(String words) {
        return desk.bean(QuestionLog.class).waiting(100).stream()
                .filter(asked -> asked.words().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private static String questions() {
        return clerk.get("/desk/questions").body();
    }

    private static String found(String page, Pattern pattern) {
        Matcher found = pattern.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String query(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    @Test
    void whatStaffPutToAnEntryAnswersTheNextWhoAsks() {
        String words = "もやいってどげな意味だべか";
        String answer = desk.bean(ContentFiles.class)
                .now()
                .entry("what-is-kyodo")
                .orElseThrow()
                .answer();
        String conclusion = answer.substring(0, answer.indexOf('。'));
        assertThat(talk.write("A", words)).noneMatch(said -> said.contains(conclusion));
        talk.write("B", words + "？");
        AskedOften asked = waiting(words + "？");
        assertThat(questions()).contains(words, "2回");
        String one = "/desk/questions/" + asked.newest();
        assertThat(clerk.get(one + "?q=" + query("協働とは")).body()).contains("value=\"what-is-kyodo\"");

        assertThat(clerk.post(one + "/put", Map.of("entry", "what-is-kyodo"))
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/desk/questions"));

        assertThat(talk.write("C", words)).anyMatch(said -> said.contains(conclusion));
        String page = questions();
        assertThat(page).contains("に結びつけました。").doesNotContain(words);
        assertThat(clerk.get("/desk/questions/phrasings").body()).contains(words, "山田", "まだ書いてありません");
        assertThat(clerk.get("/desk/audit").body()).contains("に結びつけた").doesNotContain("もやい");

        clerk.post(found(page, UNDO), Map.of());
        assertThat(questions()).contains(words, "取り消しました。");
        assertThat(talk.write("D", words)).noneMatch(said -> said.contains(conclusion));
    }

    @Test
    void whoeverAskedFindsTheAnswerOfStaffInTheTalk() {
        String words = "うちの前の側溝に葉っぱがつまってる";
        talk.write("E", words);
        AskedOften asked = waiting(words);
        assertThat(clerk.get("/desk/questions/" + asked.newest()).body()).contains("この人に答える");
        String reply = "/desk/questions/" + asked.newest() + "/reply";
        clerk.get(reply);

        assertThat(clerk.post(reply, Map.of("words", " ", "act", "send")).body())
                .contains("答えを書いてください。");
        assertThat(clerk.post(reply, Map.of("words", "あ".repeat(4001), "act", "send"))
                        .body())
                .contains("答えは4000文字までです。いまは4001文字あります。");
        assertThat(clerk.post(reply, Map.of("words", "水曜に見に行きます。電話は090-1234-5678です。", "act", "look"))
                        .body())
                .contains("先日おたずねの「" + words + "」に", "水曜に見に行きます。", "個人のものでないか、確かめてください。", "この人に届ける");
        clerk.post(reply, Map.of("words", "水曜に見に行きます。", "act", "send"));
        assertThat(questions()).contains("答えを届けました。").doesNotContain(words);

        assertThat(talk.write("E", "ありがとう")).anyMatch(said -> said.equals("お知らせが1件あります。"));
        assertThat(talk.write("E", "お知らせ"))
                .anyMatch(said -> said.equals("先日おたずねの「" + words + "」に、担当の人からの答えです。\n\n水曜に見に行きます。"));
        clerk.get(reply);
        assertThat(clerk.post(reply, Map.of("words", "もう一度。", "act", "send")).body())
                .contains("この人には、もう答えました。");
        assertThat(clerk.get("/desk/audit").body()).contains("質問した人ひとりに答えた").doesNotContain("側溝", "水曜");
    }

    @Test
    void whatIsIgnoredStaysAwayUntilItIsWantedBack() {
        String words = "ぽんぽこりんのぱっぱらぱ";
        talk.write("F", words);
        questions();
        clerk.post("/desk/questions/" + waiting(words).newest() + "/ignore", Map.of());
        talk.write("G", words);
        String page = questions();
        assertThat(page).contains("一覧に出さないことにしました。").doesNotContain(words);
        assertThat(clerk.get("/desk/questions/ignored").body()).contains(words, "2回");

        clerk.post(found(page, UNDO), Map.of());
        assertThat(questions()).contains(words);
    }

    @Test
    void aNewAnswerOfOnesOwnAnswersWhoAskedForIt() {
        String words = "うちの班の花壇の水やり当番はだれだべ";
        talk.write("H", words);
        String id = waiting(words).newest();
        String page = clerk.get("/desk/content/answer?asked=" + id).body();
        assertThat(page).contains(words);
        Map<String, String> form = new HashMap<>(
                Map.of("mark", found(page, MARK), "asked", id, "question", "花壇の水やりの当番は、だれですか？", "paraphrases", ""));
        form.putAll(Map.of("answer", "1班から順番です。", "by", "さくら町内会", "source", "当番の表", "date", "2026-04-12"));
        form.put("act", "save");
        clerk.post("/desk/content/answer", form);

        assertThat(questions()).doesNotContain(words);
        assertThat(talk.write("I", words))
                .anyMatch(said -> said.contains("1班から順番です。") && said.contains("さくら町内会からのお答えです。"));
    }

    @Test
    void whatWasPutIsWrittenIntoTheFilesOfItsEntries() {
        String words = "かいらんばんのおばけはいるべか";
        talk.write("J", words);
        questions();
        clerk.post("/desk/questions/" + waiting(words).newest() + "/put", Map.of("entry", "what-is-kyodo"));
        clerk.get("/desk/questions/phrasings");

        clerk.post("/desk/questions/phrasings/write", Map.of());

        assertThat(clerk.get("/desk/questions/phrasings").body()).contains("個のファイルに書き入れました。", "書いてあります");
        assertThat(desk.bean(ContentFiles.class)
                        .now()
                        .entry("what-is-kyodo")
                        .orElseThrow()
                        .paraphrases())
                .contains(words);
        assertThat(desk.bean(Editing.class).written()).containsKey("faq/basics.yaml");
    }

    @Test
    void itIsSaidWhyAnEntryIsFound() {
        String sure = clerk.get("/desk/questions/why?q=" + query("協働とは何ですか")).body();
        assertThat(sure).contains("いちばん上の答えをすぐに出します。", "合っている見込み", "協働", "文字の並び", "点の内わけ");
        assertThat(clerk.get("/desk/questions/why?q=" + query("ぬるぽがっ")).body()).contains("見つからなかったことを伝え");
        assertThat(clerk.get("/desk/questions/why?q=" + query("家が火事です")).body()).contains("119番", "記録には残りません");
        assertThat(desk.bean(QuestionLog.class).waiting(100))
                .noneMatch(asked -> asked.words().contains("ぬるぽ"));
    }

    @Test
    void nothingIsDoneToWhatIsGone() {
        questions();
        for (String act : List.of("put", "ignore", "heed", "reply")) {
            HttpResponse<String> response = clerk.post(
                    "/desk/questions/nothing/" + act, Map.of("entry", "what-is-kyodo", "words", "はい。", "act", "send"));
            assertThat(response.statusCode()).isEqualTo(404);
            questions();
        }
    }
}
