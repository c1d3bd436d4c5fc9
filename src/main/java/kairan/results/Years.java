package kairan.results;

import java.io.Writer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.content.ContentFiles;
import kairan.content.Gathering;
import kairan.japanese.Dates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The report of a year for anybody: what took place, with whom, and how it was, without persons. */
@Component
public class Years {

    private static final String UNTOLD = "（書かれていません）";

    private final Answers answers;
    private final Echoes echoes;
    private final Bodies bodies;
    private final ContentFiles content;
    private final JdbcClient db;
    private final Clock clock;

    Years(Answers answers, Echoes echoes, Bodies bodies, ContentFiles content, JdbcClient db, Clock clock) {
        this.answers = answers;
        this.echoes = echoes;
        this.bodies = bodies;
        this.content = content;
        this.db = db;
        this.clock = clock;
    }

    public FiscalYear now() {
        return FiscalYear.of(LocalDate.now(clock));
    }

    /** Those with gatherings that are over, the latest first; this one always. */
    public List<FiscalYear> all() {
        // Which months there are stands in the index of days; only the first rows of each are looked at.
        Stream<FiscalYear> past =
                db.sql("""
                        select month from (select distinct substr(day, 1, 7) as month from occurrence where day <= ?) as months
                        where exists (select 1 from occurrence
                            where day >= month || '-01' and day <= month || '-31' and ends_at <= ? and state in ('open', 'firm'))
                        """).params(LocalDate.now(clock).toString(), clock.millis()).query(String.class).list().stream()
                        .map(month -> FiscalYear.of(LocalDate.parse(month + "-01")));
        return Stream.concat(Stream.of(now()), past)
                .distinct()
                .sorted(Comparator.comparingInt(FiscalYear::year).reversed())
                .toList();
    }

    /** What was over on these days, both included. */
    public List<YearLine> between(LocalDate first, LocalDate last) {
        return lines(
                new Scope.Days(
                        "select id from occurrence where day >= ? and day <= ? and ends_at <= ? and state in ('open', 'firm')",
                        List.of(first.toString(), last.toString(), clock.millis())),
                partners());
    }

    /** What was said on these days of what changes, or cannot. */
    public List<Echo> echoes(LocalDate first, LocalDate last) {
        return echoes.between(
                first.atStartOfDay(clock.getZone()).toInstant(),
                last.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }

    private List<YearLine> lines(Scope.Days which, Map<String, Body> byName) {
        Map<String, List<Answers.Line>> lines =
                answers.lines(which).stream().collect(Collectors.groupingBy(Answers.Line::occurrence));
        Map<String, Integer> came = answers.came(which);
        return answers.days(which).stream()
                .map(day -> line(
                        day,
                        came.getOrDefault(day.id(), 0),
                        Summaries.tally(lines.getOrDefault(day.id(), List.of())),
                        byName))
                .toList();
    }

    public YearReport of(FiscalYear year) {
        Map<String, Body> byName = partners();
        List<YearLine> gatherings = lines(over(year), byName);
        Set<Partner> partners = partners(gatherings);
        Set<Partner> before = partners(answers.days(over(year.before())).stream()
                .map(day -> line(day, 0, Tally.NONE, byName))
                .toList());
        Set<Partner> repeated = new HashSet<>(partners);
        repeated.retainAll(before);
        return new YearReport(
                year,
                gatherings,
                counted(partners.stream().map(Partner::kind)),
                counted(gatherings.stream().map(YearLine::form)),
                counted(gatherings.stream().map(YearLine::field)),
                partners.size(),
                repeated.size(),
                echoes(year.first(), year.last()));
    }

    private Scope.Days over(FiscalYear year) {
        Scope.Days all = Scope.year(year).days(Sight.ALL);
        return new Scope.Days(
                all.sql() + " and o.ends_at <= ? and o.state in ('open', 'firm')", all.and(clock.millis()));
    }

    private YearLine line(Answers.Day day, int came, Tally tally, Map<String, Body> byName) {
        Optional<Gathering> facts = day.facts();
        Set<Partner> partners = new LinkedHashSet<>();
        Stream.concat(Stream.ofNullable(day.body()), facts.map(Gathering::hosts).orElse(List.of()).stream())
                .filter(host -> !content.now().town().is(host))
                .forEach(host -> partners.add(partner(host, byName)));
        return new YearLine(
                Dates.say(day.day()),
                day.name(),
                day.place(),
                List.copyOf(partners),
                facts.map(Gathering::form).orElse(UNTOLD),
                facts.map(Gathering::field).orElse(UNTOLD),
                came,
                tally);
    }

    private Partner partner(String host, Map<String, Body> byName) {
        Body body = byName.get(host);
        return body == null
                ? new Partner(host, "そのほか")
                : new Partner(body.name(), body.kind().label());
    }

    /** By id and by name. */
    private Map<String, Body> partners() {
        Map<String, Body> all = new LinkedHashMap<>();
        Stream.concat(bodies.associations().stream(), bodies.groups().stream()).forEach(body -> {
            all.put(body.id(), body);
            all.putIfAbsent(body.name(), body);
        });
        return all;
    }

    private static Set<Partner> partners(List<YearLine> gatherings) {
        return gatherings.stream()
                .flatMap(gathering -> gathering.partners().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The most frequent first. */
    private static List<Bar> counted(Stream<String> labels) {
        return labels
                .collect(Collectors.groupingBy(Function.identity(), Collectors.summingInt(label -> 1)))
                .entrySet()
                .stream()
                .map(label -> new Bar(label.getKey(), label.getValue()))
                .sorted(Comparator.comparingInt(Bar::value).reversed().thenComparing(Bar::label))
                .toList();
    }

    /** The same as a file. */
    public void write(YearReport report, Writer to) {
        try (Cells cells = new Cells(to)) {
            cells.row("日", "行事", "場所", "相手方", "相手方の種類", "協働の形", "分野", "参加した人", "感想の数", "よかった");
            for (YearLine line : report.gatherings()) {
                cells.row(
                        line.day(),
                        line.name(),
                        line.place(),
                        joined(line, Partner::name),
                        joined(line, Partner::kind),
                        line.form(),
                        line.field(),
                        line.cameText(),
                        line.answersText(),
                        line.goodText());
            }
            cells.row();
            cells.row("まとめ", report.year().label());
            cells.row("行事の数", report.gatherings().size());
            cells.row("参加した人（のべ）", report.cameText());
            cells.row("感想の数", report.answersText());
            cells.row("相手方の数", report.partnersInAll());
            cells.row("前の年度も一緒だった相手方", report.repeated(), report.repeatedShare() + "%");
            report.partners().forEach(bar -> cells.row("相手方の種類", bar.label(), bar.value()));
            report.forms().forEach(bar -> cells.row("協働の形", bar.label(), bar.value()));
            report.fields().forEach(bar -> cells.row("分野", bar.label(), bar.value()));
        }
    }

    private static String joined(YearLine line, Function<Partner, String> what) {
        return line.partners().stream()
                .map(what)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("、"));
    }
}
