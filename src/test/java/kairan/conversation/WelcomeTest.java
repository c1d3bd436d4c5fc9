package kairan.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kairan.FreshStore;
import kairan.TownFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WelcomeTest {

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final Crowd crowd = new Crowd(store);
    private final List<Person> met = new ArrayList<>();
    private final Welcome welcome =
            new Welcome(crowd.people(), new TownFiles(store.folder("town")).read(), List.of(met::add), List.of(this::back));
    private final List<Message> agreed = new ArrayList<>();
    private final Person person = crowd.at("line", "A");

    private Optional<Message> back(Person who) {
        return agreed.stream().findFirst();
    }

    private Said joined() {
        return new Said.Joined(person, store.clock().instant());
    }

    private Said wrote() {
        return new Said.Wrote(person, store.clock().instant(), "協働って何ですか");
    }

    @Test
    void whoComesIsGreetedAtOnce() {
        assertThat(welcome.hear(joined()).orElseThrow())
                .singleElement()
                .satisfies(m -> assertThat(m.text()).startsWith("こんにちは。苫小牧市の「回覧（かいらん）」です。"));
        assertThat(met).containsExactly(person);
        assertThat(welcome.under(wrote(), List.of())).as("and not again").isEmpty();
    }

    @Test
    void whoBeginsWithAQuestionIsGreetedUnderTheAnswer() {
        assertThat(welcome.hear(wrote())).isEmpty();

        assertThat(welcome.under(wrote(), List.of()))
                .hasValueSatisfying(m -> assertThat(m.text()).startsWith("はじめまして。"));
        assertThat(welcome.under(wrote(), List.of())).isEmpty();
        assertThat(met).containsExactly(person);
    }

    @Test
    void whoComesBackIsWelcomedBackAndWhatTheyMissedIsLookedFor() {
        welcome.hear(joined());

        assertThat(welcome.hear(joined()).orElseThrow())
                .singleElement()
                .satisfies(m -> assertThat(m.text()).startsWith("おかえりなさい。"));
        assertThat(met).containsExactly(person, person);
    }

    @Test
    void whoOnceAgreedToSomethingIsAskedWhetherItStillHolds() {
        welcome.hear(joined());
        agreed.add(Message.of("前の設定のままでよいですか？"));

        assertThat(welcome.hear(joined())).contains(agreed);
    }

    @Test
    void theGreetingFitsOnAPhonesScreenAndHasThreeTapsThatStay() {
        Message greeting = welcome.hear(joined()).orElseThrow().getFirst();

        assertThat(greeting.lasting()).isTrue();
        assertThat(greeting.choices())
                .extracting(Choice::label)
                .containsExactly("町内会をえらぶ", "知りたいことをえらぶ", "受け取り方をえらぶ");
        assertThat(greeting.text()).hasSizeLessThan(180);
    }
}
