package kairan.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kairan.FreshStore;
import kairan.TownFiles;
import kairan.conversation.Crowd;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationTest {

    private static final String WELCOME = "会長として登録しました。「結果」と送ると、行事の集計が見られます。";
    private static final String WRONG = "この番号は使えません。まちがいか、期限切れか、もう使われています。番号を出した人に確かめてください。";

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final Invitations invitations = new Invitations(store.db(), store.clock());
    private final Roles roles = new Roles(store.db(), store.clock());
    private final InvitationTopic topic =
            new InvitationTopic(invitations, roles, new TownFiles(store.folder("town")).read());
    private final Crowd crowd = new Crowd(store);
    private final Person a = crowd.at("line", "A");
    private final Person b = crowd.at("line", "B");

    private Optional<List<Message>> says(Person person, String words) {
        return topic.hear(new Said.Wrote(person, store.clock().instant(), words));
    }

    private String answer(Person person, String words) {
        return says(person, words).orElseThrow().getFirst().text();
    }

    @Test
    void theRightCodeMakesALeader() {
        assertThat(answer(a, invitations.invite(Role.LEADER))).isEqualTo(WELCOME);

        assertThat(roles.holds(a, Role.LEADER)).isTrue();
        assertThat(roles.holds(b, Role.LEADER)).isFalse();
    }

    @Test
    void aCodeMayBeTypedAsPhonesTypeIt() {
        for (String way : List.of("%s", " %s。", "「%s」")) {
            assertThat(answer(a, way.formatted(invitations.invite(Role.LEADER).toLowerCase())))
                    .isEqualTo(WELCOME);
        }
        String wide = invitations
                .invite(Role.LEADER)
                .chars()
                .mapToObj(c -> String.valueOf((char) (c + 0xFEE0)))
                .reduce("", String::concat);
        assertThat(answer(a, wide)).as("full width").isEqualTo(WELCOME);
        assertThat(answer(a, invitations.invite(Role.LEADER).replace("-", "ー"))).isEqualTo(WELCOME);
    }

    @Test
    void aWrongCodeMakesNobodyAnything() {
        invitations.invite(Role.LEADER);

        assertThat(answer(a, "ABCD-2345")).isEqualTo(WRONG);

        assertThat(roles.anybodyHolds(Role.LEADER)).isFalse();
    }

    @Test
    void aCodeIsGoodOnce() {
        String code = invitations.invite(Role.LEADER);
        answer(a, code);

        assertThat(answer(b, code)).isEqualTo(WRONG);
        assertThat(roles.holds(b, Role.LEADER)).isFalse();
    }

    @Test
    void aCodeIsGoodForSevenDays() {
        String early = invitations.invite(Role.LEADER);
        String late = invitations.invite(Role.LEADER);

        store.clock().pass(Invitations.GOOD_FOR.minusMillis(1));
        assertThat(answer(a, early)).isEqualTo(WELCOME);

        store.clock().pass(Duration.ofMillis(1));
        assertThat(answer(b, late)).isEqualTo(WRONG);
    }

    @Test
    void aCodeThatWasWithdrawnIsNotGood() {
        String code = invitations.invite(Role.LEADER);

        invitations.withdrawAll(Role.LEADER);

        assertThat(answer(a, code)).isEqualTo(WRONG);
    }

    @Test
    void aNewCodeForTheFirstLeaderVoidsTheOneBeforeUntilSomebodyLeads() {
        FirstLeader firstLeader = new FirstLeader(roles, invitations);
        firstLeader.invite();
        firstLeader.invite();
        assertThat(codes()).hasSize(1);

        answer(a, codes().getFirst());
        firstLeader.invite();
        assertThat(codes()).as("nobody is invited any more").isEmpty();
    }

    private List<String> codes() {
        return store.db()
                .sql("select code from invitation where used_at is null")
                .query(String.class)
                .list();
    }

    @Test
    void codesAreEasyToReadAloudAndNeverTheSame() {
        List<String> codes = IntStream.range(0, 200)
                .mapToObj(i -> invitations.invite(Role.LEADER))
                .toList();

        assertThat(codes)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[A-HJKMNP-Z2-9]{4}-[A-HJKMNP-Z2-9]{4}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"招待の番号がわかりません", "ABCD", "090-1234-5678", "協働とは", "ABCD-23456"})
    void otherWordsAreNotACode(String words) {
        assertThat(says(a, words)).isEmpty();
    }
}
