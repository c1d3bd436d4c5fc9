/** Reads the files under {@code conversations/} into records, and names file and line when one is wrong. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kairan.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
