/** Knows what Japanese text needs: one spelling for comparing, words, readings, dates as people say them, and masks over personal data. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kairan.japanese;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
