package kairan.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kairan.FreshStore;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A sample counts as seen only as long as all that people see is the same. */
class SamplesTest {

    @RegisterExtension
    final FreshStore store = new FreshStore();

    @Test
    void anotherButtonIsAnotherSample() {
        Samples samples = new Samples(store.db());
        String notice = "draft";
        Message plain = Message.lasting("夏祭りをします。", List.of());
        Message withFile =
                Message.lasting("夏祭りをします。", List.of(new Choice("資料を見る", new Meaning("told", "file", notice))));

        samples.see(notice, plain);

        assertThat(samples.seen(notice, plain)).isTrue();
        assertThat(samples.seen(notice, withFile)).isFalse();
    }
}
