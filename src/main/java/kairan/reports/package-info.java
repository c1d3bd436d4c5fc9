/** What came of a gathering: how many came, block by block, and the report of those who held it. */
@ApplicationModule(
        allowedDependencies = {"gatherings", "roles", "bodies", "delivery", "conversation", "content", "japanese"})
@NullMarked
package kairan.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
