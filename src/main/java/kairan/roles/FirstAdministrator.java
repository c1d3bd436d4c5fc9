package kairan.roles;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invites the first administrator of the talk (はじめの管理者), as long as there is none. */
@Component
public class FirstAdministrator {

    private final Roles roles;
    private final Invitations invitations;

    FirstAdministrator(Roles roles, Invitations invitations) {
        this.roles = roles;
        this.invitations = invitations;
    }

    /** A fresh code, which voids the one before; empty if there is an administrator. */
    @Transactional
    public Optional<String> invite() {
        if (roles.anybodyHolds(Role.ADMINISTRATOR)) {
            return Optional.empty();
        }
        invitations.withdrawAll(Role.ADMINISTRATOR, Realm.TOWN);
        return Optional.of(invitations.invite(Role.ADMINISTRATOR, Realm.TOWN).code());
    }
}
