package kairan.board;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kairan.bodies.Bodies;
import kairan.content.ContentFiles;
import kairan.content.Gathering;
import kairan.content.PageAddress;
import kairan.content.Town;
import kairan.gatherings.Occurrence;
import kairan.japanese.Reading;
import kairan.opendata.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Days of gatherings in the forms in which they leave the house: for pages, calendars, feeds and open data. */
@Component
class Happenings {

    private final Bodies bodies;
    private final ContentFiles content;
    private final PageAddress address;
    private final Clock clock;

    Happenings(Bodies bodies, ContentFiles content, PageAddress address, Clock clock) {
        this.bodies = bodies;
        this.content = content;
        this.address = address;
        this.clock = clock;
    }

    Happening of(Occurrence occurrence) {
        return of(List.of(occurrence)).getFirst();
    }

    List<Happening> of(List<Occurrence> occurrences) {
        Map<String, String> names = bodies.names(occurrences.stream()
                .flatMap(occurrence -> Stream.ofNullable(occurrence.gathering().body()))
                .collect(Collectors.toSet()));
        LocalDate today = LocalDate.now(clock);
        return occurrences.stream()
                .map(occurrence -> new Happening(occurrence, host(occurrence.gathering(), names), today))
                .toList();
    }

    private static String host(Gathering gathering, Map<String, String> names) {
        return gathering.hosts().isEmpty()
                ? Optional.ofNullable(gathering.body()).map(names::get).orElse("")
                : String.join("、", gathering.hosts());
    }

    String page(Happening happening) {
        return address.of("/events/" + happening.id());
    }

    /**
     * Its number grows when its facts change and when it is called off or on again, so that calendars take the newer one.
     *
     * @param touched when what is known of it changed last
     */
    CalendarDay calendarDay(Happening happening, Instant touched) {
        Occurrence occurrence = happening.occurrence();
        boolean timed = happening.gathering().timed();
        return new CalendarDay(
                occurrence.id() + "@" + host(),
                2 * occurrence.revision() + (occurrence.on() ? 0 : 1),
                touched,
                (happening.off().isEmpty() ? "" : "【%s】".formatted(happening.off())) + happening.name(),
                timed ? occurrence.start() : occurrence.day().atStartOfDay(),
                timed ? occurrence.end() : occurrence.day().plusDays(1).atStartOfDay(),
                happening.gathering().meetingPoint(),
                happening.latitude(),
                happening.longitude(),
                happening.words(),
                page(happening),
                !occurrence.on());
    }

    private String host() {
        try {
            return Optional.ofNullable(new URI(address.of("/")).getHost()).orElse("kairan");
        } catch (URISyntaxException e) {
            return "kairan";
        }
    }

    /** What stands in its row of the list. */
    Map<Column, String> row(Happening happening) {
        Gathering gathering = happening.gathering();
        Town town = content.now().town();
        Map<Column, String> row = new EnumMap<>(Column.class);
        put(row, Column.CODE, town.code());
        put(row, Column.NO, happening.id());
        put(row, Column.PREFECTURE, town.prefecture());
        put(row, Column.CITY, town.name());
        put(row, Column.NAME, gathering.name());
        put(row, Column.KANA, Reading.of(gathering.name()));
        put(row, Column.FIRST_DAY, happening.occurrence().day());
        put(row, Column.LAST_DAY, happening.occurrence().day());
        put(row, Column.START, gathering.timed() ? gathering.start() : null);
        put(row, Column.END, gathering.timed() ? gathering.end() : null);
        put(row, Column.WHEN, gathering.rain() == null ? null : gathering.rain().rule());
        put(row, Column.ABOUT, about(gathering));
        if (gathering.fee() != null) {
            put(row, Column.FEE, happening.free() ? "無料" : "有料");
            put(row, Column.FEE_MORE, gathering.fee());
        }
        // Of what came with a list, our desk knows nothing.
        boolean another = gathering.asking().isPresent() || gathering.id().startsWith(Gathering.LISTED);
        put(row, Column.CONTACT, another ? gathering.contact() : town.desk().name());
        put(row, Column.TELEPHONE, another ? gathering.phone() : town.desk().telephone());
        put(row, Column.HOST, happening.host());
        put(row, Column.PLACE, gathering.place());
        put(row, Column.LATITUDE, gathering.latitude());
        put(row, Column.LONGITUDE, gathering.longitude());
        put(row, Column.ACCESS, gathering.access());
        put(row, Column.PARKING, gathering.parking());
        put(row, Column.CAPACITY, gathering.capacity());
        until(happening.occurrence()).ifPresent(until -> {
            put(row, Column.UNTIL_DAY, until.toLocalDate());
            put(row, Column.UNTIL_TIME, until.toLocalTime());
        });
        put(row, Column.APPLY, gathering.apply());
        put(row, Column.URL, page(happening));
        put(row, Column.NOTE, note(gathering));
        put(row, Column.STATE, happening.off().isEmpty() ? "予定どおり" : happening.off());
        return row;
    }

    private static Optional<LocalDateTime> until(Occurrence occurrence) {
        return Optional.ofNullable(occurrence.gathering().until())
                .flatMap(moment -> moment.of(occurrence.start(), occurrence.end()));
    }

    /** Needed there; where nobody has written what it is for, its name says it. */
    private static String about(Gathering gathering) {
        return Stream.of(gathering.purpose(), gathering.work())
                .filter(Objects::nonNull)
                .reduce((purpose, work) -> purpose + " " + work)
                .orElse(gathering.name());
    }

    private static String note(Gathering gathering) {
        return Stream.of(
                        word("持ち物：", gathering.bring()),
                        word("集合場所：", gathering.meet()),
                        word("トイレ：", gathering.toilet()),
                        word("子ども連れ：", gathering.children()),
                        word("", gathering.remarks()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("　"));
    }

    private static String word(String what, @Nullable String value) {
        return value == null ? "" : what + value;
    }

    private static void put(Map<Column, String> row, Column column, @Nullable Object value) {
        Optional.ofNullable(value)
                .map(String::valueOf)
                .filter(words -> !words.isEmpty())
                .ifPresent(words -> row.put(column, words));
    }
}
