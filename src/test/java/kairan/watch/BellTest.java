package kairan.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kairan.FreshStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessResourceFailureException;

/** Trouble is told once by all instances together, again only after a while, and so is its end. */
class BellTest {

    private static final Duration AGAIN = Duration.ofHours(12);

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final List<String> told = new ArrayList<>();
    private boolean shut;

    private final Part here = new Part();
    private final Part there = new Part();
    private final Bell bell = bell(here);
    private final Bell other = bell(there);

    /** A part whose trouble the test decides on. */
    private static final class Part implements Watched {

        private String trouble = "";
        private boolean broken;

        @Override
        public String name() {
            return "content";
        }

        @Override
        public String label() {
            return "会話のファイル";
        }

        @Override
        public Condition condition() {
            if (broken) {
                throw new DataAccessResourceFailureException("ひみつ");
            }
            return trouble.isEmpty() ? Condition.well(Map.of()) : new Condition(trouble, Map.of());
        }
    }

    private Bell bell(Part part) {
        Teller teller = (subject, text) -> {
            if (shut) {
                throw new IOException("Webhook: 500");
            }
            told.add(subject + " " + text);
        };
        return new Bell(
                List.of(part),
                new Troubles(store.db(), store.clock()),
                new Tellers(List.of(teller)),
                new WatchSettings("", "", "", "", AGAIN),
                store.clock());
    }

    private void minutes(int many) {
        for (int i = 0; i < many; i++) {
            bell.look();
            other.look();
            store.clock().pass(Duration.ofMinutes(1));
        }
    }

    @Test
    void severalInstancesTellItOnceAndOnceMoreAfterAWhile() {
        here.trouble = "直すところが1つあります。";
        there.trouble = "直すところが1つあります。";

        minutes(30);
        assertThat(told).containsExactly("【困りごと】会話のファイル 直すところが1つあります。");

        minutes((int) AGAIN.toMinutes());
        assertThat(told).hasSize(2);
    }

    @Test
    void itIsOverOnlyWhenNoInstanceSeesItAnyMore() {
        here.trouble = "直すところが1つあります。";
        minutes(10);
        assertThat(told)
                .as("the other one, whose files are right, says nothing")
                .hasSize(1);

        here.trouble = "";
        minutes(10);

        assertThat(told).hasSize(2);
        assertThat(told.getLast()).startsWith("【もとに戻りました】会話のファイル 会話のファイル は、もとに戻りました（");
        minutes(10);
        assertThat(told).hasSize(2);
    }

    @Test
    void whatDidNotGetThereIsToldAsSoonAsItCan() {
        here.trouble = "直すところが1つあります。";
        shut = true;
        minutes(5);
        assertThat(told).isEmpty();

        shut = false;
        minutes(5);
        assertThat(told).hasSize(1);
    }

    @Test
    void aStoreThatDoesNotAnswerIsToldWithoutIt() {
        here.broken = true;
        minutes(60);
        assertThat(told)
                .containsExactly("【困りごと】会話のファイル 会話のファイルを確かめられません（DataAccessResourceFailureException）。サーバーの記録を見てください。");
        minutes((int) AGAIN.toMinutes());
        assertThat(told).hasSize(2);
    }

    @Test
    void settingsThatCannotBeMeantStopTheStartWithoutBeingPrinted() {
        assertThatThrownBy(() -> new WatchSettings("short-secret", "", "", "", AGAIN))
                .hasMessageContaining("KAIRAN_WATCH_TOKEN")
                .hasMessageNotContaining("short-secret");
        assertThatThrownBy(() -> new WatchSettings("", "hooks.example.jp/secret", "", "", AGAIN))
                .hasMessageContaining("KAIRAN_WATCH_WEBHOOK")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> new WatchSettings("", "", "clerk@example.jp", "", AGAIN))
                .hasMessageContaining("KAIRAN_WATCH_FROM");
        assertThat(new WatchSettings("s".repeat(32), "https://h.example.jp/secret", "", "", AGAIN))
                .hasToString("WatchSettings[…]");
    }
}
