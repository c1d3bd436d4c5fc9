/** Watches over the house (見張り): shows how it is to whoever has the key, and tells the operator when something is in trouble. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kairan.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
