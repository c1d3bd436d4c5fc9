package kairan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kairan.FreshStore;
import kairan.TownFiles;
import kairan.bodies.Body;
import kairan.content.ContentFiles;
import kairan.content.PageAddress;
import kairan.conversation.Crowd;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.residents.Seating;
import kairan.roles.Realm;
import kairan.roles.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class BigScreenTest {

    private static final Pattern LINK = Pattern.compile("https://machi\\.example\\.jp/desk/open/([\\w-]{43})");

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final ContentFiles content = new TownFiles(store.folder("town")).read();
    private final Seating seating = new Seating(store, content);
    private final Links links = new Links(store.db(), store.clock());
    private final BigScreen bigScreen = new BigScreen(
            links,
            new Leaders(seating.roles(), seating.titles()),
            new PageAddress("https://machi.example.jp/", new MockEnvironment()),
            content);
    private final Crowd crowd = new Crowd(store);
    private final Person leader = crowd.at("line", "A");
    private final Person resident = crowd.at("line", "B");

    @BeforeEach
    void settle() {
        seating.bodies().keep(Body.association("sakura", "さくら町内会", "さくらちょうないかい", null, 3));
        seating.roles().give(leader, Role.LEADER, Realm.of("sakura"));
    }

    private Optional<List<Message>> says(Person person, String words) {
        return bigScreen.hear(new Said.Wrote(person, store.clock().instant(), words));
    }

    private String secret() {
        Matcher link =
                LINK.matcher(says(leader, "大きな画面で開く").orElseThrow().getFirst().text());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"大きな画面で開く", "おおきながめんでひらく", "大きい画面で見たいです", "パソコンで開いてください。", "ＰＣで見たい", "パソコンの画面で開く", "事務室に入りたい"})
    void waysToAsk(String words) {
        assertThat(says(leader, words)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"パソコン教室はいつですか", "画面", "窓口は何時に開く", "事務室はどこですか", "大きな公園で開く祭り"})
    void otherWordsAreNotForUs(String words) {
        assertThat(says(leader, words)).isEmpty();
    }

    @Test
    void theMenusButtonMeansTheSame() {
        assertThat(bigScreen.hear(new Said.Chose(leader, store.clock().instant(), Meaning.of("desk", "open"))))
                .isPresent();
    }

    @Test
    void aResidentIsToldWhomItIsFor() {
        assertThat(says(resident, "大きな画面で開く").orElseThrow().getFirst().text())
                .isEqualTo("大きな画面は、町内会や団体の役員や班長の方が使うものです。\n役員や班長の方は、先に招待の番号を送ってください。");
    }

    @Test
    void aRoleForTheWholeTownAsksForAPasswordInstead() {
        seating.roles().give(resident, Role.ADMINISTRATOR, Realm.TOWN);

        assertThat(says(resident, "大きな画面で開く").orElseThrow().getFirst().text()).doesNotContain("/desk/open/");
    }

    @Test
    void aNewLinkVoidsTheOneBefore() {
        String old = secret();
        String fresh = secret();

        assertThat(links.look(old, Set.of(Link.Purpose.LEADER))).isEmpty();
        assertThat(links.look(fresh, Set.of(Link.Purpose.LEADER))).contains(Link.leader(leader));
    }
}
