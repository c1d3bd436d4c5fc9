/** Shows to anybody what is on and how it was, in pages, calendars and open data, and what each association and group tells of itself. */
@ApplicationModule(
        allowedDependencies = {
            "notices",
            "gatherings",
            "feedback",
            "results",
            "proposals",
            "upkeep",
            "opendata",
            "bodies",
            "content",
            "japanese"
        })
@NullMarked
package kairan.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
