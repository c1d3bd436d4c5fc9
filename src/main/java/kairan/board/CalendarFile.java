package kairan.board;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Geo;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Days of gatherings as a file that calendars read (iCalendar, RFC 5545), in the time of the town. */
final class CalendarFile {

    static final String TYPE = "text/calendar;charset=UTF-8";

    /** A line has at most 75 octets; ical4j counts characters, of which ours have three. */
    private static final int LONGEST_LINE = 75;

    private static final int NEVER = Integer.MAX_VALUE;
    private static final String END_OF_LINE = "\r\n";

    /** Whose rules are read from a file when they are first asked for. */
    private static final TimeZoneRegistry ZONES =
            TimeZoneRegistryFactory.getInstance().createRegistry();

    private CalendarFile() {}

    static String of(String name, List<CalendarDay> days, ZoneId zone) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Kairan//Kairan//JA"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        TimeZone known = ZONES.getTimeZone(zone.getId());
        if (known != null) {
            calendar.add(known.getVTimeZone());
        }
        days.forEach(day -> calendar.add(of(day, zone, known != null)));
        return folded(written(calendar));
    }

    private static VEvent of(CalendarDay day, ZoneId zone, boolean knownZone) {
        VEvent event = new VEvent(false);
        event.add(new Uid(day.uid()));
        event.add(new DtStamp(day.changed()));
        event.add(new LastModified(day.changed()));
        event.add(new Sequence(day.revision()));
        if (day.wholeDay()) {
            event.add(new DtStart<>(day.start().toLocalDate()));
            event.add(new DtEnd<>(day.end().toLocalDate()));
        } else if (knownZone) {
            event.add(new DtStart<>(day.start().atZone(zone)));
            event.add(new DtEnd<>(day.end().atZone(zone)));
        } else {
            event.add(new DtStart<>(instant(day.start(), zone)));
            event.add(new DtEnd<>(instant(day.end(), zone)));
        }
        event.add(new Summary(day.title()));
        event.add(new Location(day.place()));
        if (day.latitude() != null && day.longitude() != null) {
            event.add(new Geo(BigDecimal.valueOf(day.latitude()), BigDecimal.valueOf(day.longitude())));
        }
        event.add(new Description(day.words()));
        event.add(new Url(URI.create(day.address())));
        event.add(day.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        return event;
    }

    private static java.time.Instant instant(LocalDateTime moment, ZoneId zone) {
        return moment.atZone(zone).toInstant();
    }

    private static String written(Calendar calendar) {
        StringWriter text = new StringWriter();
        try {
            // Its own check of what it has just made took three quarters of the time.
            new CalendarOutputter(false, NEVER).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String folded(String text) {
        StringBuilder out = new StringBuilder(text.length() + text.length() / 10);
        text.lines().forEach(line -> fold(line, out));
        return out.toString();
    }

    /** No character is cut in two, though octets are counted. */
    private static void fold(String line, StringBuilder out) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int letter = line.codePointAt(at);
            int more = octets(letter);
            if (octets + more > LONGEST_LINE) {
                out.append(END_OF_LINE).append(' ');
                octets = 1;
            }
            out.appendCodePoint(letter);
            octets += more;
            at += Character.charCount(letter);
        }
        out.append(END_OF_LINE);
    }

    /** In UTF-8. */
    private static int octets(int letter) {
        if (letter < 0x80) {
            return 1;
        }
        if (letter < 0x800) {
            return 2;
        }
        return letter < 0x10000 ? 3 : 4;
    }
}
