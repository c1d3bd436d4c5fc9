/** Knows who talks with the town: what residents have told of themselves, their households, wishes and groups, and how all of it is shown and erased. */
@ApplicationModule(allowedDependencies = {"roles", "bodies", "delivery", "conversation", "content", "japanese"})
@NullMarked
package kairan.residents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
