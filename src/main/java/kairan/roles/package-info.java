/** Knows who may do what, and where: roles, the invitations by which one comes to them, hand-over, and the log of their use. */
@ApplicationModule(allowedDependencies = {"bodies", "conversation", "content", "japanese"})
@NullMarked
package kairan.roles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
