package kairan.roles;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** As long as the talk has no administrator, each start shows the operator a fresh code for the first, and voids the one before. */
@Component
class FirstAdministrator {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    private final Roles roles;
    private final Invitations invitations;

    FirstAdministrator(Roles roles, Invitations invitations) {
        this.roles = roles;
        this.invitations = invitations;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    void invite() {
        if (!roles.anybodyHolds(Role.ADMINISTRATOR)) {
            invitations.withdrawAll(Role.ADMINISTRATOR, Realm.TOWN);
            log.info(
                    "管理者がまだいません。管理者になる人は、チャットでこの番号を送ってください（7日間、1回だけ）: {}",
                    invitations.invite(Role.ADMINISTRATOR, Realm.TOWN).code());
        }
    }
}
