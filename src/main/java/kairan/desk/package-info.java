/** The pages on which staff and leaders work: who may enter, what waits, and what was done. */
@ApplicationModule(
        allowedDependencies = {
            "conversation",
            "content",
            "japanese",
            "residents",
            "roles",
            "bodies",
            "delivery",
            "faq",
            "notices",
            "gatherings",
            "feedback",
            "proposals",
            "cases",
            "results",
            "opendata",
            "upkeep",
            "watch"
        })
@NullMarked
package kairan.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
