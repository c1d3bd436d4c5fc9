package kairan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import kairan.FreshStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SignInTest {

    private static final String WRONG = "ちがうパスワードです12";

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final Office office = new Office(store);
    private final SignIn signIn = office.signIn();

    private SignIn.Result tries(String name, String password) {
        return signIn.first(name, password, Office.SOMEWHERE);
    }

    private static int status(SignIn.Result result) {
        return result instanceof SignIn.Refused refused ? refused.status() : 200;
    }

    @Test
    void theRightPasswordOpensHoweverTheNameIsTyped() {
        Account yamada = office.staff("yamada 太郎");

        for (String name : List.of("yamada 太郎", " Yamada　太郎 ", "ＹＡＭＡＤＡ 太郎")) {
            assertThat(tries(name, Office.PASSWORD)).isEqualTo(new SignIn.Entered(yamada));
        }
    }

    @Test
    void aWrongPasswordAndAnUnknownNameGetTheSameAnswer() {
        office.staff("山田");

        assertThat(tries("山田", WRONG)).isEqualTo(tries("だれでもない", WRONG));
        assertThat(status(tries("山田", WRONG))).isEqualTo(401);
    }

    @Test
    void afterTenWrongOnesTheRightOneIsOfNoUseForAnHour() {
        office.staff("山田");
        office.staff("佐藤");
        for (int i = 0; i < 10; i++) {
            assertThat(status(tries("山田", WRONG))).isEqualTo(401);
        }

        assertThat(status(tries("山田", Office.PASSWORD))).isEqualTo(429);
        assertThat(status(tries("佐藤", Office.PASSWORD))).as("others").isEqualTo(200);

        store.clock().pass(Duration.ofMinutes(59));
        assertThat(status(tries("山田", Office.PASSWORD))).isEqualTo(429);
        store.clock().pass(Duration.ofMinutes(1));
        assertThat(status(tries("山田", Office.PASSWORD))).isEqualTo(200);
    }

    /** Names of people are known; whoever tries one from anywhere must not keep its owner out. */
    @Test
    void whoHasSignedInFromThereOfLateIsNotShutOutByTriesFromElsewhere() {
        office.staff("山田");
        assertThat(status(tries("山田", Office.PASSWORD))).isEqualTo(200);
        for (int i = 0; i < 11; i++) {
            signIn.first("山田", WRONG, "198.51.100." + i);
        }

        assertThat(status(signIn.first("山田", Office.PASSWORD, "198.51.100.99"))).isEqualTo(429);
        assertThat(status(tries("山田", Office.PASSWORD))).isEqualTo(200);

        for (int i = 0; i < 10; i++) {
            assertThat(status(tries("山田", WRONG))).isEqualTo(401);
        }
        assertThat(status(tries("山田", Office.PASSWORD)))
                .as("ten wrong ones from there")
                .isEqualTo(429);

        store.clock().pass(Duration.ofDays(30));
        for (int i = 0; i < 10; i++) {
            signIn.first("山田", WRONG, "198.51.100." + i);
        }
        assertThat(status(tries("山田", Office.PASSWORD))).as("after a month").isEqualTo(429);
    }

    @Test
    void whoHasManyAddressesOfOneNetIsOnePlace() {
        for (int i = 0; i < 60; i++) {
            assertThat(office.attempts.allows(Door.SIGN_IN, "2001:db8:1:2::" + i))
                    .isTrue();
        }
        assertThat(office.attempts.allows(Door.SIGN_IN, "2001:db8:1:2:ffff::1")).isFalse();
        assertThat(office.attempts.allows(Door.SIGN_IN, "2001:db8:1:3::1")).isTrue();
    }

    @Test
    void onePlaceDoesNotKeepAllWaitingAtTheDoor() throws Exception {
        office.staff("山田");
        CountDownLatch atIt = new CountDownLatch(Passwords.MOST_OF_ONE_PLACE);
        CountDownLatch end = new CountDownLatch(1);
        try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < Passwords.MOST_OF_ONE_PLACE; i++) {
                others.submit(() -> office.passwords.inTurn("198.51.100.1", () -> {
                    atIt.countDown();
                    return awaited(end);
                }));
            }
            atIt.await();

            assertThat(status(signIn.first("山田", Office.PASSWORD, "198.51.100.1")))
                    .isEqualTo(503);
            assertThat(status(tries("山田", Office.PASSWORD))).isEqualTo(200);
            end.countDown();
        }
    }

    @Test
    void aNameNobodyHasIsLockedTheSameWay() {
        for (int i = 0; i < 10; i++) {
            assertThat(status(tries("だれでもない", WRONG))).isEqualTo(401);
        }

        assertThat(status(tries("だれでもない", WRONG))).isEqualTo(429);
    }

    @Test
    void theRightPasswordMakesTheCountBeginAnew() {
        office.staff("山田");
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 9; i++) {
                tries("山田", WRONG);
            }
            assertThat(status(tries("山田", Office.PASSWORD))).isEqualTo(200);
        }
    }

    @Test
    void manyAtOnceGetNoMoreThanTenTries() throws Exception {
        office.staff("山田");
        try (ExecutorService threads = Executors.newFixedThreadPool(Passwords.MOST_OF_ONE_PLACE)) {
            List<Callable<SignIn.Result>> tries = IntStream.range(0, 24)
                    .<Callable<SignIn.Result>>mapToObj(i -> () -> tries("山田", WRONG))
                    .toList();
            long looked = threads.invokeAll(tries).stream()
                    .filter(t -> status(t.resultNow()) == 401)
                    .count();
            assertThat(looked).isEqualTo(10);
        }
    }

    @Test
    void oneAddressMayTrySixtyTimesInTenMinutes() {
        for (int i = 0; i < 60; i++) {
            assertThat(office.attempts.allows(Door.SIGN_IN, Office.SOMEWHERE)).isTrue();
        }

        assertThat(tries("山田", WRONG))
                .isInstanceOfSatisfying(
                        SignIn.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo("この場所からのサインインが多すぎます。10分ほどたってから、もう一度お試しください。"));
        assertThat(status(signIn.first("山田", WRONG, "198.51.100.1")))
                .as("elsewhere")
                .isEqualTo(401);
        store.clock().pass(Duration.ofMinutes(10));
        assertThat(status(tries("山田", WRONG))).isEqualTo(401);
    }

    @Test
    void whenTooManyAreAtItTheNextIsRefusedBeforeTheStoreIsAsked() throws Exception {
        office.staff("山田");
        CountDownLatch atIt = new CountDownLatch(Passwords.MOST_UNKNOWN);
        CountDownLatch end = new CountDownLatch(1);
        try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < Passwords.MOST_UNKNOWN; i++) {
                others.submit(() -> office.passwords.inTurn(() -> {
                    atIt.countDown();
                    return awaited(end);
                }));
            }
            atIt.await();

            assertThat(status(tries("山田", Office.PASSWORD))).isEqualTo(503);
            assertThat(store.db()
                            .sql("select count(*) from attempt")
                            .query(Integer.class)
                            .single())
                    .isZero();
            end.countDown();
        }
        assertThat(status(tries("山田", Office.PASSWORD))).isEqualTo(200);
    }

    static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whereItIsNotAllowedNoPasswordIsLookedAt() {
        office.staff("山田");
        SignIn townHall = office.signIn("198.51.100.0/24");

        assertThat(status(townHall.first("山田", Office.PASSWORD, Office.SOMEWHERE)))
                .isEqualTo(403);
        assertThat(status(townHall.first("山田", Office.PASSWORD, "198.51.100.3")))
                .isEqualTo(200);
    }

    @Test
    void whoHasASecondStepIsHalfIn() {
        Account yamada = office.staff("山田");
        String code = office.seconds.print(yamada).getFirst();

        assertThat(tries("山田", Office.PASSWORD)).isInstanceOf(SignIn.Half.class);
        assertThat(status(signIn.second(yamada.id(), "aaaa-bbbb"))).isEqualTo(401);
        assertThat(signIn.second(yamada.id(), code)).isInstanceOf(SignIn.Entered.class);
    }

    @Test
    void afterTenWrongCodesTheRightOneIsOfNoUseForAnHour() {
        Account yamada = office.staff("山田");
        String code = office.seconds.print(yamada).getFirst();
        for (int i = 0; i < 10; i++) {
            assertThat(status(signIn.second(yamada.id(), "123456"))).isEqualTo(401);
        }

        assertThat(status(signIn.second(yamada.id(), code))).isEqualTo(429);
        store.clock().pass(Duration.ofHours(1));
        assertThat(status(signIn.second(yamada.id(), code))).isEqualTo(200);
    }

    @Test
    void whoHasEndedIsNobody() {
        office.administrator("鈴木");
        office.accounts.end(office.staff("山田"));

        assertThat(status(tries("山田", Office.PASSWORD))).isEqualTo(401);
    }

    @Test
    void nothingOfWhatWasTypedIsKept() {
        tries("わたしのパスワード", "ひみつのことば12345");

        assertThat(store.db()
                        .sql("select door from attempt")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .allMatch(door -> door.matches("(PASSWORD|SIGN_IN)/[0-9a-f]{40}"));
    }
}
