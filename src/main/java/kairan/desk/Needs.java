package kairan.desk;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import kairan.residents.Right;

/**
 * The right a page of the desk asks for. Where the page's path names an association as {@code {body}}, the right must be
 * held for that one. A page under {@code /desk} with neither this nor {@link Unguarded} is refused to everybody.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Needs {
    Right value();
}
