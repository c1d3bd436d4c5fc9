/** Starts everything and puts the topics in order. */
@NullMarked
package kairan;

import org.jspecify.annotations.NullMarked;
