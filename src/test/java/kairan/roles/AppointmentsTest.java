package kairan.roles;

import static kairan.roles.Leaders.MINATO;
import static kairan.roles.Leaders.SAKURA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import kairan.FreshStore;
import kairan.conversation.Crowd;
import kairan.conversation.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AppointmentsTest {

    private static final LocalDate FIRST_OF_JUNE = LocalDate.of(2026, 6, 1);
    private static final Actor STAFF = new Actor.Clerk("sato", Role.STAFF);
    private static final Actor ADMINISTRATOR = new Actor.Clerk("suzuki", Role.ADMINISTRATOR);

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final Leaders town = new Leaders(store);
    private final Crowd crowd = new Crowd(store);
    private final Person old = crowd.at("line", "old");
    private final Person next = crowd.at("line", "next");
    private final Actor leader = new Actor.Talker(old);

    @BeforeEach
    void somebodyLeads() {
        store.clock().set(LocalDate.of(2026, 5, 10).atTime(9, 0));
        town.roles.give(old, Role.LEADER, Realm.of("sakura"));
    }

    private Holding held() {
        return town.roles.soon(old).getFirst();
    }

    private void itIs(LocalDate day) {
        store.clock().set(day.atStartOfDay());
    }

    private boolean leads(Person person) {
        return town.authority.may(new Actor.Talker(person), Right.CALL, Realm.of("sakura"));
    }

    @Test
    void bothHoldTheRoleForAsLongAsTheyOverlap() {
        Invitation invitation =
                town.appointments.handOver(leader, held(), new Handover(FIRST_OF_JUNE, LocalDate.of(2026, 6, 14)));
        store.clock().pass(Duration.ofDays(3));
        town.appointments.accept(next, invitation.code());
        assertThat(leads(next)).as("not yet").isFalse();

        itIs(FIRST_OF_JUNE.minusDays(1));
        assertThat(List.of(leads(old), leads(next))).containsExactly(true, false);
        itIs(FIRST_OF_JUNE);
        assertThat(List.of(leads(old), leads(next))).containsExactly(true, true);
        itIs(LocalDate.of(2026, 6, 14));
        assertThat(List.of(leads(old), leads(next))).containsExactly(true, true);
        itIs(LocalDate.of(2026, 6, 15));
        assertThat(List.of(leads(old), leads(next))).containsExactly(false, true);
    }

    @Test
    void whereNobodyAcceptsTheOldLeaderStays() {
        town.appointments.handOver(leader, held(), Handover.overlapping(FIRST_OF_JUNE, 0));

        itIs(FIRST_OF_JUNE.plusMonths(3));
        assertThat(leads(old)).isTrue();
    }

    @Test
    void acceptedLateItHoldsAtOnceAndTheOldOneEndsWhenAgreedOrAtOnce() {
        itIs(FIRST_OF_JUNE.minusDays(1));
        Invitation late = town.appointments.handOver(leader, held(), Handover.overlapping(FIRST_OF_JUNE, 2));
        itIs(FIRST_OF_JUNE.plusDays(4));

        town.appointments.accept(next, late.code());

        assertThat(List.of(leads(old), leads(next))).containsExactly(false, true);
    }

    @Test
    void aHandoverPlannedAnewVoidsTheOneBefore() {
        Invitation before = town.appointments.handOver(leader, held(), Handover.overlapping(FIRST_OF_JUNE, 0));
        town.appointments.handOver(leader, held(), Handover.overlapping(FIRST_OF_JUNE.plusDays(7), 0));

        assertThat(town.appointments.accept(next, before.code())).isInstanceOf(Acceptance.Wrong.class);
    }

    @Test
    void anOverlapHasAtMostSixtyDaysAndNoGap() {
        assertThat(Handover.overlapping(FIRST_OF_JUNE, 60).last()).isEqualTo(LocalDate.of(2026, 7, 30));
        assertThat(Handover.overlapping(FIRST_OF_JUNE, 0).last()).isEqualTo(LocalDate.of(2026, 5, 31));
        assertThatThrownBy(() -> Handover.overlapping(FIRST_OF_JUNE, 61)).hasMessage("二人いっしょの期間は、60日までにしてください。");
        assertThatThrownBy(() -> Handover.overlapping(FIRST_OF_JUNE, -1))
                .hasMessage("いまの人の最後の日は、次の人の最初の日の前の日か、それより後にしてください。");
    }

    @Test
    void theDayIsWithinAYearFromToday() {
        for (LocalDate day : List.of(LocalDate.of(2026, 5, 9), LocalDate.of(2027, 5, 11))) {
            assertThatThrownBy(() -> town.appointments.handOver(leader, held(), Handover.overlapping(day, 0)))
                    .hasMessage("次の人の最初の日は、今日から1年先までの日にしてください。");
        }
        town.appointments.handOver(leader, held(), Handover.overlapping(LocalDate.of(2026, 5, 10), 0));
    }

    @Test
    void allBlockLeadersChangeOnOneDate() {
        Person second = crowd.at("line", "second");
        town.roles.give(second, Role.BLOCK_LEADER, Realm.of("sakura", 2));
        town.roles.give(next, Role.BLOCK_LEADER, Realm.of("minato", 2));

        List<Invitation> invitations =
                town.appointments.changeBlockLeaders(leader, SAKURA, Handover.overlapping(FIRST_OF_JUNE, 0));
        assertThat(invitations)
                .extracting(Invitation::realm)
                .containsExactly(Realm.of("sakura", 1), Realm.of("sakura", 2), Realm.of("sakura", 3));
        Person third = crowd.at("line", "third");
        town.appointments.accept(third, invitations.get(1).code());

        itIs(FIRST_OF_JUNE.minusDays(1));
        assertThat(enters(second, 2)).isTrue();
        assertThat(enters(third, 2)).isFalse();
        itIs(FIRST_OF_JUNE);
        assertThat(enters(second, 2)).isFalse();
        assertThat(enters(third, 2)).isTrue();
        assertThat(enters(third, 1)).as("only the own block").isFalse();
        assertThat(town.roles.holds(next, Role.BLOCK_LEADER)).as("elsewhere").isTrue();
    }

    private boolean enters(Person person, int block) {
        return town.authority.may(new Actor.Talker(person), Right.ENTER_BLOCK, Realm.of("sakura", block));
    }

    @Test
    void blockLeadersPlannedAnewGetOneCodeABlockAgain() {
        town.appointments.changeBlockLeaders(leader, SAKURA, Handover.overlapping(FIRST_OF_JUNE, 0));
        town.appointments.changeBlockLeaders(leader, SAKURA, Handover.overlapping(FIRST_OF_JUNE.plusDays(1), 0));

        assertThat(town.invitations.open(SAKURA)).hasSize(3);
    }

    @Test
    void staffMoveTheRoleOfSomebodyWhoCannotGoOn() {
        Invitation invitation = town.appointments.move(STAFF, held());
        assertThat(leads(old)).as("at once").isFalse();

        town.appointments.accept(next, invitation.code());
        assertThat(leads(next)).isTrue();
        assertThatThrownBy(() -> town.appointments.move(
                        STAFF, town.roles.find(heldOnce()).orElseThrow()))
                .hasMessage("この役目は、もう終わっています。");
    }

    private String heldOnce() {
        return store.db()
                .sql("select id from role where person = ?")
                .param(old.id())
                .query(String.class)
                .single();
    }

    @Test
    void nobodyAppointsBeyondTheirRole() {
        Holding elsewhere = town.roles.give(
                next, Role.LEADER, Realm.of("minato"), store.clock().instant());
        Holding beside = town.roles.give(
                next, Role.LEADER, Realm.of("sakura"), store.clock().instant());
        Holding administrator = town.roles.give(
                next, Role.ADMINISTRATOR, Realm.TOWN, store.clock().instant());
        Handover when = Handover.overlapping(FIRST_OF_JUNE, 0);

        notAllowed(() -> town.appointments.invite(leader, Role.LEADER, Realm.of("minato")));
        notAllowed(() -> town.appointments.invite(leader, Role.STAFF, Realm.TOWN));
        notAllowed(() -> town.appointments.handOver(leader, elsewhere, when));
        notAllowed(() -> town.appointments.handOver(leader, beside, when));
        notAllowed(() -> town.appointments.withdraw(leader, beside));
        notAllowed(() -> town.appointments.changeBlockLeaders(leader, MINATO, when));
        notAllowed(() -> town.appointments.invite(STAFF, Role.ADMINISTRATOR, Realm.TOWN));
        notAllowed(() -> town.appointments.move(STAFF, administrator));
        assertThat(town.audit.latest(Long.MAX_VALUE, 10))
                .as("what was not done is not noted")
                .isEmpty();

        town.appointments.invite(ADMINISTRATOR, Role.ADMINISTRATOR, Realm.TOWN);
        town.appointments.move(ADMINISTRATOR, administrator);
    }

    private static void notAllowed(org.assertj.core.api.ThrowableAssert.ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOf(NotAllowed.class);
    }

    @Test
    void aRoleHoldsOnlyWhereItCan() {
        assertThatThrownBy(() -> town.appointments.invite(ADMINISTRATOR, Role.LEADER, Realm.TOWN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> town.appointments.invite(leader, Role.BLOCK_LEADER, Realm.of("sakura")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> town.appointments.invite(ADMINISTRATOR, Role.STAFF, Realm.of("sakura")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyStepStandsInTheAuditLog() {
        town.appointments.handOver(leader, held(), Handover.overlapping(FIRST_OF_JUNE, 14));
        town.appointments.invite(leader, Role.BLOCK_LEADER, Realm.of("sakura", 2));
        town.appointments.move(STAFF, held());

        assertThat(town.audit.latest(Long.MAX_VALUE, 10))
                .extracting(Noted::role, Noted::act, Noted::where, Noted::detail)
                .containsExactly(
                        tuple(Role.STAFF, "続けられない人の役目を移す", Realm.of("sakura"), "役員の役目を終わりにした"),
                        tuple(Role.LEADER, "班長を招待する・替える", Realm.of("sakura", 2), "班長の招待"),
                        tuple(Role.LEADER, "自分の役目を引き継ぐ", Realm.of("sakura"), "2026-06-01から。いまの人は2026-06-14まで"));
        assertThat(town.audit.latest(SAKURA, Long.MAX_VALUE, 10))
                .extracting(Noted::person, Noted::account)
                .containsExactly(tuple(null, "sato"), tuple(old, null), tuple(old, null));
        assertThat(town.audit.latest(MINATO, Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    void whoeverAcceptsStandsInTheAuditLog() {
        Invitation invitation = town.appointments.invite(leader, Role.BLOCK_LEADER, Realm.of("sakura", 2));
        town.appointments.accept(next, invitation.code());

        assertThat(town.audit.latest(Long.MAX_VALUE, 1))
                .extracting(Noted::role, Noted::act, Noted::where, Noted::person)
                .containsExactly(tuple(Role.BLOCK_LEADER, "招待を受けて、役目を引き受けた", Realm.of("sakura", 2), next));
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}
