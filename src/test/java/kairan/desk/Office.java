package kairan.desk;

import java.util.List;
import kairan.FreshStore;
import kairan.roles.Role;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** The desk's own parts on a fresh store, without Spring. */
final class Office {

    static final String PASSWORD = "なつのうみへいくでんしゃ";
    static final String SOMEWHERE = "203.0.113.9";

    /** Of that password, at bcrypt's least cost: at ours each look takes a core for a third of a second. */
    static final String HASH = new BCryptPasswordEncoder(4).encode(PASSWORD);

    final Rules rules;
    final Accounts accounts;
    final Attempts attempts;
    final Links links;
    final SecondSteps seconds;
    final Passwords passwords = new Passwords();
    final FreshStore store;

    Office(FreshStore store) {
        this.store = store;
        rules = new Rules(store.db());
        accounts = new Accounts(store.db(), rules, store.clock());
        attempts = new Attempts(store.db(), store.clock());
        links = new Links(store.db(), store.clock());
        seconds = new SecondSteps(store.db(), store.clock());
    }

    Account staff(String name) {
        return accounts.add(name, HASH, Role.STAFF).orElseThrow();
    }

    Account administrator(String name) {
        return accounts.add(name, HASH, Role.ADMINISTRATOR).orElseThrow();
    }

    SignIn signIn(String... allowed) {
        return new SignIn(accounts, passwords, seconds, attempts, new DeskSettings(List.of(allowed)));
    }
}
