package kairan.opendata;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kairan.Mutations;
import org.junit.jupiter.api.Test;

/** Whatever is done to a calendar file, it is read as a list or said to be none. */
class BadCalendarTest {

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] file) {
        EventList.read("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n" + new String(file, StandardCharsets.UTF_8))
                .asideAsCsv();
    }

    @Test
    void isReadOrRefused() {
        Mutations files = new Mutations(List.of(
                CalendarRowsTest.WHOLE, CalendarRowsTest.event("DTSTART:20260517T080000|DTEND:20260517T090000")));
        files.into(file -> EventList.read(files.bytes(file)).asideAsCsv());
    }
}
