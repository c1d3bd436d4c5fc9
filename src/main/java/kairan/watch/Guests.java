package kairan.watch;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;

/** Who is here at the moment, by whence they come: so many at once of one place, the others wait for them and for nobody else. */
final class Guests {

    private static final class Table {

        private final Semaphore seats;
        private int guests;

        Table(int seats) {
            this.seats = new Semaphore(seats, true);
        }
    }

    private final int atOnce;
    private final Map<String, Table> tables = new HashMap<>();

    Guests(int atOnce) {
        this.atOnce = atOnce;
    }

    /** The seats of those from there; {@link #goes} must follow. */
    synchronized Semaphore comes(String whence) {
        Table table = tables.computeIfAbsent(whence, one -> new Table(atOnce));
        table.guests++;
        return table.seats;
    }

    synchronized void goes(String whence) {
        Table table = tables.get(whence);
        if (table != null && --table.guests == 0) {
            tables.remove(whence);
        }
    }
}
