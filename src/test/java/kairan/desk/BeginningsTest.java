package kairan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import kairan.FreshStore;
import kairan.TownFiles;
import kairan.content.PageAddress;
import kairan.residents.Seating;
import kairan.roles.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class BeginningsTest {

    private static final String NEW = "あさのはやしをあるくひと";

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final Office office = new Office(store);
    private final Seating seating = new Seating(store, new TownFiles(store.folder("town")).read());
    private final Beginnings beginnings = new Beginnings(
            office.links,
            office.accounts,
            office.passwords,
            office.seconds,
            office.attempts,
            new Notes(seating.audit()),
            store.transaction());
    private final FirstAccount first = new FirstAccount(
            office.accounts,
            office.links,
            new PageAddress("https://machi.example.jp", new MockEnvironment()),
            office.store.transaction());

    private static Account begun(Beginnings.Result result) {
        assertThat(result).isInstanceOf(Beginnings.Begun.class);
        return ((Beginnings.Begun) result).account();
    }

    private boolean in(String name, String password) {
        return office.signIn().first(name, password, Office.SOMEWHERE) instanceof SignIn.Entered;
    }

    @Test
    void aLinkMakesOneAccountOfItsRole() {
        String secret = office.links.make(Link.newAccount(Role.STAFF));

        assertThat(begun(beginnings.begin(secret, " 山田 ", NEW, NEW)).role()).isEqualTo(Role.STAFF);
        assertThat(in("山田", NEW)).isTrue();
        assertThat(beginnings.begin(secret, "佐藤", NEW, NEW)).isInstanceOf(Beginnings.Gone.class);
    }

    @ParameterizedTest
    @CsvSource({
        "山, あさのはやしをあるくひと, あさのはやしをあるくひと, 名前は、2文字から40文字までにしてください。",
        "山田, あさのはやしをあるくひと, あさのはやしをあるくいぬ, 二つのパスワードが違います。同じものを2回入れてください。",
        "山田, みじかい, みじかい, パスワードが短すぎます。12文字以上にしてください。",
        "鈴木, あさのはやしをあるくひと, あさのはやしをあるくひと, 「鈴木」という名前は、もう使われています。別の名前にしてください。"
    })
    void whatIsWrongIsSaidAndTheLinkStaysGood(String name, String password, String again, String complaint) {
        office.administrator("鈴木");
        String secret = office.links.make(Link.newAccount(Role.STAFF));

        assertThat(beginnings.begin(secret, name, password, again)).isEqualTo(new Beginnings.Wrong(complaint));
        assertThat(beginnings.look(secret)).isPresent();
        begun(beginnings.begin(secret, "山田", NEW, NEW));
    }

    @Test
    void nobodyTakesOverAnAccountByAnInvitation() {
        office.administrator("鈴木");

        assertThat(beginnings.begin(office.links.make(Link.newAccount(Role.ADMINISTRATOR)), "鈴木", NEW, NEW))
                .isInstanceOf(Beginnings.Wrong.class);
        assertThat(in("鈴木", Office.PASSWORD)).isTrue();
    }

    @Test
    void anAdministratorsLinkGivesAClerkBackTheOwnName() {
        Account yamada = office.staff("山田");
        office.seconds.print(yamada);
        String secret = office.links.make(Link.again(yamada));

        Account again = begun(beginnings.begin(secret, "べつの名前", NEW, NEW));

        assertThat(again.name()).isEqualTo("山田");
        assertThat(again.stamp()).as("ends the sessions before").isEqualTo(1);
        assertThat(in("山田", NEW)).as("without the second step").isTrue();
        assertThat(in("べつの名前", NEW)).isFalse();
    }

    @Test
    void aLinkForAnAccountThatHasEndedTakesOverNoOther() {
        office.administrator("鈴木");
        Account sato = office.administrator("佐藤");
        String secret = office.links.make(Link.again(sato));
        office.accounts.end(sato);

        assertThat(beginnings.look(secret)).isEmpty();
        assertThat(beginnings.begin(secret, "鈴木", NEW, NEW)).isInstanceOf(Beginnings.Gone.class);
        assertThat(in("鈴木", Office.PASSWORD)).isTrue();
    }

    @Test
    void theLinksOfAnAccountAreWithdrawnTogether() {
        Account yamada = office.staff("山田");
        String secret = office.links.make(Link.again(yamada));

        office.links.withdraw(yamada);

        assertThat(beginnings.look(secret)).isEmpty();
        assertThat(links()).isZero();
    }

    @Test
    void theFirstAdministratorsLinkIsGoodOnlyWhileThereIsNone() {
        String secret = office.links.make(Link.first());
        assertThat(beginnings.look(secret)).isPresent();

        office.administrator("鈴木");

        assertThat(beginnings.look(secret)).isEmpty();
        assertThat(beginnings.begin(secret, "佐藤", NEW, NEW)).isInstanceOf(Beginnings.Gone.class);
        assertThat(in("佐藤", NEW)).isFalse();
    }

    @Test
    void theFirstAdministratorsLinkIsMadeUntilThereIsOne() {
        first.invite();
        first.invite();
        assertThat(links()).isEqualTo(1);

        office.administrator("鈴木");
        first.invite();
        assertThat(links()).as("none is made any more").isEqualTo(1);
    }

    private int links() {
        return store.db()
                .sql("select count(*) from desk_link")
                .query(Integer.class)
                .single();
    }

    @Test
    void resetAdminLetsALockedOutAdministratorBackIn() {
        Account suzuki = office.administrator("鈴木");
        office.seconds.print(suzuki);
        for (int i = 0; i < 11; i++) {
            office.signIn().first("鈴木", "ちがうパスワードです12", Office.SOMEWHERE);
        }
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ResetAdmin.run(
                store.dataSource(),
                store.clock(),
                "https://machi.example.jp/",
                "8080",
                new PrintStream(printed, true, StandardCharsets.UTF_8));
        String link = printed.toString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
        assertThat(link).startsWith("https://machi.example.jp/desk/begin/");

        begun(beginnings.begin(link.substring(link.lastIndexOf('/') + 1), "鈴木", NEW, NEW));

        assertThat(in("鈴木", NEW)).isTrue();
        assertThat(in("鈴木", Office.PASSWORD)).isFalse();
    }

    @Test
    void theLastAdministratorStays() {
        Account suzuki = office.administrator("鈴木");
        assertThat(office.accounts.end(suzuki)).isFalse();

        Account sato = office.administrator("佐藤");
        assertThat(office.accounts.end(suzuki)).isTrue();
        assertThat(office.accounts.end(sato)).isFalse();
        assertThat(office.accounts.end(office.staff("山田"))).isTrue();
    }

    @Test
    void everyBeginningStandsInTheAuditLog() {
        begun(beginnings.begin(office.links.make(Link.newAccount(Role.STAFF)), "山田", NEW, NEW));

        assertThat(seating.audit().latest(Long.MAX_VALUE, 10))
                .extracting(noted -> noted.account() + " " + noted.act() + " " + noted.detail())
                .containsExactly("山田 名前とパスワードを決めた 招待のリンクから");
    }
}
