/** Places that people care for again and again (場所の世話), and days on which the whole town cleans, each group in its own place (一斉の取り組み). */
@ApplicationModule(
        allowedDependencies = {"gatherings", "roles", "bodies", "delivery", "conversation", "content", "japanese"})
@NullMarked
package kairan.upkeep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
