package kairan.roles;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import kairan.conversation.Address;
import kairan.conversation.Menu;
import kairan.conversation.Newcomer;
import kairan.conversation.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which menu each person was given last, in the store; whoever never got the leaders' has the residents'. */
@Repository
class Menus implements Newcomer {

    private static final String LEADS = """
            select 1 from role where role.person = %s and role.role = 'LEADER'
            and role.starts_at <= ? and (role.ends_at is null or role.ends_at > ?) and
            """ + Roles.BODY_STANDS;

    /** So long it is tried to take the menu from somebody who is gone. */
    private static final Duration LONGEST = Duration.ofHours(24);

    private final JdbcClient db;
    private final Clock clock;

    Menus(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Who leads and does not have the leaders' menu. */
    List<Person> wantLeaders(int most) {
        // From the few who have a role: looking at everybody held the store for a tenth of a second in a great town.
        return db.sql("select distinct person from role as any_role where role = 'LEADER' and exists ("
                        + LEADS.formatted("any_role.person") + """
                ) and not exists (select 1 from shown_menu where shown_menu.person = any_role.person
                and (menu = 'LEADER' or again_at > ?)) order by person limit ?
                """)
                .params(clock.millis(), clock.millis(), clock.millis(), most)
                .query((row, n) -> new Person(row.getString(1)))
                .list();
    }

    /** Who has the leaders' menu and leads no more. */
    List<Person> wantResidents(int most) {
        return db.sql("select person from shown_menu where menu = 'LEADER' and again_at <= ? and not exists ("
                        + LEADS.formatted("shown_menu.person") + ") order by person limit ?")
                .params(clock.millis(), clock.millis(), clock.millis(), most)
                .query((row, n) -> new Person(row.getString(1)))
                .list();
    }

    void shown(Person person, Menu menu) {
        keep(person, menu, Duration.ZERO);
    }

    /** It could not be shown: the one before stays, and it is tried again after a while. */
    void failed(Person person, Menu before, Duration again) {
        keep(person, before, again);
    }

    private void keep(Person person, Menu menu, Duration again) {
        db.sql("""
                insert into shown_menu (person, menu, again_at) values (?, ?, ?)
                on conflict (person) do update set menu = excluded.menu, again_at = excluded.again_at
                """)
                .params(person.id(), menu.name(), clock.instant().plus(again).toEpochMilli())
                .update();
    }

    /** Where somebody who had the leaders' menu was reached; nobody is known there any more. */
    List<Address> unlink(int most) {
        return db.sql("select channel, external_id from menu_to_unlink where again_at <= ? order by again_at limit ?")
                .params(clock.millis(), most)
                .query((row, n) -> new Address(row.getString(1), row.getString(2)))
                .list();
    }

    void unlinked(Address address) {
        db.sql("delete from menu_to_unlink where channel = ? and external_id = ?")
                .params(address.channel(), address.externalId())
                .update();
    }

    void notUnlinked(Address address, Duration again) {
        db.sql("update menu_to_unlink set again_at = ? where channel = ? and external_id = ?")
                .params(clock.instant().plus(again).toEpochMilli(), address.channel(), address.externalId())
                .update();
    }

    void forget() {
        db.sql("delete from menu_to_unlink where erased_at < ?")
                .param(clock.instant().minus(LONGEST).toEpochMilli())
                .update();
    }

    /** The door still shows them the leaders' menu: until that is undone, it is known where, but not who. */
    void eraseAndUnlink(Person person) {
        db.sql("""
                insert into menu_to_unlink (channel, external_id, erased_at, again_at)
                select channel, external_id, ?, ? from address
                where person = ? and exists (select 1 from shown_menu where shown_menu.person = address.person
                and menu = 'LEADER') on conflict do nothing
                """).params(clock.millis(), clock.millis(), person.id()).update();
        erase(person);
    }

    /** Whoever comes by a new door, or back by one that has forgotten them, is shown the leaders' menu anew. */
    @Override
    public void met(Person person) {
        db.sql("delete from shown_menu where person = ? and exists (" + LEADS.formatted("shown_menu.person") + ")")
                .params(person.id(), clock.millis(), clock.millis())
                .update();
    }

    /** Who leads is shown it anew at both doors; of who leads no more it stays known that it is to be taken from them. */
    void move(Person from, Person to) {
        boolean shown = db.sql("select count(*) from shown_menu where person in (?, ?) and menu = 'LEADER'")
                        .params(from.id(), to.id())
                        .query(Integer.class)
                        .single()
                > 0;
        erase(from);
        erase(to);
        if (shown) {
            shown(to, Menu.LEADER);
            met(to);
        }
    }

    void erase(Person person) {
        db.sql("delete from shown_menu where person = ?").param(person.id()).update();
    }
}
