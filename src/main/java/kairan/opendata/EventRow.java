package kairan.opendata;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kairan.content.Gathering;
import org.jspecify.annotations.Nullable;

/**
 * One gathering of the list, as far as it is a gathering of ours: on one day, with its place. The rest is words, empty
 * where nothing is said.
 *
 * @param timed whether its hours are known, from the start to the end
 */
public record EventRow(
        String key,
        LocalDate day,
        LocalTime start,
        LocalTime end,
        boolean timed,
        String place,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Integer capacity,
        @Nullable LocalDate until,
        @Nullable LocalTime untilTime,
        boolean cancelled,
        Map<Column, String> cells) {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_LINE = 200;
    private static final int MOST_PEOPLE = 99_999;
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,6})[人名]?(?:程度|まで|ほど)?");
    private static final Pattern PUT_OFF = Pattern.compile(".*(順延|延期|postpone).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern OFF =
            Pattern.compile(".*(中止|キャンセル|cancel|順延|延期|postpone).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern AS_PLANNED =
            Pattern.compile("予定(どお|通)り.*|(開催|実施)(する|します|予定|決定)?|(event)?scheduled", Pattern.CASE_INSENSITIVE);
    private static final double NORTHERNMOST = 90;

    /** Longer than any place is known; of digits without end a number would take minutes. */
    private static final int LONGEST_NUMBER = 30;

    public EventRow {
        cells = Map.copyOf(cells);
    }

    /** @throws IllegalArgumentException if it is none, with what to do in Japanese */
    static EventRow of(Map<Column, String> cells) {
        String name = needed(cells, Column.NAME);
        if (name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("「%s」は%d文字までにしてください。".formatted(Column.NAME.heading(), LONGEST_NAME));
        }
        LocalDate day =
                day(cells, Column.FIRST_DAY).orElseThrow(() -> new IllegalArgumentException("「開始日」が空です。日にちを書いてください。"));
        LocalDate last = day(cells, Column.LAST_DAY).orElse(day);
        if (!last.equals(day)) {
            throw new IllegalArgumentException("何日も続く行事は入れられません。1日ずつの行に分けてください。");
        }
        Optional<LocalTime> start = time(cells, Column.START);
        Optional<LocalTime> end = time(cells, Column.END);
        boolean timed = start.isPresent() && end.isPresent();
        if (timed && !end.get().isAfter(start.get())) {
            throw new IllegalArgumentException("「終了時間」は「開始時間」より後にしてください。");
        }
        Double latitude = degrees(cells, Column.LATITUDE);
        Double longitude = degrees(cells, Column.LONGITUDE);
        check(latitude, longitude);
        return new EventRow(
                key(cells, name, day),
                day,
                timed ? start.get() : Gathering.NO_START,
                timed ? end.get() : Gathering.NO_END,
                timed,
                place(cells),
                latitude,
                longitude,
                capacity(cells),
                day(cells, Column.UNTIL_DAY).orElse(null),
                read(cells, Column.UNTIL_TIME, Written::time, "17:00").orElse(null),
                OFF.matcher(cells.getOrDefault(Column.STATE, "")).matches(),
                cells);
    }

    /** What stands in a column, in one line. */
    public Optional<String> said(Column column) {
        return Optional.ofNullable(cells.get(column)).map(words -> words.replaceAll("\\s+", " "));
    }

    public String name() {
        return said(Column.NAME).orElse("");
    }

    /** Not held on its day, but later. */
    public boolean putOff() {
        return PUT_OFF.matcher(cells.getOrDefault(Column.STATE, "")).matches();
    }

    /** Whether the list says that it takes place; most lists say nothing of it. */
    public boolean asPlanned() {
        return AS_PLANNED.matcher(cells.getOrDefault(Column.STATE, "")).matches();
    }

    /** By its number where it has one; else the same name, day and place are the same gathering. */
    private static String key(Map<Column, String> cells, String name, LocalDate day) {
        String no = cells.getOrDefault(Column.NO, "");
        return no.isEmpty()
                ? String.join("/", "name", name, day.toString(), place(cells))
                : String.join("/", "no", cells.getOrDefault(Column.CODE, ""), no);
    }

    /** The venue; where only an address is given, that. */
    private static String place(Map<Column, String> cells) {
        String place = cells.getOrDefault(Column.PLACE, "");
        String found = place.isEmpty() ? address(cells) : place;
        if (found.isEmpty()) {
            throw new IllegalArgumentException("場所がありません。「場所名称」か「住所」を書いてください。");
        }
        if (found.length() > LONGEST_LINE) {
            throw new IllegalArgumentException("場所は%d文字までにしてください。".formatted(LONGEST_LINE));
        }
        return found;
    }

    /** In one piece, or put together from its parts. */
    private static String address(Map<Column, String> cells) {
        String whole = cells.getOrDefault(Column.ADDRESS, "");
        return whole.isEmpty()
                ? Stream.of(Column.TOWN_PART, Column.LOT, Column.BUILDING)
                        .map(part -> cells.getOrDefault(part, ""))
                        .collect(Collectors.joining())
                : whole;
    }

    /** Where it is, in one piece; empty if only the place's name is known. */
    public Optional<String> address() {
        return Optional.of(address(cells)).filter(words -> !words.isEmpty());
    }

    private static String needed(Map<Column, String> cells, Column column) {
        String cell = cells.getOrDefault(column, "").replaceAll("\\s+", " ");
        if (cell.isEmpty()) {
            throw new IllegalArgumentException("「%s」が空です。".formatted(column.heading()));
        }
        return cell;
    }

    private static Optional<LocalDate> day(Map<Column, String> cells, Column column) {
        return read(cells, column, Written::day, "2026-05-17");
    }

    private static Optional<LocalTime> time(Map<Column, String> cells, Column column) {
        return read(cells, column, Written::time, "08:30");
    }

    /** What is known of the hours where not all of them are: 「9:00から」. */
    public Optional<String> hour() {
        return timed
                ? Optional.empty()
                : said(Column.START)
                        .map(from -> from + "から")
                        .or(() -> said(Column.END).map(to -> to + "まで"));
    }

    private static <T> Optional<T> read(
            Map<Column, String> cells, Column column, Function<String, Optional<T>> reader, String example) {
        return Optional.ofNullable(cells.get(column))
                .map(cell -> reader.apply(cell)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "「%s」の「%s」が読めません。%s のように書いてください。".formatted(column.heading(), cell, example))));
    }

    /** Words that hold no number alone are left as words. */
    private static @Nullable Integer capacity(Map<Column, String> cells) {
        Matcher number = NUMBER.matcher(cells.getOrDefault(Column.CAPACITY, ""));
        if (!number.matches()) {
            return null;
        }
        int people = Integer.parseInt(number.group(1));
        if (people < 1 || people > MOST_PEOPLE) {
            throw new IllegalArgumentException(
                    "「%s」は、1から%dまでの数にしてください。決まっていなければ、空にしてください。".formatted(Column.CAPACITY.heading(), MOST_PEOPLE));
        }
        return people;
    }

    private static @Nullable Double degrees(Map<Column, String> cells, Column column) {
        String cell = cells.getOrDefault(column, "");
        try {
            return cell.isEmpty() ? null : new BigDecimal(shortly(cell)).doubleValue();
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("「%s」の「%s」は、数ではありません。".formatted(column.heading(), shortly(cell)), e);
        }
    }

    private static String shortly(String cell) {
        return cell.length() <= LONGEST_NUMBER ? cell : cell.substring(0, LONGEST_NUMBER) + "…";
    }

    private static void check(@Nullable Double latitude, @Nullable Double longitude) {
        if ((latitude == null) != (longitude == null)) {
            throw new IllegalArgumentException("緯度と経度は、両方書くか、両方空にしてください。");
        }
        if (latitude != null
                && longitude != null
                && (Math.abs(latitude) > NORTHERNMOST || Math.abs(longitude) > 2 * NORTHERNMOST)) {
            throw new IllegalArgumentException("緯度と経度が、逆になっていないか確かめてください。");
        }
    }
}
