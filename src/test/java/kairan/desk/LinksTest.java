package kairan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import kairan.FreshStore;
import kairan.conversation.Crowd;
import kairan.conversation.Person;
import kairan.roles.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LinksTest {

    private static final Set<Link.Purpose> LEADER = Set.of(Link.Purpose.LEADER);

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final Links links = new Links(store.db(), store.clock());
    private final Person leader = new Crowd(store).at("line", "A");

    @Test
    void aLeadersLinkIsGoodOnceAndMayBeLookedAtBefore() {
        String secret = links.make(Link.leader(leader));

        assertThat(links.look(secret, LEADER)).contains(Link.leader(leader));
        assertThat(links.look(secret, LEADER)).contains(Link.leader(leader));
        assertThat(links.use(secret, LEADER)).contains(Link.leader(leader));
        assertThat(links.use(secret, LEADER)).isEmpty();
        assertThat(links.look(secret, LEADER)).isEmpty();
    }

    @Test
    void aLeadersLinkIsGoodForTenMinutes() {
        String secret = links.make(Link.leader(leader));

        store.clock().pass(Duration.ofMinutes(10).minusMillis(1));
        assertThat(links.look(secret, LEADER)).isPresent();
        store.clock().pass(Duration.ofMillis(1));
        assertThat(links.use(secret, LEADER)).isEmpty();
    }

    @Test
    void aLinkIsOfNoUseForAnythingElse() {
        String secret = links.make(Link.newAccount(Role.STAFF));

        assertThat(links.use(secret, LEADER)).isEmpty();
        assertThat(links.use(secret, Set.of(Link.Purpose.ACCOUNT))).isPresent();
    }

    @Test
    void theStoreHoldsNoSecretAndForgetsWhatIsOver() {
        String secret = links.make(Link.leader(leader));
        assertThat(store.db()
                        .sql("select hash from desk_link")
                        .query(String.class)
                        .list())
                .hasSize(1)
                .noneMatch(hash -> hash.contains(secret));

        store.clock().pass(Duration.ofMinutes(11));
        links.forgetOld();
        assertThat(store.db()
                        .sql("select count(*) from desk_link")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void secretsAreLongAndNeverTheSame() {
        assertThat(links.make(Link.first())).hasSize(43).isNotEqualTo(links.make(Link.first()));
        assertThat(links.use("", LEADER)).isEmpty();
    }
}
