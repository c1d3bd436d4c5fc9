package kairan.line;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** What exists only while the door is open: when LINE's channel secret and access token are both set. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(WhenOpen.DoorIsOpen.class)
@interface WhenOpen {

    /** Whether both are set. */
    final class DoorIsOpen implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return in(context.getEnvironment());
        }

        static boolean in(Environment settings) {
            return !settings.getProperty("kairan.line.secret", "").isBlank()
                    && !settings.getProperty("kairan.line.token", "").isBlank();
        }
    }
}
