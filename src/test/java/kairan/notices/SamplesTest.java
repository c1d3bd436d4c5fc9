package kairan.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kairan.FreshStore;
import kairan.PaperDoor;
import kairan.conversation.Choice;
import kairan.conversation.Crowd;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.delivery.PostOffice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A sample counts as seen once it was shown, and only as long as all that people see is the same. */
class SamplesTest {

    private static final String DRAFT = "draft";
    private static final Message PLAIN = Message.lasting("夏祭りをします。", List.of());

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final Person writer = new Crowd(store).at("line", "A");
    private final PostOffice office = new PostOffice(store, List.of(new PaperDoor("line")));
    private final Samples samples = new Samples(store.db(), office.mailbox(), office.postings());

    private List<String> opensMailbox() {
        Said said = new Said.Wrote(writer, store.clock().instant(), "お知らせ");
        return store.transaction().execute(status -> office.mailbox().hear(said)).orElseThrow().stream()
                .map(Message::text)
                .toList();
    }

    @Test
    void anotherButtonIsAnotherSample() {
        Message withFile =
                Message.lasting("夏祭りをします。", List.of(new Choice("資料を見る", new Meaning("told", "file", DRAFT))));

        samples.see(DRAFT, PLAIN);

        assertThat(samples.seen(DRAFT, PLAIN)).isTrue();
        assertThat(samples.seen(DRAFT, withFile)).isFalse();
    }

    @Test
    void whatLiesInAMailboxIsSeenOnceItIsTakenOut() {
        samples.lay(DRAFT, writer, PLAIN);
        samples.lay(DRAFT, writer, PLAIN);
        assertThat(samples.seen(DRAFT, PLAIN)).isFalse();

        assertThat(opensMailbox()).containsExactly("夏祭りをします。");
        assertThat(samples.seen(DRAFT, PLAIN)).isTrue();
        assertThat(opensMailbox()).doesNotContain("夏祭りをします。");

        samples.lay(DRAFT, writer, PLAIN);
        assertThat(opensMailbox()).as("asked for again").containsExactly("夏祭りをします。");
    }

    @Test
    void aNewerOneTakesThePlaceOfWhatIsNotTakenOut() {
        samples.lay(DRAFT, writer, PLAIN);
        samples.lay(DRAFT, writer, Message.of("盆踊りをします。"));

        assertThat(opensMailbox()).containsExactly("盆踊りをします。");
        assertThat(samples.seen(DRAFT, PLAIN)).isFalse();
    }

    @Test
    void onceItIsSentOrThrownAwayNobodyIsGivenIt() {
        samples.lay(DRAFT, writer, PLAIN);

        samples.forget(DRAFT);

        assertThat(opensMailbox()).containsExactly("新しいお知らせは、いまはありません。");
    }
}
