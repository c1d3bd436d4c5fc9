package kairan.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import kairan.FreshStore;
import kairan.conversation.Crowd;
import kairan.conversation.Leaders;
import kairan.conversation.Menu;
import kairan.conversation.People;
import kairan.conversation.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who sees the menu of leaders when their role changes. */
class MenuLinksTest {

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final AccountStub account = AccountStub.start();
    private final AnnotationConfigApplicationContext door = new AnnotationConfigApplicationContext();
    private final String lineId = SignedWebhook.somebody();
    private final Crowd crowd = new Crowd(store);
    private MenuLinks links;
    private Person leader;

    @BeforeEach
    void open() {
        leader = crowd.at("line", lineId);
        TestPropertyValues.of(
                        "kairan.line.secret=" + SignedWebhook.SECRET,
                        "kairan.line.token=" + AccountStub.TOKEN,
                        "kairan.line.api=" + account.url())
                .applyTo(door);
        door.registerBean(JdbcClient.class, store::db);
        door.registerBean(Clock.class, store::clock);
        door.registerBean(Leaders.class, () -> () -> List.of(leader));
        door.register(LineSetup.class, People.class);
        door.refresh();
        links = door.getBean(MenuLinks.class);
    }

    @AfterEach
    void close() {
        door.close();
        account.check();
        account.close();
    }

    private String setUp() {
        door.getBean(LineSetup.class)
                .run(
                        new String[] {"--url", "https://machi.example.jp"},
                        new java.io.PrintStream(java.io.OutputStream.nullOutputStream()));
        account.takeCalls();
        return account.aliases().get(RichMenus.ALIAS_OF_LEADERS);
    }

    @Test
    void whoBecomesALeaderSeesTheirMenuAndLosesItAgain() throws Exception {
        String menu = setUp();
        links.show(leader, Menu.RESIDENT);
        assertThat(account.linked()).isEmpty();

        links.show(leader, Menu.LEADER);
        assertThat(account.linked()).isEqualTo(Map.of(lineId, menu));

        links.show(leader, Menu.RESIDENT);
        links.show(leader, Menu.RESIDENT);
        assertThat(account.linked()).isEmpty();
    }

    @Test
    void beforeTheMenusAreSetUpThereIsNoneToShowAndSettingUpShowsIt() throws Exception {
        links.show(leader, Menu.LEADER);
        assertThat(account.linked()).isEmpty();

        assertThat(setUp()).isEqualTo(account.linked().get(lineId));
    }

    @Test
    void whoIsNotAtLineOrHasLeftItIsNoBusinessOfLines() throws Exception {
        setUp();
        crowd.leave("line", lineId);
        links.show(leader, Menu.LEADER);
        links.show(crowd.at("webchat", "T1"), Menu.LEADER);

        assertThat(account.takeCalls()).isEmpty();
    }

    @Test
    void aRefusalIsToldSoThatItIsTriedAgain() {
        setUp();
        account.refuse("POST /v2/bot/user", 500);

        assertThatExceptionOfType(Trouble.class)
                .isThrownBy(() -> links.show(leader, Menu.LEADER))
                .satisfies(trouble -> assertThat(trouble.status()).isEqualTo(500));
    }
}
