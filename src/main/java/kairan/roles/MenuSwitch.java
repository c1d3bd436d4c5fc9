package kairan.roles;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import kairan.conversation.Address;
import kairan.conversation.Channel;
import kairan.conversation.Failure;
import kairan.conversation.Menu;
import kairan.conversation.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Gives people the menu that goes with their role, soon after it begins or ends. Looked up in rows every few seconds, so
 * that roles that begin on a date, crashes and doors that are shut need nothing more.
 */
@Configuration(proxyBeanMethods = false)
class MenuSwitch {

    private static final Logger log = LoggerFactory.getLogger(MenuSwitch.class);
    private static final int MOST_AT_ONCE = 100;
    private static final Duration OFTEN = Duration.ofSeconds(15);
    static final Duration AGAIN = Duration.ofMinutes(10);

    @Bean
    RecurringTask<Void> switchMenus(Menus menus, List<Channel> channels) {
        return Tasks.recurring("switch-menus", FixedDelay.of(OFTEN)).execute((task, context) -> look(menus, channels));
    }

    /** Outside any transaction, because doors are called. */
    static void look(Menus menus, List<Channel> channels) {
        menus.unlink(MOST_AT_ONCE).forEach(address -> unlink(menus, channels, address));
        menus.wantLeaders(MOST_AT_ONCE).forEach(person -> show(menus, channels, person, Menu.LEADER));
        menus.wantResidents(MOST_AT_ONCE).forEach(person -> show(menus, channels, person, Menu.RESIDENT));
    }

    private static void show(Menus menus, List<Channel> channels, Person person, Menu menu) {
        Menu before = menu == Menu.LEADER ? Menu.RESIDENT : Menu.LEADER;
        try {
            if (shown(channels, person, menu)) {
                menus.shown(person, menu);
            } else {
                menus.failed(person, before, AGAIN);
            }
        } catch (RuntimeException e) {
            log.warn("メニューを切りかえられませんでした。10分後にもう一度試します: {}", Failure.of(e));
            menus.failed(person, before, AGAIN);
        }
    }

    /** False where they are reached at no door that has menus; as soon as they come by one they are looked for again. */
    private static boolean shown(List<Channel> channels, Person person, Menu menu) {
        return channels.stream().map(channel -> channel.menu(person, menu)).reduce(false, Boolean::logicalOr);
    }

    private static void unlink(Menus menus, List<Channel> channels, Address address) {
        try {
            channels.stream()
                    .filter(channel -> channel.name().equals(address.channel()))
                    .forEach(channel -> channel.unlinkMenu(address));
            menus.unlinked(address);
        } catch (RuntimeException e) {
            log.warn("メニューを外せませんでした。10分後にもう一度試します: {}", Failure.of(e));
            menus.notUnlinked(address, AGAIN);
        }
    }
}
