/** The door to LINE: signed webhooks in, replies and pushes out. */
@ApplicationModule(allowedDependencies = {"conversation", "japanese", "watch"})
@NullMarked
package kairan.line;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
