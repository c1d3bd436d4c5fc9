package kairan.desk;

import java.util.List;
import java.util.function.Function;
import kairan.roles.Right;

/** Lists of one kind, as they are read from a file and entered row by row; a row that is entered twice changes nothing. */
interface Listing<R> {

    /** The good rows, how each of the others is to be mended, and those others as a file. */
    record Read<R>(List<R> rows, List<String> aside, String asideAsCsv) {

        int size() {
            return rows.size() + aside.size();
        }
    }

    /** What it is called in the store. */
    String kind();

    /** What it is called on the pages: 「行事の一覧」. */
    String label();

    /** The page on which such a list is given. */
    String path();

    /** What somebody must be allowed to do in the whole town to enter one. */
    Right right();

    Read<R> read(byte[] file);

    String name(R row);

    /** Enters one row, in the transaction that is open; made anew for each part, since the store may have changed. */
    Function<R, Change> entering();
}
