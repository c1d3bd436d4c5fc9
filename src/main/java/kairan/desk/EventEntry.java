package kairan.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
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
import kairan.content.Rain;
import kairan.gatherings.Decisions;
import kairan.gatherings.Imports;
import kairan.gatherings.Occurrence;
import kairan.gatherings.Occurrences;
import kairan.gatherings.OnAndOff;
import kairan.gatherings.Schedule;
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

    private static final int LONGEST = 200;
    private static final int MOST_DAYS_BEFORE = 99;
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);
    private static final int LETTERS = 16;

    private final Occurrences occurrences;
    private final Schedule schedule;
    private final Decisions decisions;
    private final OnAndOff onAndOff;
    private final Imports imports;
    private final Bodies bodies;
    private final ContentFiles content;
    private final Authority authority;
    private final TransactionTemplate transaction;

    EventEntry(
            Occurrences occurrences,
            Schedule schedule,
            Decisions decisions,
            OnAndOff onAndOff,
            Imports imports,
            Bodies bodies,
            ContentFiles content,
            Authority authority,
            TransactionTemplate transaction) {
        this.occurrences = occurrences;
        this.schedule = schedule;
        this.decisions = decisions;
        this.onAndOff = onAndOff;
        this.imports = imports;
        this.bodies = bodies;
        this.content = content;
        this.authority = authority;
        this.transaction = transaction;
    }

    /** How many were added, how many were there and have changed, how many were there just so, and which could not be entered and why. */
    record Entered(int added, int changed, int same, Map<EventRow, String> refused) {

        Entered {
            refused = Map.copyOf(refused);
        }

        Entered(int added, int changed, int same) {
            this(added, changed, same, Map.of());
        }
    }

    /** In parts, so that whoever talks with the bot meanwhile does not wait; for lists that are short enough to wait for. */
    Entered enter(Actor by, List<EventRow> rows) {
        transaction.executeWithoutResult(
                status -> authority.require(by, right(), Realm.TOWN, "%s、%d件".formatted(label(), rows.size())));
        List<Change> changes = new ArrayList<>();
        Map<EventRow, String> refused = new HashMap<>();
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            List<EventRow> part = rows.subList(from, Math.min(from + AT_ONCE, rows.size()));
            transaction.executeWithoutResult(status -> {
                Function<EventRow, Change> entering = entering();
                part.forEach(row -> {
                    try {
                        changes.add(entering.apply(row));
                    } catch (IllegalArgumentException e) {
                        // Nothing of it has been written yet; the others must not suffer for it.
                        refused.put(row, String.valueOf(e.getMessage()));
                    }
                });
            });
        }
        Tally tally = Tally.of(changes);
        return new Entered(tally.added(), tally.changed(), tally.same(), refused);
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
        Gathering said = Facts.from(facts(row, hosts));
        Optional<Occurrence> known = imports.of(row.key());
        if (known.isEmpty()) {
            Optional<Occurrence> ours = ours(row);
            return ours.isPresent() ? unchanged(row, ours.get()) : add(row, said);
        }
        return change(row, known.get(), said);
    }

    private Change add(EventRow row, Gathering said) {
        Occurrence added = schedule.open(said, row.day());
        imports.keep(row.key(), added, said);
        if (row.cancelled()) {
            decisions.cancel(added);
        }
        return Change.ADDED;
    }

    /** Only what the row says anew changes; what was mended here since stays. */
    private Change change(EventRow row, Occurrence known, Gathering said) {
        Gathering before = known.gathering();
        Map<String, Object> changes = Facts.anew(before, imports.said(row.key()).orElse(null), said);
        LocalDate day = changes.containsKey("day") ? row.day() : known.day();
        Rain rain = before.rain();
        if (rain != null && !changes.containsKey("rain")) {
            changes.put(
                    "rain",
                    rain.before(changes.containsKey("start") ? said.start() : before.start())
                            .<Object>map(decided -> decided)
                            .orElse(""));
        }
        Gathering facts = Facts.with(before, changes);
        boolean same = Facts.of(facts).equals(Facts.of(before)) && day.equals(known.day());
        Occurrence now = same ? known : schedule.change(known, facts, day);
        imports.keep(row.key(), now, said);
        return turned(row, now) || !same ? Change.CHANGED : Change.SAME;
    }

    /** A row of the list that this house gives out itself: it knows more of it than the list says. */
    private Optional<Occurrence> ours(EventRow row) {
        boolean elsewhere = row.said(Column.CODE)
                .filter(code -> !code.equals(content.now().town().code()))
                .isPresent();
        return elsewhere ? Optional.empty() : row.said(Column.NO).flatMap(occurrences::of);
    }

    /** Whoever has mended it in the list is told where it is mended. */
    private static Change unchanged(EventRow row, Occurrence ours) {
        Gathering facts = ours.gathering();
        boolean same = row.day().equals(ours.day())
                && row.start().equals(facts.start())
                && row.end().equals(facts.end())
                && row.name().equals(Normalizer.normalize(facts.name(), Normalizer.Form.NFKC))
                && row.place().equals(Normalizer.normalize(facts.place(), Normalizer.Form.NFKC))
                && row.cancelled() != ours.on();
        if (!same) {
            throw new IllegalArgumentException("「%s」は、ここで作られた行事です。表では直せません。行事のページで直してください。".formatted(ours.title()));
        }
        return Change.SAME;
    }

    /** A row that does not say whether it takes place leaves what was decided here. */
    private boolean turned(EventRow row, Occurrence occurrence) {
        return row.cancelled() ? onAndOff.off(occurrence, row.putOff()) : row.asPlanned() && onAndOff.on(occurrence);
    }

    private Map<String, Object> facts(EventRow row, Map<String, String> hosts) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("id", Gathering.LISTED + letters(row.key()));
        facts.put("name", row.name());
        facts.put("timeline", timeline(row));
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

    private String timeline(EventRow row) {
        boolean signUp = row.capacity() != null || until(row).isPresent();
        return signUp && content.now().timelines().containsKey(SIGN_UP) ? SIGN_UP : TIMELINE;
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
