package kairan.line;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kairan.conversation.Keeping;
import kairan.conversation.Kept;
import kairan.conversation.Menu;
import kairan.conversation.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is to see the menu of leaders, and which of LINE's menus was last linked to them; who is not here sees everybody's. */
@Repository
class MenusShown implements Keeping {

    private final JdbcClient db;

    /** One person at LINE whose menu is not yet as it should be. */
    record Due(Person person, String lineId) {

        @Override
        public String toString() {
            return "Due[…]";
        }
    }

    MenusShown(JdbcClient db) {
        this.db = db;
    }

    /** Notes which menu the person is to see; whoever sees everybody's and shall see it needs no note. */
    void wish(Person person, Menu menu) {
        db.sql("update menu_shown set menu = ? where person = ?")
                .params(menu.name(), person.id())
                .update();
        if (menu == Menu.LEADER) {
            db.sql("insert into menu_shown (person, menu) values (?, ?) on conflict (person) do nothing")
                    .params(person.id(), menu.name())
                    .update();
        }
    }

    /** Notes who leads now, and who no longer does. */
    void align(Collection<Person> leaders) {
        Set<Person> before = new HashSet<>(db.sql("select person from menu_shown where menu = ?")
                .param(Menu.LEADER.name())
                .query((row, n) -> new Person(row.getString(1)))
                .list());
        leaders.stream().filter(one -> !before.contains(one)).forEach(one -> wish(one, Menu.LEADER));
        before.stream().filter(one -> !leaders.contains(one)).forEach(one -> wish(one, Menu.RESIDENT));
    }

    /** Whether anybody's menu may have to change. */
    boolean anybodyWaits(String richMenu) {
        return !toLink(richMenu, 1).isEmpty() || !toUnlink(1).isEmpty();
    }

    /** Leaders, reachable at LINE, to whom something else than this rich menu was linked last. */
    List<Due> toLink(String richMenu, int most) {
        return db.sql("""
                select m.person, a.external_id from menu_shown m
                join address a on a.person = m.person and a.channel = ? and a.left_at is null
                where m.menu = ? and (m.shown is null or m.shown <> ?) order by m.person limit ?
                """)
                .params(Line.NAME, Menu.LEADER.name(), richMenu, most)
                .query((row, n) -> new Due(new Person(row.getString(1)), row.getString(2)))
                .list();
    }

    /** Those who led until now and still see the menu of leaders. */
    List<Due> toUnlink(int most) {
        return db.sql("""
                select m.person, a.external_id from menu_shown m
                join address a on a.person = m.person and a.channel = ?
                where m.menu = ? and m.shown is not null order by m.person limit ?
                """)
                .params(Line.NAME, Menu.RESIDENT.name(), most)
                .query((row, n) -> new Due(new Person(row.getString(1)), row.getString(2)))
                .list();
    }

    void linked(Collection<Due> due, String richMenu) {
        due.forEach(one -> db.sql("update menu_shown set shown = ? where person = ?")
                .params(richMenu, one.person().id())
                .update());
    }

    /** They see everybody's menu; not those who became leaders again meanwhile. */
    void unlinked(Collection<Due> due) {
        due.forEach(one -> {
            db.sql("update menu_shown set shown = null where person = ?")
                    .param(one.person().id())
                    .update();
            db.sql("delete from menu_shown where person = ? and menu = ?")
                    .params(one.person().id(), Menu.RESIDENT.name())
                    .update();
        });
    }

    /** Their menu is linked once more. */
    void showAgain(Person person) {
        db.sql("update menu_shown set shown = null where person = ? and menu = ?")
                .params(person.id(), Menu.LEADER.name())
                .update();
    }

    @Override
    public List<Kept> about(Person person) {
        return db
                .sql("select 1 from menu_shown where person = ? and menu = ?")
                .params(person.id(), Menu.LEADER.name())
                .query(Integer.class)
                .list()
                .stream()
                .map(any -> new Kept("LINE のメニュー", "役員用"))
                .toList();
    }

    @Override
    public void erase(Person person) {
        db.sql("delete from menu_shown where person = ?").param(person.id()).update();
    }
}
