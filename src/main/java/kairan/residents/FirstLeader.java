package kairan.residents;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** As long as nobody leads, each start shows the operator a fresh code for the first leader, and voids the one before. */
@Component
class FirstLeader {

    private static final Logger log = LoggerFactory.getLogger(FirstLeader.class);

    private final Roles roles;
    private final Invitations invitations;

    FirstLeader(Roles roles, Invitations invitations) {
        this.roles = roles;
        this.invitations = invitations;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    void invite() {
        if (!roles.anybodyHolds(Role.LEADER)) {
            invitations.withdrawAll(Role.LEADER);
            log.info("会長がまだいません。会長になる人は、チャットでこの番号を送ってください（7日間、1回だけ）: {}", invitations.invite(Role.LEADER));
        }
    }
}
