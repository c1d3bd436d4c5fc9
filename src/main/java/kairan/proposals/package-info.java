/** Takes opinions and proposals (意見・提案) in, and gives reasons out. */
@ApplicationModule(allowedDependencies = {"conversation", "content", "japanese"})
@NullMarked
package kairan.proposals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
