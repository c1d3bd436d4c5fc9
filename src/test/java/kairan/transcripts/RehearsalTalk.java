package kairan.transcripts;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kairan.conversation.Choice;
import kairan.conversation.Message;
import kairan.line.Bubble;
import kairan.line.LineStub;
import kairan.line.SignedWebhook;

/** One person with a LINE phone who talks with the little house, in the words of a transcript. */
public final class RehearsalTalk {

    private static final Pattern NOW =
            Pattern.compile("いまは\\s*(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})日\\s*(\\d{1,2})時(?:(\\d{1,2})分|(半))?");

    private final LittleHouse house;
    private final LineStub line;
    private final String me = SignedWebhook.somebody();
    private final List<Message> heard = new ArrayList<>();

    public RehearsalTalk(LittleHouse house, LineStub line) {
        this.house = house;
        this.line = line;
    }

    /** Lays the little town out in the folder; the hour at which it begins. */
    public static LocalDateTime settle(Path folder) {
        LittleTown town = LittleTown.read();
        town.settle(folder.resolve("conversations"));
        return town.start();
    }

    public static List<String> lines(Message message) {
        return Matching.lines("", message);
    }

    /** Becomes a friend of the bot. */
    public List<Message> begin() {
        System.out.println("""

                稽古を始めます。下の行が、あなたの LINE です（「おわり」で終わり）。チャットの画面でも話せます。
                言葉を書くか、［出られます］のようにボタンを書いてください。「いまは 5月16日18時」で時計が進みます。いまは %s です。
                """.formatted(house.time().withNano(0)));
        return post(webhook().follow(me));
    }

    public List<Message> say(String words) {
        Matcher now = NOW.matcher(Normalizer.normalize(words, Normalizer.Form.NFKC));
        if (now.matches()) {
            house.now(time(now));
            return news();
        }
        if (words.startsWith("［") && words.endsWith("］")) {
            String label = words.substring(1, words.length() - 1);
            return button(label)
                    .map(choice -> post(webhook().postback(me, choice.meaning().toString())))
                    .orElseGet(() -> List.of(Message.of("（そのボタンはありません）")));
        }
        return post(webhook().text(me, words));
    }

    private LocalDateTime time(Matcher now) {
        int year = now.group(1) == null ? house.time().getYear() : Integer.parseInt(now.group(1));
        int minute = now.group(6) != null ? 30 : now.group(5) == null ? 0 : Integer.parseInt(now.group(5));
        return LocalDateTime.of(
                year,
                Integer.parseInt(now.group(2)),
                Integer.parseInt(now.group(3)),
                Integer.parseInt(now.group(4)),
                minute);
    }

    private Optional<Choice> button(String label) {
        return heard.reversed().stream()
                .flatMap(message -> message.choices().stream())
                .filter(choice -> Matching.same(label, choice.label()))
                .findFirst();
    }

    private SignedWebhook webhook() {
        return new SignedWebhook()
                .at(house.time().atZone(ZoneId.of("Asia/Tokyo")).toInstant());
    }

    private List<Message> post(SignedWebhook webhook) {
        webhook.post(house.webPort());
        house.settle();
        return news();
    }

    private List<Message> news() {
        List<Message> all = line.sentTo(me).stream().map(Bubble::message).toList();
        List<Message> news = all.subList(heard.size(), all.size());
        heard.addAll(news);
        return news;
    }
}
