package kairan.desk;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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

    private static final int AT_ONCE = 20;

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
        Gathering said = Facts.from(EventFacts.of(row, hosts, signUps()));
        Optional<Occurrence> known = imports.of(row.key());
        if (known.isEmpty()) {
            Optional<Occurrence> ours = ours(row);
            return ours.isPresent() ? unchanged(row, ours.get()) : add(row, said);
        }
        return change(row, known.get(), said);
    }

    private boolean signUps() {
        return content.now().timelines().containsKey(EventFacts.SIGN_UP);
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
}
