package kairan.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kairan.Kairan;
import kairan.conversation.Choice;
import kairan.conversation.Conversation;
import kairan.conversation.Mail;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Progresses;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import kairan.conversation.Unsaying;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole house with LINE's door open and a bot that repeats what it hears; one house for all tests of the door. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = {Kairan.class, LineTest.House.class},
        properties = {
            "db-scheduler.enabled=false",
            "kairan.webchat.port=0",
            "kairan.line.secret=" + SignedWebhook.SECRET,
            "kairan.line.token=" + LineTest.TOKEN,
            "kairan.line.patience=4s"
        })
abstract class LineTest {

    static final String TOKEN = "secret-access-token";
    static final LineStub LINE = LineStub.start();

    @LocalServerPort
    int port;

    @Autowired
    Clocks clock;

    @Autowired
    Post post;

    @Autowired
    JdbcClient db;

    @DynamicPropertySource
    static void where(DynamicPropertyRegistry registry) throws Exception {
        Path data = Files.createTempDirectory("kairan-line");
        registry.add("kairan.data", data::toString);
        registry.add("kairan.line.api", LINE::url);
    }

    @BeforeEach
    void well() {
        LINE.feel(LineStub.Mood.WELL);
    }

    @AfterEach
    void asLineWantsIt() {
        LINE.feel(LineStub.Mood.WELL);
        LINE.check();
    }

    /** Posts the events and expects 200. */
    void arrives(SignedWebhook webhook) {
        assertThat(webhook.post(port)).isEqualTo(200);
    }

    /** Says a last word and waits for its echo: what came from there before has been heard then. */
    void heardOut(String who) {
        int before = ends(who);
        arrives(new SignedWebhook().at(Instant.parse("2099-01-01T00:00:00Z")).text(who, "おわり"));
        LINE.await(stub -> ends(who) > before, "the end");
    }

    private static int ends(String who) {
        return (int) LINE.sentTo(who).stream()
                .filter(bubble -> bubble.text().equals("おわり"))
                .count();
    }

    /** The clock of the house, which can be put forward. */
    static final class Clocks extends Clock {

        private volatile Duration ahead = Duration.ZERO;

        void forward(Duration time) {
            ahead = ahead.plus(time);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Tokyo");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** Remembers what was left for whom. */
    static final class Post implements Mail {

        private final Map<Person, List<Message>> left = new ConcurrentHashMap<>();

        @Override
        public void leave(Person person, List<Message> messages) {
            left.put(person, messages);
        }

        List<Message> of(Person person) {
            return left.getOrDefault(person, List.of());
        }
    }

    @TestConfiguration
    static class House {

        @Bean
        @Primary
        Clocks clocks() {
            return new Clocks();
        }

        @Bean
        @Primary
        Post post() {
            return new Post();
        }

        @Bean
        TakenBackTest.Unsaid unsaid() {
            return new TakenBackTest.Unsaid();
        }

        @Bean
        @Primary
        Conversation echo(Progresses progresses, Unsaying unsaying) {
            return new Conversation(List.of(unsaying, new Echo()), List.of(), progresses);
        }

        /** Among many it echoes too, but not what is for one pair of ears. */
        private record Echo() implements Topic {

            @Override
            public Optional<List<Message>> hear(Said said) {
                return Optional.of(answer(said));
            }

            @Override
            public Optional<List<Message>> aloud(String words) {
                return words.contains("内緒") ? Optional.empty() : Optional.of(echo(words));
            }
        }

        private static List<Message> answer(Said said) {
            return switch (said) {
                case Said.Wrote wrote -> echo(wrote.words());
                case Said.Chose chose -> List.of(Message.of("押：" + chose.meaning()));
                case Said.Joined joined -> List.of(Message.of("ようこそ"));
                case Said.Sent sent -> List.of(Message.of("届：" + sent.thing()));
                case Said.Unsent unsent -> List.of();
                case Said.Left left -> List.of();
            };
        }

        private static List<Message> echo(String words) {
            return switch (words) {
                case "だまって" -> List.of();
                case "こわれて" -> throw new IllegalStateException("こわれて");
                case "選ぶ" ->
                    List.of(Message.asking(
                            "どちらですか", List.of(new Choice("はい", "echo", "yes"), new Choice("いいえ", "echo", "no"))));
                case "残るボタン" -> List.of(Message.lasting("出られますか", List.of(new Choice("出られます", "echo", "going"))));
                default -> List.of(Message.of(words));
            };
        }
    }
}
