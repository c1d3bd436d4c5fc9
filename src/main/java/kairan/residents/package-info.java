/** Knows who talks with the town: for now, who leads and how one becomes a leader. */
@ApplicationModule(allowedDependencies = {"delivery", "conversation", "content", "japanese"})
@NullMarked
package kairan.residents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
