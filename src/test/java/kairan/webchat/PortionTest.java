package kairan.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import kairan.conversation.Choice;
import kairan.conversation.Message;
import org.junit.jupiter.api.Test;

class PortionTest {

    private static final List<Choice> BUTTONS = IntStream.range(0, 10)
            .mapToObj(n -> new Choice("ボタン" + n, "rsvp", "going"))
            .toList();

    private static List<Bubble> talk(int bubbles, int characters) {
        return IntStream.range(0, bubbles)
                .mapToObj(
                        n -> Bubble.of(Bubble.Who.ANSWER, "cause", Message.lasting("会".repeat(characters), BUTTONS), n))
                .toList();
    }

    @Test
    void a_frame_stays_within_64_KiB() {
        for (int characters : List.of(1, 100, 1_000, 5_000)) {
            Portion portion = Portion.of(talk(50, characters).iterator());
            assertThat(Frames.write(new ToPage.New(portion.bubbles())).getBytes(StandardCharsets.UTF_8))
                    .hasSizeLessThanOrEqualTo(64 * 1024);
            assertThat(Frames.write(new ToPage.Talk(portion.bubbles(), true)).getBytes(StandardCharsets.UTF_8))
                    .hasSizeLessThanOrEqualTo(64 * 1024);
        }
    }

    @Test
    void nothing_is_left_out_where_all_fits() {
        List<Bubble> talk = talk(5, 100);

        assertThat(Portion.of(talk.iterator())).isEqualTo(new Portion(talk, false));
        assertThat(Portion.of(List.<Bubble>of().iterator())).isEqualTo(new Portion(List.of(), false));
    }

    @Test
    void at_most_fifty_at_once() {
        List<Bubble> talk = IntStream.range(0, 51)
                .mapToObj(n -> Bubble.of(Bubble.Who.ANSWER, "cause", Message.of("会"), n))
                .toList();

        assertThat(Portion.of(talk.subList(0, 50).iterator()).more()).isFalse();
        assertThat(Portion.of(talk.iterator())).isEqualTo(new Portion(talk.subList(0, 50), true));
    }

    @Test
    void no_more_is_read_than_the_first_that_does_not_fit() {
        List<Bubble> talk = talk(50, 5_000);
        Iterator<Bubble> reading = talk.iterator();

        Portion portion = Portion.of(reading);

        assertThat(portion.more()).isTrue();
        assertThat(portion.bubbles())
                .isNotEmpty()
                .isEqualTo(talk.subList(0, portion.bubbles().size()));
        assertThat(reading.next()).isEqualTo(talk.get(portion.bubbles().size() + 1));
        assertThat(portion.reversed().bubbles()).isEqualTo(portion.bubbles().reversed());
    }
}
