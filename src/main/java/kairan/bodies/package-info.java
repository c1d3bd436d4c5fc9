/** Knows the town's districts, its associations (町内会) and its groups (団体), and reads lists of them. */
@ApplicationModule(allowedDependencies = {"conversation", "content", "japanese"})
@NullMarked
package kairan.bodies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
