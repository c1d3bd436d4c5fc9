/** Knows who talks with the town: its associations and groups, who has which role in them, and what each role was used for. */
@ApplicationModule(allowedDependencies = {"conversation", "content", "japanese"})
@NullMarked
package kairan.residents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
