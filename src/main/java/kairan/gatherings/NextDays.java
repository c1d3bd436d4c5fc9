package kairan.gatherings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kairan.content.ContentFiles;
import kairan.content.Gathering;
import kairan.japanese.Spelling;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The next days of gatherings that have a file, to which nobody has been called yet: there is no row of them. */
@Component
class NextDays {

    private final JdbcClient db;
    private final Occurrences occurrences;
    private final ContentFiles content;
    private final Clock clock;

    NextDays(JdbcClient db, Occurrences occurrences, ContentFiles content, Clock clock) {
        this.db = db;
        this.occurrences = occurrences;
        this.content = content;
        this.clock = clock;
    }

    /** Those wanted, by their id. */
    Map<String, Occurrence> of(Programme.Wanted wanted) {
        List<Occurrence> next = content.now().gatherings().values().stream()
                .flatMap(gathering -> next(gathering).stream())
                .filter(occurrence -> !occurrence.day().isBefore(wanted.from()))
                .filter(occurrence -> wanted.to() == null || !occurrence.day().isAfter(wanted.to()))
                .filter(occurrence -> wanted.bodies() == null
                        || wanted.bodies()
                                .contains(String.valueOf(occurrence.gathering().body())))
                .toList();
        Map<String, Occurrence> there =
                Occurrence.byId(occurrences.of(next.stream().map(Occurrence::id).toList()));
        Map<String, Occurrence> ahead = new HashMap<>(Occurrence.byId(next));
        ahead.keySet().removeAll(there.keySet());
        if (ahead.isEmpty()) {
            return ahead;
        }
        ahead.keySet().removeAll(moved(ahead.values()));
        Map<String, Host> hosts = hosts();
        List<String> words = wanted.sought();
        ahead.values()
                .removeIf(occurrence -> wanted.district() != null
                        && occurrence.gathering().body() != null
                        && !wanted.district().equals(host(hosts, occurrence).district()));
        ahead.values().removeIf(occurrence -> !holds(occurrence, host(hosts, occurrence), words));
        return ahead;
    }

    Optional<Occurrence> of(String id) {
        return content.now().gatherings().values().stream()
                .filter(gathering -> id.startsWith(gathering.id() + "-"))
                .flatMap(gathering -> next(gathering).stream())
                .filter(occurrence -> occurrence.id().equals(id))
                .findFirst();
    }

    /** Those of which there is a row that stood on another day before. */
    private List<String> moved(Collection<Occurrence> next) {
        return db.sql(
                        "select gathering || '-' || day from occurrence where day in (:days) and gathering in (:gatherings)")
                .param("days", next.stream().map(one -> one.day().toString()).toList())
                .param(
                        "gatherings",
                        next.stream().map(one -> one.gathering().id()).toList())
                .query(String.class)
                .list();
    }

    private static boolean holds(Occurrence occurrence, Host host, List<String> words) {
        return words.isEmpty()
                || words.stream()
                        .allMatch(
                                (SoughtWords.of(occurrence.gathering()) + " " + Spelling.hiragana(host.name()))
                                        ::contains);
    }

    private record Host(String name, @Nullable String district) {
        static final Host NOBODY = new Host("", null);
    }

    private static Host host(Map<String, Host> hosts, Occurrence occurrence) {
        return Optional.ofNullable(occurrence.gathering().body())
                .map(hosts::get)
                .orElse(Host.NOBODY);
    }

    private Map<String, Host> hosts() {
        return db
                .sql("select id, name, district from body")
                .query((row, n) -> Map.entry(row.getString(1), new Host(row.getString(2), row.getString(3))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Optional<Occurrence> next(Gathering gathering) {
        LocalDate today = LocalDate.now(clock);
        boolean over = !LocalDateTime.now(clock).isBefore(today.atTime(gathering.end()));
        return gathering
                .nextDay(over ? today.plusDays(1) : today)
                .map(day -> new Occurrence(
                        Occurrence.id(gathering, day),
                        gathering,
                        day,
                        clock.instant(),
                        Occurrence.State.OPEN,
                        null,
                        0,
                        true,
                        ""));
    }
}
