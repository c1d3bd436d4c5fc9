package kairan.desk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kairan.content.Gathering;
import kairan.conversation.Digest;
import kairan.japanese.Spelling;
import kairan.opendata.Column;
import kairan.opendata.EventRow;

/** What a row of a list says as the facts of a gathering. */
final class EventFacts {

    /** Nobody is called to them; who says yes is reminded. */
    static final String TIMELINE = "listed";

    /** The same where there are only so many places, or one has to say so by a certain day. */
    static final String SIGN_UP = "listed-sign-up";

    private static final int LONGEST = 200;
    private static final int MOST_DAYS_BEFORE = 99;
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);
    /** So many letters of its key name a row, always the same. */
    private static final int LETTERS = 16;

    private EventFacts() {}

    /**
     * By the keys of a file.
     *
     * @param hosts the ids of associations and groups by their names in kana
     * @param signUps whether the town has the timeline {@link #SIGN_UP}
     */
    static Map<String, Object> of(EventRow row, Map<String, String> hosts, boolean signUps) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("id", Gathering.LISTED + Digest.of(row.key()).substring(0, LETTERS));
        facts.put("name", row.name());
        facts.put("timeline", timeline(row, signUps));
        facts.put("day", row.day().toString());
        facts.put("start", row.start().toString());
        facts.put("end", row.end().toString());
        if (!row.timed()) {
            facts.put("untimed", true);
        }
        facts.put("place", row.place());
        put(facts, "purpose", row.said(Column.ABOUT));
        put(facts, "parking", row.said(Column.PARKING));
        put(facts, "apply", row.said(Column.APPLY));
        put(facts, "fee", together(row, Column.FEE, Column.FEE_MORE));
        put(facts, "contact", contact(row));
        put(facts, "phone", row.said(Column.TELEPHONE));
        put(facts, "web", row.said(Column.URL).filter(address -> address.matches("https?://\\S{1,190}")));
        put(facts, "access", row.said(Column.ACCESS));
        put(facts, "remarks", remarks(row));
        put(facts, "meet", meet(row));
        if (row.latitude() != null) {
            facts.put("latitude", row.latitude());
            facts.put("longitude", row.longitude());
        }
        if (row.capacity() != null) {
            facts.put("capacity", row.capacity());
        }
        until(row).ifPresent(until -> facts.put("until", until));
        row.said(Column.HOST).ifPresent(host -> {
            facts.put("hosts", new ArrayList<>(List.of(host)));
            known(host, hosts).ifPresent(body -> facts.put("body", body));
        });
        return facts;
    }

    /** The association or group of that name; of several hosts the first that is known. */
    private static Optional<String> known(String host, Map<String, String> hosts) {
        return Stream.concat(Stream.of(host), Stream.of(host.split("[、,，/／・;；\\n]")))
                .map(Spelling::kana)
                .filter(hosts::containsKey)
                .map(hosts::get)
                .findFirst();
    }

    private static String timeline(EventRow row, boolean signUps) {
        boolean signUp = row.capacity() != null || until(row).isPresent();
        return signUp && signUps ? SIGN_UP : TIMELINE;
    }

    /** Who answers questions, with the extension. */
    private static Optional<String> contact(EventRow row) {
        return row.said(Column.CONTACT)
                .map(name -> row.said(Column.EXTENSION)
                        .map(extension -> "%s（内線%s）".formatted(name, extension.replaceFirst("^内線", "")))
                        .orElse(name));
    }

    /** With what is known of the hours, where not all of them are. */
    private static Optional<String> remarks(EventRow row) {
        Optional<String> words = together(row, Column.WHEN, Column.NOTE);
        return row.hour().map(hour -> (hour + " " + words.orElse("")).strip()).or(() -> words);
    }

    private static Optional<String> together(EventRow row, Column... columns) {
        return Optional.of(Stream.of(columns)
                        .map(row::said)
                        .flatMap(Optional::stream)
                        .distinct()
                        .collect(Collectors.joining(" ")))
                .filter(words -> !words.isEmpty());
    }

    /** Where the list names an address besides the place. */
    private static Optional<String> meet(EventRow row) {
        return row.address()
                .filter(address -> !address.equals(row.place()))
                .map(address -> "%s（%s）".formatted(row.place(), address));
    }

    private static Optional<String> until(EventRow row) {
        LocalDate until = row.until();
        if (until == null) {
            return Optional.empty();
        }
        long days = ChronoUnit.DAYS.between(until, row.day());
        return days < 1 || days > MOST_DAYS_BEFORE
                ? Optional.empty()
                : Optional.of("%d日前 %s"
                        .formatted(days, Optional.ofNullable(row.untilTime()).orElse(END_OF_DAY)));
    }

    private static void put(Map<String, Object> facts, String key, Optional<String> words) {
        words.map(EventFacts::cut).ifPresent(line -> facts.put(key, line));
    }

    private static String cut(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…";
    }
}
