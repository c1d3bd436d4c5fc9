/**
 * Everything that can go wrong at once: the program is killed, its disk is full, its clock jumps and LINE is in a bad mood,
 * while people go on talking to it; afterwards what was promised is counted up.
 */
@NullMarked
package kairan.chaos;

import org.jspecify.annotations.NullMarked;
