package kairan.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.content.ContentFiles;
import kairan.content.Facts;
import kairan.content.Gathering;
import kairan.gatherings.Imports;
import kairan.gatherings.Occurrence;
import kairan.gatherings.Occurrences;
import kairan.gatherings.OnAndOff;
import kairan.japanese.Spelling;
import kairan.opendata.Column;
import kairan.opendata.EventList;
import kairan.opendata.EventRow;
import kairan.roles.Actor;
import kairan.roles.Authority;
import kairan.roles.Realm;
import kairan.roles.Right;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Enters a list of gatherings into the store (一覧の取り込み): new ones are added, known ones changed, none is taken away. */
@Component
class EventEntry implements Listing<EventRow> {

    /** Nobody is called to them; who says yes is reminded. */
    static final String TIMELINE = "listed";

    /** The same where there are only so many places, or one has to say so by a certain day. */
    static final String SIGN_UP = "listed-sign-up";

    private static final int AT_ONCE = 20;

    private static final List<String> LIST_LEADS = List.of(
            "purpose", "parking", "apply", "fee", "capacity", "until", "latitude", "longitude", "charge", "body");

    private static final int LONGEST = 200;
    private static final int MOST_DAYS_BEFORE = 99;
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);
    private static final int LETTERS = 16;

    private final Occurrences occurrences;
    private final OnAndOff onAndOff;
    private final Imports imports;
    private final Bodies bodies;
    private final ContentFiles content;
    private final Authority authority;
    private final TransactionTemplate transaction;

    EventEntry(
            Occurrences occurrences,
            OnAndOff onAndOff,
            Imports imports,
            Bodies bodies,
            ContentFiles content,
            Authority authority,
            TransactionTemplate transaction) {
        this.occurrences = occurrences;
        this.onAndOff = onAndOff;
        this.imports = imports;
        this.bodies = bodies;
        this.content = content;
        this.authority = authority;
        this.transaction = transaction;
    }

    /** In parts, so that whoever talks with the bot meanwhile does not wait; for lists that are short enough to wait for. */
    Tally enter(Actor by, List<EventRow> rows) {
        transaction.executeWithoutResult(
                status -> authority.require(by, right(), Realm.TOWN, "%s、%d件".formatted(label(), rows.size())));
        List<Change> changes = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            List<EventRow> part = rows.subList(from, Math.min(from + AT_ONCE, rows.size()));
            transaction.executeWithoutResult(status -> {
                Function<EventRow, Change> entering = entering();
                part.forEach(row -> changes.add(entering.apply(row)));
            });
        }
        return Tally.of(changes);
    }

    @Override
    public String kind() {
        return "gatherings";
    }

    @Override
    public String label() {
        return "行事の一覧";
    }

    @Override
    public String path() {
        return EventListPage.PATH;
    }

    @Override
    public Right right() {
        return Right.CALL;
    }

    @Override
    public Read<EventRow> read(byte[] file) {
        EventList list = EventList.read(file);
        return new Read<>(
                list.rows(), list.aside().stream().map(Object::toString).toList(), list.asideAsCsv());
    }

    @Override
    public String name(EventRow row) {
        return row.name();
    }

    @Override
    public Function<EventRow, Change> entering() {
        Map<String, String> hosts = Stream.concat(bodies.associations().stream(), bodies.groups().stream())
                .collect(Collectors.toMap(body -> Spelling.kana(body.name()), Body::id, (one, other) -> one));
        return row -> enter(row, hosts);
    }

    private Change enter(EventRow row, Map<String, String> hosts) {
        Map<String, Object> told = facts(row, hosts);
        Optional<Occurrence> known = imports.of(row.key());
        if (known.isEmpty() && ours(row)) {
            return Change.SAME;
        }
        if (known.isEmpty()) {
            Occurrence added = occurrences.open(Facts.from(told), row.day());
            imports.keep(row.key(), added);
            if (row.cancelled()) {
                occurrences.cancel(added);
            }
            return Change.ADDED;
        }
        Gathering facts = Facts.with(known.get().gathering(), leading(told));
        boolean same = Facts.of(facts).equals(Facts.of(known.get().gathering()));
        Occurrence now = same ? known.get() : occurrences.change(known.get(), facts, row.day());
        return turned(row, now) || !same ? Change.CHANGED : Change.SAME;
    }

    /** What the list says or no longer says; what it knows nothing of, and was written here, stays. */
    private static Map<String, Object> leading(Map<String, Object> told) {
        Map<String, Object> leading = new HashMap<>();
        LIST_LEADS.forEach(key -> leading.put(key, ""));
        leading.putAll(told);
        return leading;
    }

    /** A row of the list that this house gives out itself: it knows more of it than the list says. */
    private boolean ours(EventRow row) {
        boolean elsewhere = row.said(Column.CODE)
                .filter(code -> !code.equals(content.now().town().code()))
                .isPresent();
        return !elsewhere && row.said(Column.NO).flatMap(occurrences::of).isPresent();
    }

    /** A row that does not say whether it takes place leaves what was decided here. */
    private boolean turned(EventRow row, Occurrence occurrence) {
        return row.cancelled() ? onAndOff.off(occurrence, row.putOff()) : row.asPlanned() && onAndOff.on(occurrence);
    }

    private Map<String, Object> facts(EventRow row, Map<String, String> hosts) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("id", "list-" + letters(row.key()));
        facts.put("name", row.name());
        facts.put("timeline", timeline(row));
        facts.put("day", row.day().toString());
        facts.put("start", row.start().toString());
        facts.put("end", row.end().toString());
        facts.put("place", row.place());
        put(facts, "purpose", row.said(Column.ABOUT));
        put(facts, "parking", row.said(Column.PARKING));
        put(facts, "apply", row.said(Column.APPLY));
        put(facts, "fee", fee(row));
        put(facts, "charge", contact(row));
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

    private String timeline(EventRow row) {
        boolean signUp = row.capacity() != null || until(row).isPresent();
        return signUp && content.now().timelines().containsKey(SIGN_UP) ? SIGN_UP : TIMELINE;
    }

    /** Whom to ring. */
    private static Optional<String> contact(EventRow row) {
        return Optional.of(Stream.of(
                                row.said(Column.CONTACT),
                                row.said(Column.TELEPHONE).map(number -> "電話 " + number))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" ")))
                .filter(words -> !words.isEmpty());
    }

    private static Optional<String> fee(EventRow row) {
        return Optional.of(Stream.of(row.said(Column.FEE), row.said(Column.FEE_MORE))
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
        words.map(EventEntry::cut).ifPresent(line -> facts.put(key, line));
    }

    private static String cut(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…";
    }

    /** Always the same for the same row. */
    private static String letters(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, LETTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
