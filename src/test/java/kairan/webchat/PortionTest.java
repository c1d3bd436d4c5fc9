package kairan.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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
            List<Bubble> talk = talk(50, characters);
            assertThat(Frames.write(new ToPage.New(Portion.first(talk))).getBytes(StandardCharsets.UTF_8))
                    .hasSizeLessThanOrEqualTo(64 * 1024);
            assertThat(Frames.write(new ToPage.Talk(Portion.last(talk), true)).getBytes(StandardCharsets.UTF_8))
                    .hasSizeLessThanOrEqualTo(64 * 1024);
        }
    }

    @Test
    void nothing_is_left_out_where_all_fits() {
        List<Bubble> talk = talk(5, 100);

        assertThat(Portion.first(talk)).isEqualTo(talk);
        assertThat(Portion.last(talk)).isEqualTo(talk);
        assertThat(Portion.first(List.of())).isEmpty();
    }

    @Test
    void the_oldest_come_first_and_the_newest_are_shown_last() {
        List<Bubble> talk = talk(50, 5_000);

        assertThat(Portion.first(talk)).isNotEmpty().startsWith(talk.getFirst());
        assertThat(Portion.last(talk)).isNotEmpty().endsWith(talk.getLast());
    }
}
