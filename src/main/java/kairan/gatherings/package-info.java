/** A clean-up or event from the call to the report. */
@ApplicationModule(allowedDependencies = {"roles", "bodies", "delivery", "conversation", "content", "japanese"})
@NullMarked
package kairan.gatherings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
