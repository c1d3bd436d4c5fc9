package kairan.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kairan.FreshStore;
import kairan.conversation.Address;
import kairan.conversation.Channel;
import kairan.conversation.Crowd;
import kairan.conversation.Heard;
import kairan.conversation.Menu;
import kairan.conversation.Message;
import kairan.conversation.Outcome;
import kairan.conversation.Parcel;
import kairan.conversation.Person;
import kairan.conversation.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MenuSwitchTest {

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final Leaders town = new Leaders(store);
    private final Person person = new Crowd(store).at("line", "A");
    private final MenuDoor door = new MenuDoor();

    private List<Menu> look() {
        MenuSwitch.look(town.menus, List.of(door));
        List<Menu> shown = List.copyOf(door.shown);
        door.shown.clear();
        return shown;
    }

    @Test
    void whoeverLeadsHasTheLeadersMenuFromTheFirstDayToTheLast() {
        Holding held = town.roles.give(
                person, Role.LEADER, Realm.of("sakura"), store.clock().instant().plus(Duration.ofDays(1)));
        assertThat(look()).as("not yet").isEmpty();

        store.clock().pass(Duration.ofDays(1));
        assertThat(look()).containsExactly(Menu.LEADER);
        assertThat(look()).as("once").isEmpty();

        town.roles.end(held, store.clock().instant().plus(Duration.ofDays(1)));
        assertThat(look()).isEmpty();
        store.clock().pass(Duration.ofDays(1));
        assertThat(look()).containsExactly(Menu.RESIDENT);
        assertThat(look()).isEmpty();
    }

    @Test
    void aDoorThatFailsIsTriedAgainLaterAndNotAtOnce() {
        town.roles.give(person, Role.LEADER, Realm.of("sakura"));
        door.shut = true;
        assertThat(look()).isEmpty();

        door.shut = false;
        assertThat(look()).isEmpty();
        store.clock().pass(MenuSwitch.AGAIN);
        assertThat(look()).containsExactly(Menu.LEADER);
    }

    @Test
    void otherRolesHaveTheResidentsMenu() {
        town.roles.give(person, Role.BLOCK_LEADER, Realm.of("sakura", 1));
        town.roles.give(person, Role.STAFF, Realm.TOWN);

        assertThat(look()).isEmpty();
    }

    @Test
    void withTheAssociationEndsTheMenu() {
        town.roles.give(person, Role.LEADER, Realm.of("sakura"));
        assertThat(look()).containsExactly(Menu.LEADER);
        assertThat(new LeadersNow(store.db(), store.clock()).leaders()).containsExactly(person);

        store.db().sql("update body set ended_at = 0 where id = 'sakura'").update();

        assertThat(look()).containsExactly(Menu.RESIDENT);
        assertThat(new LeadersNow(store.db(), store.clock()).leaders()).isEmpty();
    }

    @Test
    void whoComesBackOrByAnotherDoorIsShownItAnew() {
        town.roles.give(person, Role.LEADER, Realm.of("sakura"));
        look();

        town.menus.met(person);

        assertThat(look()).containsExactly(Menu.LEADER);
        assertThat(look()).isEmpty();
    }

    @Test
    void whoIsReachedAtNoDoorWithMenusIsShownItOnceTheyComeByOne() {
        town.roles.give(person, Role.LEADER, Realm.of("sakura"));
        door.elsewhere = true;
        assertThat(look()).isEmpty();

        door.elsewhere = false;
        assertThat(look()).as("not looked for every few seconds").isEmpty();
        town.menus.met(person);
        assertThat(look()).containsExactly(Menu.LEADER);
        assertThat(look()).isEmpty();
    }

    @Test
    void itIsTakenFromWhoLeadsNoMoreThoughTheyComeBackOrJoinADoor() {
        Person other = new Crowd(store).at("webchat", "W");
        Holding held = town.roles.give(
                person, Role.LEADER, Realm.of("sakura"), store.clock().instant());
        look();
        town.roles.end(held, store.clock().instant());

        town.menus.met(person);
        town.menus.move(person, other);

        assertThat(look()).containsExactly(Menu.RESIDENT);
    }

    @Test
    void whoIsErasedLosesTheMenuAndIsKnownNowhere() {
        town.roles.give(person, Role.LEADER, Realm.of("sakura"));
        look();
        town.roles.erase(person);
        town.menus.eraseAndUnlink(person);
        new Crowd(store).vanish("line", "A");
        door.shut = true;
        look();
        assertThat(door.unlinked).isEmpty();

        door.shut = false;
        store.clock().pass(MenuSwitch.AGAIN);
        assertThat(look()).isEmpty();
        assertThat(door.unlinked).containsExactly("A");
        assertThat(town.menus.unlink(9)).isEmpty();
    }

    /** A door that remembers which menus it showed. */
    private static final class MenuDoor implements Channel {

        private final List<Menu> shown = new ArrayList<>();
        private final List<String> unlinked = new ArrayList<>();
        private boolean shut;
        private boolean elsewhere;

        @Override
        public void unlinkMenu(Address address) {
            if (shut) {
                throw new IllegalStateException("shut");
            }
            unlinked.add(address.externalId());
        }

        @Override
        public boolean menu(Person person, Menu menu) {
            if (shut) {
                throw new IllegalStateException("shut");
            }
            if (elsewhere) {
                return false;
            }
            shown.add(menu);
            return true;
        }

        @Override
        public String name() {
            return "line";
        }

        @Override
        public Optional<Said> said(Heard heard, Person by) {
            return Optional.empty();
        }

        @Override
        public void keep(Heard heard, List<Message> answer) {}

        @Override
        public void send() {}

        @Override
        public Outcome carry(Parcel parcel) {
            return new Outcome.Accepted();
        }
    }
}
