package kairan.desk;

import java.util.List;
import kairan.content.Desk;
import kairan.content.Document;
import kairan.content.Plan;
import kairan.content.Town;
import org.jspecify.annotations.Nullable;

/** Towns for tests of what a town must have told. */
final class Towns {

    private Towns() {}

    static Town of(String name, Desk desk, @Nullable Desk emergency, @Nullable Plan plan, List<Document> documents) {
        return new Town(
                name,
                null,
                null,
                documents.getFirst().id(),
                desk,
                emergency,
                plan,
                null,
                List.of(),
                documents,
                List.of(),
                List.of());
    }
}
