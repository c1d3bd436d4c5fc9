package kairan.opendata;

import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import kairan.content.Grid;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ContentHandler;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.data.UnfoldingReader;
import org.jspecify.annotations.Nullable;

/**
 * A calendar file (ICS) as rows of the list: each event with the columns that it fills. Only its lines are read by the
 * library; zones are not looked up by what the file says of them, and nothing is fetched that it names.
 */
final class CalendarRows {

    /** What an event fills, in this order. */
    static final List<Column> COLUMNS = List.of(
            Column.NO,
            Column.NAME,
            Column.FIRST_DAY,
            Column.LAST_DAY,
            Column.START,
            Column.END,
            Column.ABOUT,
            Column.PLACE,
            Column.LATITUDE,
            Column.LONGITUDE,
            Column.URL,
            Column.STATE);

    /** An event: the line at which it begins, its cells, and what is wrong with it by its own kind, or null. */
    record Event(int line, List<String> cells, @Nullable String wrong) {}

    private static final Pattern BEGINS = Pattern.compile("(?i)^\\s*+BEGIN:VCALENDAR\\s");
    private static final Pattern EVENT = Pattern.compile("(?im)^BEGIN:VEVENT[ \\t\\r]*$");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    /** As Outlook and older programs name it. */
    private static final Pattern JAPANESE_ZONE = Pattern.compile("(?i).*(tokyo|japan|osaka|sapporo|東京|大阪|札幌).*");

    private static final int LONGEST_ID = 200;

    private CalendarRows() {}

    static boolean is(String text) {
        return BEGINS.matcher(text).lookingAt();
    }

    static List<String> headings() {
        return COLUMNS.stream().map(Column::heading).toList();
    }

    /** @throws IllegalArgumentException if it cannot be read, with what to do in Japanese */
    static List<Event> of(String text) {
        List<Integer> lines = new ArrayList<>();
        int line = 1;
        int counted = 0;
        for (var begin = EVENT.matcher(text).results().iterator(); begin.hasNext(); ) {
            int at = begin.next().start();
            line += (int)
                    text.substring(counted, at).chars().filter(c -> c == '\n').count();
            counted = at;
            lines.add(line);
        }
        if (lines.size() > Grid.MOST_ROWS) {
            throw new IllegalArgumentException("行事が多すぎます。1万件までのファイルに分けてください。");
        }
        Reader reader = new Reader(lines);
        try {
            new CalendarParserImpl().parse(new UnfoldingReader(new StringReader(text.strip() + "\r\n"), true), reader);
        } catch (IOException | ParserException | RuntimeException | StackOverflowError e) {
            throw new IllegalArgumentException("カレンダーのファイル（ICS）として読めませんでした。カレンダーから、もう一度書き出してください。", e);
        }
        return reader.events;
    }

    /** Notes the properties of each event; those of alarms in it are not its own. */
    private static final class Reader implements ContentHandler {

        private final List<Integer> lines;
        private final List<Event> events = new ArrayList<>();
        private final Deque<String> open = new ArrayDeque<>();
        private Map<String, Value> event = new HashMap<>();
        private String property = "";
        private String zone = "";

        Reader(List<Integer> lines) {
            this.lines = lines;
        }

        @Override
        public void startCalendar() {}

        @Override
        public void endCalendar() {}

        @Override
        public void startComponent(String name) {
            open.push(name.toUpperCase(Locale.ROOT));
            if (isEvent()) {
                event = new HashMap<>();
            }
        }

        private boolean isEvent() {
            return "VEVENT".equals(open.peek());
        }

        @Override
        public void endComponent(String name) {
            if (isEvent()) {
                int line = events.size() < lines.size() ? lines.get(events.size()) : 1;
                events.add(row(line, event));
            }
            open.poll();
        }

        @Override
        public void startProperty(String name) {
            property = name.toUpperCase(Locale.ROOT);
            zone = "";
        }

        @Override
        public void parameter(String name, String value) {
            if (name.equalsIgnoreCase("TZID")) {
                zone = value;
            }
        }

        @Override
        public void propertyValue(String value) {
            if (isEvent()) {
                event.putIfAbsent(property, new Value(value, zone));
            }
        }

