/** Keeps examples of citizens and town working together (事例), from the documents and from what was done here, for others to learn from. */
@ApplicationModule(allowedDependencies = {"feedback", "gatherings", "bodies", "conversation", "content", "japanese"})
@NullMarked
package kairan.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
