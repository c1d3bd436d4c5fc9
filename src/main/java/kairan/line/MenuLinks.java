package kairan.line;

import com.linecorp.bot.messaging.model.RichMenuAliasResponse;
import com.linecorp.bot.messaging.model.RichMenuBulkLinkRequest;
import java.util.List;
import java.util.Optional;
import kairan.conversation.Leaders;
import kairan.conversation.Menu;
import kairan.conversation.People;
import kairan.conversation.Person;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who sees the menu of leaders at LINE instead of everybody's. All of it runs outside any transaction. */
@Component
@WhenOpen
class MenuLinks {

    /** LINE's limit for one call. */
    private static final int MOST = 500;

    private final LineApi api;
    private final People people;
    private final ObjectProvider<Leaders> leaders;

    MenuLinks(LineApi api, People people, ObjectProvider<Leaders> leaders) {
        this.api = api;
        this.people = people;
        this.leaders = leaders;
    }

    /** Shows one person this menu. As long as the menus have not been set up there is none to show; setting them up does it then. False if they are not reached here. */
    boolean show(Person person, Menu menu) throws Trouble {
        List<String> ids = ids(List.of(person));
        if (ids.isEmpty()) {
            return false;
        }
        Optional<String> ofLeaders = menu == Menu.LEADER ? ofLeaders() : Optional.empty();
        for (String id : ids) {
            if (ofLeaders.isPresent()) {
                Trouble.ask(api.parcels().linkRichMenuIdToUser(id, ofLeaders.get()));
            } else if (menu == Menu.RESIDENT) {
                unlink(id);
            }
        }
        return true;
    }

    void unlink(String id) throws Trouble {
        Trouble.find(api.parcels().unlinkRichMenuIdFromUser(id));
    }

    /** LINE's id of the menu of leaders; empty as long as it has not been set up. */
    private Optional<String> ofLeaders() throws Trouble {
        return Trouble.find(api.parcels().getRichMenuAlias(RichMenus.ALIAS_OF_LEADERS))
                .map(RichMenuAliasResponse::richMenuId);
    }

    /** Shows this menu to all who lead now and are reached at LINE; to how many. */
    int showAllLeaders(String richMenu) throws Trouble {
        List<String> ids = ids(leaders.stream()
                .flatMap(all -> all.leaders().stream())
                .distinct()
                .toList());
        for (int i = 0; i < ids.size(); i += MOST) {
            List<String> some = ids.subList(i, Math.min(i + MOST, ids.size()));
            Trouble.ask(api.parcels().linkRichMenuIdToUsers(new RichMenuBulkLinkRequest(richMenu, some)));
        }
        return ids.size();
    }

    private List<String> ids(List<Person> all) {
        return all.stream()
                .flatMap(one -> people.reachedAt(one, Line.NAME).stream())
                .toList();
    }
}