        @Override
        public void endProperty(String name) {}
    }

    private record Value(String text, String zone) {}

    private static Event row(int line, Map<String, Value> event) {
        String wrong = null;
        When start = When.NONE;
        When end = When.NONE;
        try {
            start = when(event.get("DTSTART"));
            end = end(start, event);
            if (event.containsKey("RRULE") || event.containsKey("RDATE")) {
                wrong = "くり返しの行事は、そのままでは入れられません。1回ずつの行に分けてください。";
            }
            if (start.day() != null && start.time() == null) {
                // The whole day: its end is the day after.
                end = end.day() == null ? start : new When(end.day().minusDays(1), null);
            }
        } catch (DateTimeException | ArithmeticException e) {
            wrong = "日時が読めません。カレンダーで直して、もう一度書き出してください。";
        }
        String id = words(event, "UID");
        if (event.containsKey("RECURRENCE-ID")) {
            id += " " + words(event, "RECURRENCE-ID");
        }
        if (id.length() > LONGEST_ID) {
            wrong = "UIDが長すぎます。%d文字までにしてください。".formatted(LONGEST_ID);
        }
        List<String> place = List.of(words(event, "GEO").split(";", 2));
        boolean known = place.size() == 2;
        List<String> cells = new ArrayList<>(List.of(
                id,
                words(event, "SUMMARY"),
                text(start.day()),
                text(end.day()),
                text(start.time()),
                text(end.time()),
                words(event, "DESCRIPTION"),
                words(event, "LOCATION"),
                known ? place.getFirst() : "",
                known ? place.getLast() : "",
                words(event, "URL"),
                // Others say nothing: what was decided here stays.
                words(event, "STATUS").equalsIgnoreCase("CANCELLED") ? "中止" : ""));
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).length() > Grid.LONGEST_CELL) {
                cells.set(i, cells.get(i).substring(0, Grid.LONGEST_CELL));
                wrong = "「%s」が長すぎます。%,d文字までにしてください。".formatted(COLUMNS.get(i).heading(), Grid.LONGEST_CELL);
            }
        }
        return new Event(line, List.copyOf(cells), wrong);
    }

    /** A day, with a time or without. */
    private record When(@Nullable LocalDate day, @Nullable LocalTime time) {

        static final When NONE = new When(null, null);
    }

    private static When end(When start, Map<String, Value> event) {
        Value length = event.get("DURATION");
        if (!event.containsKey("DTEND") && length != null && start.day() != null && start.time() != null) {
            LocalDateTime end = start.day()
                    .atTime(start.time())
                    .plus(Duration.parse(length.text().strip()));
            return new When(end.toLocalDate(), end.toLocalTime());
        }
        return when(event.get("DTEND"));
    }

    private static When when(@Nullable Value value) {
        if (value == null) {
            return When.NONE;
        }
        String text = value.text().strip();
        if (text.length() == 8) {
            return new When(LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE), null);
        }
        boolean universal = text.endsWith("Z");
        LocalDateTime there = LocalDateTime.parse(universal ? text.substring(0, text.length() - 1) : text, MOMENT);
        ZoneId zone = universal ? ZoneOffset.UTC : zone(value.zone());
        LocalDateTime here = there.atZone(zone).withZoneSameInstant(JAPAN).toLocalDateTime();
        return new When(here.toLocalDate(), here.toLocalTime());
    }

    /** @throws DateTimeException if nobody knows it */
    private static ZoneId zone(String name) {
        return name.isBlank() || JAPANESE_ZONE.matcher(name).matches() ? JAPAN : ZoneId.of(name.strip());
    }

    private static String text(@Nullable Object dayOrTime) {
        return dayOrTime == null ? "" : dayOrTime.toString();
    }

    /** As they are meant: in the file, line ends and some signs are written with a stroke before them. */
    private static String words(Map<String, Value> event, String property) {
        Value value = event.get(property);
        if (value == null) {
            return "";
        }
        StringBuilder words = new StringBuilder();
        String text = value.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                char next = text.charAt(++i);
                words.append(next == 'n' || next == 'N' ? '\n' : next);
            } else {
                words.append(c);
            }
        }
        return words.toString().strip();
    }
}
