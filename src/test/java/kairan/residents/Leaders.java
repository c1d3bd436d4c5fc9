package kairan.residents;

import kairan.FreshStore;

/** The roles of a test's people. */
public final class Leaders {

    private Leaders() {}

    public static Roles of(FreshStore store) {
        return new Roles(store.db(), store.clock());
    }
}
