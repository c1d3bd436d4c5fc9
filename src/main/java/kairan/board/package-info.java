/** Shows to anybody what an association or group tells of itself: its notices, its gatherings, how they were, and whom to ask. */
@ApplicationModule(
        allowedDependencies = {"notices", "gatherings", "feedback", "results", "bodies", "content", "japanese"})
@NullMarked
package kairan.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
