/** The door on the web: a chat page and its socket. */
@ApplicationModule(allowedDependencies = {"conversation", "content", "japanese", "watch"})
@NullMarked
package kairan.webchat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
