package kairan.faq;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import kairan.FreshStore;
import kairan.TownFiles;
import kairan.content.ContentFiles;
import kairan.content.Entry;
import kairan.conversation.Conversation;
import kairan.conversation.Crowd;
import kairan.conversation.Meaning;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.conversation.Talk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FallbackTest {

    private static final int TURNS = 6;
    private static final List<String> FOREIGN =
            List.of("あしたの天気はどうですか", "ピザの出前をお願いします", "競馬の予想を教えて", "ラーメンがおいしい店", "円とドルはいくら", "猫の名前を考えて");

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final ContentFiles content =
            new TownFiles(store.folder("town")).write("faq/town.yaml", """
                entries:
                  - id: clean-up
                    question: 清掃の活動には、どんなものがありますか？
                    answer: 春と秋の一斉清掃があります。
                    desk: 清掃事業課
                    sources: [{ town: tomakomai, chapter: 第3章 }]
                  - id: park
                    question: 公園の花だんの手入れを手伝えますか？
                    answer: 手伝えます。
                    desk: 緑地公園課
                    sources: [{ town: tomakomai, chapter: 第4章 }]
                  - id: join
                    question: 町内会に入るには、どうすればよいですか？
                    answer: 役員にお申し出ください。
                """).read();
    private final Talk talk = new Talk(store, content);
    private final Fallback fallback = new Fallback(
            new Index(content, new Phrasings(store.db(), store.clock())),
            new OpenQuestions(store.db(), store.clock(), new ZoneTally(new SimpleMeterRegistry())),
            talk.progresses(),
            talk.dialogues(),
            content,
            new Readership(content, person -> Set.of()));
    private final Conversation conversation = new Conversation(List.of(fallback), List.of(), talk.progresses());
    private final Crowd crowd = new Crowd(store);

    /** Whatever comes after what: words nobody understands, or a button that no longer means anything. */
    @Test
    void theSameWordsAreNeverSaidTwiceInARow() {
        for (int story = 0; story < 1 << TURNS; story++) {
            Person person = crowd.at("line", "U" + story);
            int pressed = story;
            List<String> said = IntStream.range(0, TURNS)
                    .mapToObj(turn -> (pressed >> turn & 1) == 1
                            ? new Said.Chose(person, store.clock().instant(), Meaning.of("gone", "gone"))
                            : new Said.Wrote(person, store.clock().instant(), FOREIGN.get(turn)))
                    .map(done -> conversation.hear(done).getFirst().text())
                    .toList();
            for (int turn = 1; turn < TURNS; turn++) {
                assertThat(said.get(turn)).as("story %d", story).isNotEqualTo(said.get(turn - 1));
            }
        }
    }

    @Test
    void whomTheDocumentsNameIsSaidUnlessTheyNameSeveral() {
        WaysOn ways = new WaysOn(content.now());

        assertThat(ways.named(entries("clean-up", "join"))).contains("清掃事業課が担当です。");
        assertThat(ways.named(entries("clean-up", "park"))).isEmpty();
        assertThat(ways.named(entries("join", "clean-up")))
                .as("the nearest names nobody")
                .isEmpty();
        assertThat(ways.named(List.of())).isEmpty();
    }

    private List<Entry> entries(String... ids) {
        return List.of(ids).stream()
                .map(id -> content.now().entry(id).orElseThrow())
                .toList();
    }
}
