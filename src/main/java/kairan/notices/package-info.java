/** Leaders and staff tell people something: written, checked, previewed, sent, acknowledged. */
@ApplicationModule(
        allowedDependencies = {"residents", "roles", "bodies", "delivery", "conversation", "content", "japanese"})
@NullMarked
package kairan.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
