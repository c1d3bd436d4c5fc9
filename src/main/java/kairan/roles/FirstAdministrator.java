package kairan.roles;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Invites the first administrator of the talk (はじめの管理者), as long as there is none. */
@Component
public class FirstAdministrator {

    private final Roles roles;
    private final Invitations invitations;
    private final TransactionTemplate transaction;

    FirstAdministrator(Roles roles, Invitations invitations, TransactionTemplate transaction) {
        this.roles = roles;
        this.invitations = invitations;
        this.transaction = transaction;
    }

    /** A fresh code, which voids the one before; empty if there is an administrator. */
    public Optional<String> invite() {
        return transaction.execute(status -> fresh());
    }

    private Optional<String> fresh() {
        if (roles.anybodyHolds(Role.ADMINISTRATOR)) {
            return Optional.empty();
        }
        invitations.withdrawAll(Role.ADMINISTRATOR, Realm.TOWN);
        return Optional.of(invitations.invite(Role.ADMINISTRATOR, Realm.TOWN).code());
    }
}
