package kairan.residents;

import kairan.FreshStore;
import kairan.bodies.Bodies;
import kairan.content.ContentFiles;
import kairan.roles.Audit;
import kairan.roles.Roles;
import kairan.roles.Titles;

/** The town's bodies and roles on a fresh store, for the tests of other rooms. */
public record Seating(Bodies bodies, Roles roles, Titles titles, Audit audit) {

    public Seating(FreshStore store, ContentFiles content) {
        this(
                new Bodies(store.db(), store.clock()),
                new Roles(store.db(), store.clock()),
                new Titles(new Bodies(store.db(), store.clock()), content, store.clock()),
                new Audit(store.db(), store.clock()));
    }
}
