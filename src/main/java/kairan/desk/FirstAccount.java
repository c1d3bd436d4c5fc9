package kairan.desk;

import kairan.content.PageAddress;
import kairan.roles.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** As long as there is no administrator, each start shows the operator a fresh link for the first, and voids the one before. */
@Component
class FirstAccount {

    private static final Logger log = LoggerFactory.getLogger(FirstAccount.class);

    private final Accounts accounts;
    private final Links links;
    private final PageAddress address;

    FirstAccount(Accounts accounts, Links links, PageAddress address) {
        this.accounts = accounts;
        this.links = links;
        this.address = address;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    void invite() {
        if (!accounts.anybodyIs(Role.ADMINISTRATOR)) {
            links.withdraw(Link.Purpose.FIRST);
            String secret = links.make(Link.first());
            log.info("管理者がまだいません。管理者になる人は、このページを開いてください（7日間、1回だけ）: {}", address.of("/desk/begin/" + secret));
        }
    }
}
