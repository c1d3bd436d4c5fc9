/** Adds up how gatherings were: for staff and leaders to read, for everybody in numbers, and tells people what has changed by it. */
@ApplicationModule(
        allowedDependencies = {
            "feedback",
            "gatherings",
            "residents",
            "roles",
            "bodies",
            "delivery",
            "conversation",
            "content",
            "japanese"
        })
@NullMarked
package kairan.results;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
