/** Keeps what the bot will say unasked until it is due, and gets it to each person once. */
@ApplicationModule(allowedDependencies = {"conversation", "content", "japanese", "watch"})
@NullMarked
package kairan.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
