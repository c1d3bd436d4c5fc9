package kairan.watch;

import java.io.IOException;

/** A way to the operator. */
interface Teller {

    /** @throws IOException if it did not get there */
    void tell(String subject, String text) throws IOException;
}
