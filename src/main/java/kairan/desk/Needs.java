package kairan.desk;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import kairan.roles.Right;

/**
 * The right a page of the desk asks for. Where the page's path names an association or group as {@code {body}}, and a block
 * of it as {@code {block}}, the right must be held there. A page under {@code /desk} that bears neither this nor
 * {@link ForVisitors} nor {@link Unguarded} is refused to everybody.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Needs {
    Right value();
}
