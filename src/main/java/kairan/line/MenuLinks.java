package kairan.line;

import com.linecorp.bot.messaging.model.RichMenuAliasResponse;
import com.linecorp.bot.messaging.model.RichMenuBulkLinkRequest;
import com.linecorp.bot.messaging.model.RichMenuBulkUnlinkRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kairan.conversation.Leaders;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Links LINE's menu of leaders to those who lead, and takes it from those who no longer do. */
@Component
@WhenOpen
class MenuLinks {

    /** LINE's limit for one call. */
    private static final int MOST = 500;

    /** So that a town that has not set its menus up yet does not ask LINE every minute. */
    private static final Duration NOT_SET_UP_FOR = Duration.ofHours(1);

    private static final Duration AFTER_TROUBLE = Duration.ofMinutes(10);

    private final MenusShown shown;
    private final LineApi api;
    private final ObjectProvider<Leaders> leaders;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile Instant askAgain = Instant.MIN;
    private volatile String current = "";

    /** How many were given the menu of leaders, and from how many it was taken. */
    record Brought(int linked, int unlinked) {}

    MenuLinks(
            MenusShown shown,
            LineApi api,
            ObjectProvider<Leaders> leaders,
            TransactionTemplate transaction,
            Clock clock) {
        this.shown = shown;
        this.api = api;
        this.leaders = leaders;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What the running house does again and again: nothing, nearly always. What LINE refuses is tried again. */
    void bringUpToDate() {
        align();
        if (clock.instant().isBefore(askAgain) || !shown.anybodyWaits(current)) {
            return;
        }
        try {
            Optional<String> richMenu = ofLeaders();
            if (richMenu.isPresent()) {
                current = richMenu.get();
                link(current);
            } else {
                askAgain = clock.instant().plus(NOT_SET_UP_FOR);
            }
        } catch (Trouble e) {
            // It is in the log already, by the call itself.
            askAgain = clock.instant().plus(AFTER_TROUBLE);
        }
    }

    /** LINE's id of the menu of leaders; empty as long as it has not been set up. */
    private Optional<String> ofLeaders() throws Trouble {
        return Trouble.find(api.parcels().getRichMenuAlias(RichMenus.ALIAS_OF_LEADERS))
                .map(RichMenuAliasResponse::richMenuId);
    }

    /** Notes who leads now. */
    void align() {
        transaction.executeWithoutResult(status -> leaders.forEach(all -> shown.align(all.leaders())));
    }

    /** Gives everybody the menu they should see; the notes are kept batch by batch, so that nothing is lost by a failure. */
    Brought link(String richMenu) throws Trouble {
        int linked = 0;
        for (List<MenusShown.Due> due = shown.toLink(richMenu, MOST); !due.isEmpty(); ) {
            Trouble.ask(api.parcels().linkRichMenuIdToUsers(new RichMenuBulkLinkRequest(richMenu, ids(due))));
            List<MenusShown.Due> done = due;
            transaction.executeWithoutResult(status -> shown.linked(done, richMenu));
            linked += done.size();
            due = shown.toLink(richMenu, MOST);
        }
        int unlinked = 0;
        for (List<MenusShown.Due> due = shown.toUnlink(MOST); !due.isEmpty(); ) {
            Trouble.ask(api.parcels().unlinkRichMenuIdFromUsers(new RichMenuBulkUnlinkRequest(ids(due))));
            List<MenusShown.Due> done = due;
            transaction.executeWithoutResult(status -> shown.unlinked(done));
            unlinked += done.size();
            due = shown.toUnlink(MOST);
        }
        return new Brought(linked, unlinked);
    }

    private static List<String> ids(List<MenusShown.Due> due) {
        return due.stream().map(MenusShown.Due::lineId).toList();
    }
}
