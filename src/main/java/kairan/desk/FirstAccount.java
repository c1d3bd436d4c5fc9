package kairan.desk;

import java.util.Optional;
import kairan.content.PageAddress;
import kairan.roles.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Invites the first administrator of the desk (はじめの管理者), as long as there is none. */
@Component
class FirstAccount {

    private final Accounts accounts;
    private final Links links;
    private final PageAddress address;
    private final TransactionTemplate transaction;

    FirstAccount(Accounts accounts, Links links, PageAddress address, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.links = links;
        this.address = address;
        this.transaction = transaction;
    }

    /** The address of a fresh link, which voids the one before; empty if there is an administrator. */
    Optional<String> invite() {
        return transaction.execute(status -> fresh());
    }

    private Optional<String> fresh() {
        if (accounts.anybodyIs(Role.ADMINISTRATOR)) {
            return Optional.empty();
        }
        links.withdraw(Link.Purpose.FIRST);
        return Optional.of(address.of("/desk/begin/" + links.make(Link.first())));
    }
}
