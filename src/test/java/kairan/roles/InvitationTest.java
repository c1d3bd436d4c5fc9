package kairan.roles;

import static kairan.roles.Leaders.FLOWERS;
import static kairan.roles.Leaders.SAKURA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kairan.FreshStore;
import kairan.conversation.Crowd;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationTest {

    private static final String WELCOME = "さくら町内会の役員として登録しました。\n「役目」と送ると、できることが出ます。";
    private static final String WRONG = "この番号は使えません。まちがいか、期限切れか、もう使われています。番号を出した人に確かめてください。";
    private static final String LOCKED = "番号のまちがいが続いたので、いまは番号を受け付けられません。1時間たってから、もう一度送ってください。番号は、出した人に確かめてください。";

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final Leaders town = new Leaders(store);
    private final Crowd crowd = new Crowd(store);
    private final Person a = crowd.at("line", "A");
    private final Person b = crowd.at("line", "B");

    private String code() {
        return town.invitations.invite(Role.LEADER, Realm.of("sakura")).code();
    }

    private Optional<List<Message>> says(Person person, String words) {
        return town.topic.hear(new Said.Wrote(person, store.clock().instant(), words));
    }

    private String answer(Person person, String words) {
        return says(person, words).orElseThrow().getFirst().text();
    }

    @Test
    void theRightCodeGivesOneRoleInOnePlace() {
        assertThat(answer(a, code())).isEqualTo(WELCOME);

        assertThat(town.roles.of(a))
                .singleElement()
                .matches(held -> held.same(Role.LEADER, Realm.of("sakura")) && held.until() == null);
        assertThat(town.roles.of(b)).isEmpty();
    }

    /** A turn is taken a moment after the words were said. */
    @Test
    void aRoleThatBeginsAtOnceIsNotSaidToBeginLater() {
        var words = new Said.Wrote(a, store.clock().instant().minusSeconds(2), code());

        assertThat(town.topic.hear(words).orElseThrow().getFirst().text()).isEqualTo(WELCOME);
    }

    @Test
    void everyRoleIsCalledByItsName() {
        assertThat(answer(
                        a,
                        town.invitations
                                .invite(Role.LEADER, Realm.of(FLOWERS.id()))
                                .code()))
                .startsWith("花咲く会の代表として");
        assertThat(answer(
                        a,
                        town.invitations
                                .invite(Role.BLOCK_LEADER, Realm.of("sakura", 2))
                                .code()))
                .startsWith("さくら町内会2班の班長として");
        assertThat(answer(a, town.invitations.invite(Role.STAFF, Realm.TOWN).code()))
                .startsWith("苫小牧市の職員として");
    }

    @Test
    void aCodeMayBeTypedAsPhonesTypeIt() {
        for (String way : List.of("%s", " %s。", "「%s」", "招待の番号 %s", "番号は%sです", "招待　%s")) {
            assertThat(answer(crowd.at("line", way), way.formatted(code().toLowerCase())))
                    .as(way)
                    .isEqualTo(WELCOME);
        }
        String wide = code().chars()
                .mapToObj(c -> String.valueOf((char) (c + 0xFEE0)))
                .reduce("", String::concat);
        assertThat(answer(a, wide)).as("full width").isEqualTo(WELCOME);
        assertThat(answer(b, code().replace("-", "ー"))).isEqualTo(WELCOME);
        assertThat(answer(crowd.at("line", "C"), code().replace("-", ""))).isEqualTo(WELCOME);
        assertThat(answer(crowd.at("line", "D"), code().replace("-", " "))).isEqualTo(WELCOME);
    }

    @Test
    void theTextBehindTheQrIsUnderstood() {
        assertThat(answer(
                        a,
                        town.invitations.invite(Role.LEADER, Realm.of("sakura")).opening()))
                .isEqualTo(WELCOME);
    }

    @Test
    void aWrongCodeGivesNobodyAnything() {
        code();

        assertThat(answer(a, "ABCD-2345")).isEqualTo(WRONG);

        assertThat(town.roles.of(a)).isEmpty();
    }

    @Test
    void aCodeIsGoodOnce() {
        String code = code();
        answer(a, code);

        assertThat(answer(b, code)).isEqualTo(WRONG);
        assertThat(town.roles.of(b)).isEmpty();
    }

    @Test
    void whoeverTriesTheCodeTheyMadeForSomebodyElseDoesNotUseItUp() {
        answer(a, code());
        String code = code();

        assertThat(answer(a, code)).isEqualTo("あなたは、もうさくら町内会の役員です。この番号は、まだ使えます。次の人に渡してください。");
        assertThat(answer(b, code)).isEqualTo(WELCOME);
    }

    @Test
    void aCodeIsGoodForSevenDays() {
        String early = code();
        String late = code();

        store.clock().pass(Invitations.GOOD_FOR.minusMillis(1));
        assertThat(answer(a, early)).isEqualTo(WELCOME);

        store.clock().pass(Duration.ofMillis(1));
        assertThat(answer(b, late)).isEqualTo(WRONG);
    }

    @Test
    void aCodeThatWasWithdrawnOrWhoseAssociationHasEndedIsNotGood() {
        String withdrawn = code();
        town.invitations.withdrawAll(Role.LEADER, Realm.of("sakura"));
        String ended = code();
        town.bodies.end(SAKURA);

        assertThat(answer(a, withdrawn)).isEqualTo(WRONG);
        assertThat(answer(a, ended)).isEqualTo(WRONG);
    }

    @Test
    void fiveWrongCodesWithinAnHourLockTheirPersonForAnHour() {
        String code = code();
        for (int i = 0; i < 4; i++) {
            assertThat(answer(a, "ABCD-2345")).isEqualTo(WRONG);
            store.clock().pass(Duration.ofMinutes(14));
        }
        assertThat(answer(a, "ABCD-2345")).isEqualTo(LOCKED);

        store.clock().pass(Duration.ofMinutes(60).minusMillis(1));
        assertThat(answer(a, code)).as("even the right one").isEqualTo(LOCKED);
        assertThat(answer(b, "ABCD-2345")).as("nobody else").isEqualTo(WRONG);

        store.clock().pass(Duration.ofMillis(1));
        assertThat(answer(a, code)).isEqualTo(WELCOME);
    }

    @Test
    void whoeverIsErasedAndComesAgainHasNoTriesMore() {
        for (int i = 0; i < 3; i++) {
            assertThat(answer(a, "ABCD-2345")).isEqualTo(WRONG);
        }
        town.tries.erase(a);
        crowd.vanish("line", "A");
        Person again = crowd.at("line", "A");
        assertThat(again).isNotEqualTo(a);

        assertThat(answer(again, "ABCD-2345")).isEqualTo(WRONG);
        assertThat(answer(again, "ABCD-2345")).isEqualTo(LOCKED);
        assertThat(answer(b, "ABCD-2345")).as("nobody else").isEqualTo(WRONG);

        town.tries.erase(again);
        crowd.vanish("line", "A");
        Person third = crowd.at("line", "A");
        assertThat(answer(third, code())).as("not even locked away").isEqualTo(LOCKED);

        store.clock().pass(Duration.ofHours(1));
        assertThat(answer(third, code())).isEqualTo(WELCOME);
        store.clock().pass(Duration.ofHours(2));
        town.tries.forget();
        for (String table : List.of("erased_try", "erased_try_key")) {
            assertThat(store.db()
                            .sql("select count(*) from " + table)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void afterTheHourFourMayBeWrongAgain() {
        for (int i = 0; i < 5; i++) {
            answer(a, "ABCD-2345");
        }
        store.clock().pass(Duration.ofHours(1));

        for (int i = 0; i < 4; i++) {
            assertThat(answer(a, "ABCD-2345")).isEqualTo(WRONG);
        }
        assertThat(answer(a, "ABCD-2345")).isEqualTo(LOCKED);
    }

    @Test
    void fiveWrongCodesOverMoreThanAnHourLockNobody() {
        for (int i = 0; i < 8; i++) {
            assertThat(answer(a, "ABCD-2345")).isEqualTo(WRONG);
            store.clock().pass(Duration.ofMinutes(15));
        }
    }

    @Test
    void aNewCodeForTheFirstAdministratorVoidsTheOneBeforeUntilThereIsOne() {
        FirstAdministrator first = new FirstAdministrator(town.roles, town.invitations, store.transaction());
        first.invite();
        first.invite();
        assertThat(town.invitations.openInTown()).hasSize(1);

        answer(a, town.invitations.openInTown().getFirst().code());
        assertThat(town.roles.holds(a, Role.ADMINISTRATOR)).isTrue();

        first.invite();
        assertThat(town.invitations.openInTown())
                .as("nobody is invited any more")
                .isEmpty();
    }

    @Test
    void codesAreEasyToReadAloudNoWordsNoTelephoneNumbersAndNeverTheSame() {
        List<String> codes = IntStream.range(0, 300).mapToObj(i -> code()).toList();

        assertThat(codes)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[A-HJKMNP-Z2-9]{4}-[A-HJKMNP-Z2-9]{4}"))
                .allMatch(code -> code.matches(".*[A-Z].*") && code.matches(".*[2-9].*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "招待の番号がわかりません",
                "ABCD",
                "090-1234-5678",
                "3456-7892",
                "34567892",
                "協働とは",
                "ABCD-23456",
                "question",
                "番号",
                "招待"
            })
    void otherWordsAreNotACode(String words) {
        assertThat(says(a, words)).isEmpty();
    }
}
