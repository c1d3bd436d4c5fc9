/** Knows what Japanese text needs: one spelling for comparing, words, readings, and dates as people say them. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kairan.japanese;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
