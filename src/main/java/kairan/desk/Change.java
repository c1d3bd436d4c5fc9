package kairan.desk;

/** What a row of a list has done: it was not there, it was there and is different now, or it was there just so. */
enum Change {
    ADDED,
    CHANGED,
    SAME
}
