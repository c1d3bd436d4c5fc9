/** Answers what people ask, with its source, and keeps what it could not answer. */
@ApplicationModule(allowedDependencies = {"conversation", "content", "japanese"})
@NullMarked
package kairan.faq;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
