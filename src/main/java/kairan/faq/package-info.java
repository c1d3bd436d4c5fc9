/** Answers what people ask, with its source, keeps what it could not answer, and sends whoever is in danger to the telephone. */
@ApplicationModule(allowedDependencies = {"conversation", "content", "japanese"})
@NullMarked
package kairan.faq;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
