/** Hears what a person says, lets the first topic that understands it answer, and asks questions one at a time. */
@ApplicationModule(allowedDependencies = {"content", "japanese"})
@NullMarked
package kairan.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
