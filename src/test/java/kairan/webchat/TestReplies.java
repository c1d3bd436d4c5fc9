package kairan.webchat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import kairan.conversation.Choice;
import kairan.conversation.Conversation;
import kairan.conversation.Message;
import kairan.conversation.Progresses;
import kairan.conversation.Said;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What the bot of these tests says. Not a component, so that no other test finds it. */
class TestReplies {

    static final Semaphore GO_ON = new Semaphore(0);
    static final String SCRIPT = "<img src=x onerror=\"document.title='破られた'\"><script>document.title='破られた'</script>";

    static final List<String> DUBIOUS = List.of(
            "https://line.me@evil.example/ok",
            "https://line.me:443@evil.example/",
            "https://@evil.example/",
            "JavaScript:alert(1)",
            "data:text/html,x",
            "mailto:a@example.jp?body=x",
            "//evil.example/",
            "ftp://evil.example/",
            "https://аррӏе.example/",
            "https://");

    @Bean
    @Primary
    Conversation testConversation(Progresses progresses) {
        return new Conversation(List.of(said -> Optional.of(answer(said))), List.of(), progresses);
    }

    private static List<Message> answer(Said said) {
        return switch (said) {
            case Said.Wrote wrote -> answer(wrote.words());
            case Said.Chose chose -> List.of(Message.of("ボタン " + chose.meaning()));
            default -> List.of();
        };
    }

    private static List<Message> answer(String words) {
        return switch (words) {
            case "だまって" -> List.of();
            case "まって" -> {
                GO_ON.acquireUninterruptibly();
                yield List.of(Message.of("お待たせしました。"));
            }
            case "行事はありますか" ->
                List.of(Message.asking(
                        "5月17日（日）8時から、さくら公園の清掃です。\n\n集合は公園の北の入口です。軍手と飲み物をお持ちください。参加できますか？",
                        List.of(
                                new Choice("参加する", "rsvp", "going"),
                                new Choice("参加しない", "rsvp", "absent"),
                                new Choice("まだわからない", "rsvp", "undecided"))));
            case "お知らせ" ->
                List.of(Message.lasting(
                        "【さくら公園の清掃】\n5月17日（日）8時〜9時30分\n小雨のときは行います。",
                        List.of(new Choice("出られます", "rsvp", "going"), new Choice("今回は出られません", "rsvp", "absent"))));
            case "資料はどこ" ->
                List.of(Message.of(
                        "市のホームページにあります。\nhttps://www.example.jp/kyodo/guide.pdf（新しい版です）\njavascript:alert(1) data:text/html,x\n"
                                + SCRIPT));
            case "あやしいリンク" -> List.of(Message.of(String.join("\n", DUBIOUS)));
            case "長い話" -> List.of(Message.of("町内会は、同じ地域に住む人たちの集まりです。".repeat(40) + "おしまい"));
            case "たくさん" -> {
                List<Message> many = new ArrayList<>();
                for (int i = 1; i <= Message.MOST_IN_A_REPLY; i++) {
                    many.add(Message.of(i + "つ目"));
                }
                yield many;
            }
            default -> List.of(Message.of(words.length() > 200 ? "長いお話ですね。" : "「" + words + "」ですね。"));
        };
    }
}
