package kairan.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kairan.content.Grid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A calendar file is read like a list: what is a gathering of ours becomes a row, the rest is put aside with its reason. */
class CalendarRowsTest {

    static final String WHOLE = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//x//y//JA
            BEGIN:VTIMEZONE
            TZID:Tokyo Standard Time
            TZURL:http://192.0.2.1/zone.ics
            BEGIN:STANDARD
            DTSTART:16010101T000000
            TZOFFSETFROM:+0900
            TZOFFSETTO:+0900
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VEVENT
            UID:clean-1@example.jp
            SUMMARY:公園の清掃
            DTSTART;TZID=Tokyo Standard Time:20260517T080000
            DTEND;TZID=Tokyo Standard Time:20260517T093000
            LOCATION:さくら公園\\, 北口
            DESCRIPTION:軍手を持って\\n来てく
             ださい
            GEO:43.06;141.35
            STATUS:CANCELLED
            BEGIN:VALARM
            ACTION:DISPLAY
            DESCRIPTION:alarm
            TRIGGER:-PT15M
            END:VALARM
            END:VEVENT
            BEGIN:VEVENT
            UID:tea@example.jp
            SUMMARY:お茶の会
            DTSTART:20260518T010000Z
            DURATION:PT1H30M
            LOCATION:会館
            STATUS:CONFIRMED
            END:VEVENT
            END:VCALENDAR
            """;

    private static EventList read(String text) {
        return EventList.read(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void eventsBecomeRowsWithTheirZonesAndWithoutTheirAlarms() {
        EventList list = read(WHOLE);

        assertThat(list.aside()).isEmpty();
        assertThat(list.rows()).extracting(EventRow::name).containsExactly("公園の清掃", "お茶の会");
        EventRow cleaning = list.rows().getFirst();
        assertThat(cleaning.key()).isEqualTo("no//clean-1@example.jp");
        assertThat(cleaning.day()).isEqualTo(LocalDate.of(2026, 5, 17));
        assertThat(cleaning.start()).isEqualTo(LocalTime.of(8, 0));
        assertThat(cleaning.end()).isEqualTo(LocalTime.of(9, 30));
        assertThat(cleaning.place()).isEqualTo("さくら公園, 北口");
        assertThat(cleaning.said(Column.ABOUT)).contains("軍手を持って 来てください");
        assertThat(cleaning.latitude()).isEqualTo(43.06);
        assertThat(cleaning.cancelled()).isTrue();
        EventRow tea = list.rows().getLast();
        assertThat(tea.start()).isEqualTo(LocalTime.of(10, 0));
        assertThat(tea.end()).isEqualTo(LocalTime.of(11, 30));
        assertThat(tea.cancelled()).isFalse();
        assertThat(tea.asPlanned()).as("what was decided here stays").isFalse();
    }

    static String event(String lines) {
        return "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:花\nLOCATION:森\n" + lines.replace('|', '\n')
                + "\nEND:VEVENT\nBEGIN:VEVENT\nUID:2\nSUMMARY:鳥\nLOCATION:森\nDTSTART:20260517T080000\nDTEND:20260517T090000"
                + "\nEND:VEVENT\nEND:VCALENDAR\n";
    }

    @ParameterizedTest
    @CsvSource({
        "DTSTART:20260517T080000|DTEND:20260517T090000|RRULE:FREQ=WEEKLY, くり返しの行事",
        "DTSTART;VALUE=DATE:20260517|DTEND;VALUE=DATE:20260519, 何日も続く",
        "DTSTART:20260517T080000|DTEND:20260518T090000, 何日も続く",
        "DTSTART:2026517|DTEND:x, 日時が読めません",
        "DTSTART;TZID=Mars/Olympus:20260517T080000|DTEND:20260517T090000, 日時が読めません",
        "DTSTART:20260517T080000|DURATION:P9999999999999D, 日時が読めません",
        "SUMMARY:, 開始日"
    })
    void whatIsNoGatheringOfOursIsPutAsideWithItsLineAndTheOthersComeIn(String lines, String why) {
        EventList list = read(event(lines));

        assertThat(list.rows()).extracting(EventRow::name).containsExactly("鳥");
        assertThat(list.aside()).singleElement().satisfies(aside -> {
            assertThat(aside.reason()).contains(why);
            assertThat(aside.line()).isEqualTo(2);
        });
        // Mended in the list, it can be sent again.
        assertThat(EventList.read(list.asideAsCsv()).headings())
                .startsWith("NO", "イベント名")
                .endsWith("理由");
    }

    /** As in a list: the day is known, and who wants to know the hour asks. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "DTSTART;VALUE=DATE:20260517|DTEND;VALUE=DATE:20260518",
                "DTSTART;VALUE=DATE:20260517",
                "DTSTART:20260517T080000"
            })
    void whatLacksItsHoursComesInAsADay(String lines) {
        EventList list = read(event(lines));

        assertThat(list.aside()).isEmpty();
        assertThat(list.rows()).extracting(EventRow::name).containsExactly("花", "鳥");
        assertThat(list.rows().getFirst().day()).isEqualTo(LocalDate.of(2026, 5, 17));
        assertThat(list.rows().getFirst().timed()).isFalse();
    }

    @Test
    void whatIsTooMuchOrBrokenIsRefusedAsAWhole() {
        assertThat(read("BEGIN:VCALENDAR\n" + "BEGIN:VEVENT\nEND:VEVENT\n".repeat(Grid.MOST_ROWS + 1))
                        .aside())
                .singleElement()
                .satisfies(aside -> assertThat(aside.reason()).contains("1万件まで"));
        for (String broken : List.of(
                "BEGIN:VCALENDAR\n",
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY",
                "BEGIN:VCALENDAR\n" + "BEGIN:X\n".repeat(100_000))) {
            assertThat(read(broken).rows()).isEmpty();
        }
        EventList longWords =
                read(event("DTSTART:20260517T080000|DTEND:20260517T090000|DESCRIPTION:" + "長".repeat(5_001)));
        assertThat(longWords.aside())
                .singleElement()
                .satisfies(aside -> assertThat(aside.reason()).contains("「説明」が長すぎます"));
    }
}
