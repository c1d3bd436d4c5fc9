/** Asks how a gathering was, and keeps the answers. */
@ApplicationModule(
        allowedDependencies = {
            "gatherings",
            "notices",
            "delivery",
            "residents",
            "roles",
            "bodies",
            "conversation",
            "content",
            "japanese",
            "watch"
        })
@NullMarked
package kairan.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
