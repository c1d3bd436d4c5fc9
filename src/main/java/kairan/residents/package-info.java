/** Knows who talks with the town: its associations and groups, households, what residents have told of themselves, and who has which role. */
@ApplicationModule(allowedDependencies = {"delivery", "conversation", "content", "japanese"})
@NullMarked
package kairan.residents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
