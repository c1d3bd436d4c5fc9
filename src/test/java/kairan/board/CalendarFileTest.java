package kairan.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.Test;

/** Calendar files are read back by ical4j, and looked at line by line against RFC 5545. */
class CalendarFileTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final String WORDS =
            "集合：さくら公園 東の入口\n持ち物：軍手、飲み物; タオル, ぼうし\\手ぶらでも\n" + "とても長い説明です。".repeat(20) + "👨‍👩‍👧‍👦".repeat(10);
    private static final String FILE = CalendarFile.of("苫小牧市の行事", List.of(day(false), day(true)), TOKYO);

    private static CalendarDay day(boolean cancelled) {
        return new CalendarDay(
                "sakura-park-2026-05-17" + (cancelled ? "-off" : "") + "@kairan",
                3,
                Instant.parse("2026-05-01T00:00:00Z"),
                "さくら公園の清掃",
                LocalDateTime.of(2026, 5, 17, 8, 0),
                LocalDateTime.of(2026, 5, 17, 9, 30),
                "さくら公園",
                42.634,
                141.605,
                WORDS,
                "https://machi.example.jp/events/sakura-park-2026-05-17",
                cancelled);
    }

    @Test
    void ical4jReadsWhatWasMeant() throws Exception {
        Calendar read = new CalendarBuilder().build(new StringReader(FILE));

        assertThat(read.validate().hasErrors()).isFalse();
        assertThat(read.getComponents(Component.VEVENT)).hasSize(2);
        VEvent event = read.<VEvent>getComponent(Component.VEVENT).orElseThrow();
        assertThat(event.getSummary().getValue()).isEqualTo("さくら公園の清掃");
        assertThat(event.getDescription().getValue()).isEqualTo(WORDS);
        DtStart<ZonedDateTime> start = event.getDateTimeStart();
        assertThat(start.getDate().toInstant()).isEqualTo(Instant.parse("2026-05-16T23:00:00Z"));
        assertThat(event.getProperty(Property.GEO).orElseThrow().getValue()).isEqualTo("42.634;141.605");
        assertThat(read.<VEvent>getComponents(Component.VEVENT))
                .extracting(
                        one -> one.getProperty(Property.STATUS).orElseThrow().getValue())
                .containsExactly("CONFIRMED", "CANCELLED");
    }

    @Test
    void noLineIsLongerThan75OctetsAndNoCharacterIsCut() {
        assertThat(FILE).endsWith("END:VCALENDAR\r\n");
        assertThat(FILE.replace("\r\n", "")).doesNotContain("\r", "\n");
        String[] lines = FILE.split("\r\n");
        for (String line : lines) {
            byte[] octets = line.getBytes(StandardCharsets.UTF_8);
            assertThat(octets.length).as(line).isBetween(1, 75);
            assertThat(new String(octets, StandardCharsets.UTF_8))
                    .isEqualTo(line)
                    .doesNotContain("\uFFFD");
            assertThat(line).matches("(?s) .+|[A-Z][A-Z-]*[;:].*");
        }
        assertThat(lines).anyMatch(line -> line.startsWith(" "));
        assertThat(FILE.replace("\r\n ", ""))
                .contains("DESCRIPTION:集合：さくら公園 東の入口\\n持ち物：軍手、飲み物\\; タオル\\, ぼうし\\\\手ぶらでも\\n");
    }

    @Test
    void theTimeIsThatOfTheTownWithItsZone() {
        assertThat(FILE.split("\r\n"))
                .contains("BEGIN:VTIMEZONE", "TZID:Asia/Tokyo", "TZOFFSETTO:+0900", "END:VTIMEZONE")
                .contains("DTSTART;TZID=Asia/Tokyo:20260517T080000", "DTEND;TZID=Asia/Tokyo:20260517T093000")
                .contains("DTSTAMP:20260501T000000Z", "SEQUENCE:3", "STATUS:CANCELLED");
        assertThat(FILE.indexOf("BEGIN:VTIMEZONE")).isEqualTo(FILE.lastIndexOf("BEGIN:VTIMEZONE"));
        assertThat(CalendarFile.of("町", List.of(day(false)), ZoneId.of("+09:00")))
                .contains("DTSTART:20260516T230000Z");
    }
}
