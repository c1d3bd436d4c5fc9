package kairan.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.content.ContentFiles;
import kairan.content.Timeline;
import kairan.content.View;
import kairan.feedback.Rating;
import kairan.feedback.Reason;
import kairan.japanese.Eras;
import org.springframework.stereotype.Component;

/** Adds the answers up, of one day or of a year; what {@link Discretion} forbids is not even in the sum. */
@Component
public class Summaries {

    private static final int MOST_REASONS = 8;
    private static final int MOST_DAYS = 12;
    private static final int MOST_MARKS = 12;
    private static final int MOST_TROUBLES = 20;

    private final Answers answers;
    private final Themes themes;
    private final Bodies bodies;
    private final ContentFiles content;

    Summaries(Answers answers, Themes themes, Bodies bodies, ContentFiles content) {
        this.answers = answers;
        this.themes = themes;
        this.bodies = bodies;
        this.content = content;
    }

    /** Empty if there is no such day, or none that may be seen. */
    public Optional<Summary> of(Scope scope, Sight sight) {
        Charts.prepare();
        Scope.Days which = answers.which(scope, sight);
        List<Answers.Day> days = answers.days(which);
        if (days.isEmpty()) {
            return Optional.empty();
        }
        List<Answers.Line> lines = answers.lines(which);
        Tally tally = tally(lines);
        boolean all = tally.discretion() == Discretion.ALL;
        Scope.Days told = Answers.told(which, lines);
        Map<String, Integer> came = answers.came(which);
        return Optional.of(new Summary(
                scope,
                title(scope, days.getFirst()),
                days.size(),
                came.values().stream().mapToInt(Integer::intValue).sum(),
                answers.counted(which).containsAll(came.keySet()),
                lines.stream()
                        .filter(line -> came.containsKey(line.occurrence()))
                        .mapToInt(Answers.Line::byName)
                        .sum(),
                tally,
                all ? reasons(lines) : List.of(),
                trend(scope, sight, days, lines, came),
                all ? themes.groups(told) : List.of(),
                all ? themes.marks(told, MOST_MARKS) : List.of(),
                all ? themes.troubles(told, MOST_TROUBLES) : List.of(),
                needs(days, lines)));
    }

    /** How much of it may be seen. */
    public Discretion discretion(Scope scope, Sight sight) {
        return tally(answers.lines(answers.which(scope, sight))).discretion();
    }

    /** What it is called; empty if there is no such day, or none that may be seen. */
    public Optional<String> title(Scope scope, Sight sight) {
        return answers.first(answers.which(scope, sight)).map(day -> title(scope, day));
    }

    /** Some of the days of gatherings in a year, the latest first; those to come, too. */
    public List<Held> held(FiscalYear year, Sight sight, Sought sought) {
        List<Answers.Day> days = answers.days(Scope.year(year).days(sight), sought);
        Scope.Days which = Scope.Days.of(days.stream().map(Answers.Day::id).toList());
        Map<String, List<Answers.Line>> lines =
                answers.lines(which).stream().collect(Collectors.groupingBy(Answers.Line::occurrence));
        Map<String, Integer> came = answers.came(which);
        return days.stream()
                .map(day -> new Held(
                        new Point(
                                day.id(),
                                day.name(),
                                day.day(),
                                came.getOrDefault(day.id(), 0),
                                tally(lines.getOrDefault(day.id(), List.of()))),
                        day.place(),
                        day.body(),
                        day.kind()))
                .toList();
    }

    private String title(Scope scope, Answers.Day first) {
        return switch (scope.kind()) {
            case DAY -> "%sの%s".formatted(Eras.say(first.day()), first.name());
            case SERIES -> scope.name();
            case PLACE -> scope.id();
            case KIND -> kind(scope.id());
            case BODY -> bodies.find(scope.id()).map(Body::name).orElse("なくなった会");
            case YEAR -> FiscalYear.of(scope.id()).orElseThrow().label();
        };
    }

    /** As it is called; one whose course is gone by its id. */
    public String kind(String id) {
        return Optional.ofNullable(content.now().timelines().get(id))
                .map(Timeline::kind)
                .orElse(id);
    }

    static Tally tally(List<Answers.Line> lines) {
        Map<Rating, Integer> counts = new EnumMap<>(Rating.class);
        lines.forEach(line -> counts.merge(line.rating(), line.total(), Integer::sum));
        return new Tally(
                counts.getOrDefault(Rating.GOOD, 0),
                counts.getOrDefault(Rating.OK, 0),
                counts.getOrDefault(Rating.TROUBLE, 0));
    }

    private List<ReasonCount> reasons(List<Answers.Line> lines) {
        record Key(Rating rating, String reason) {}
        Map<Key, Integer> counts = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> !line.reason().isEmpty())
                .forEach(line -> counts.merge(new Key(line.rating(), line.reason()), line.total(), Integer::sum));
        return counts.entrySet().stream()
                .map(count -> reason(count.getKey().rating(), count.getKey().reason(), count.getValue()))
                .sorted(Comparator.comparingInt(ReasonCount::count).reversed().thenComparing(ReasonCount::label))
                .limit(MOST_REASONS)
                .toList();
    }

    private ReasonCount reason(Rating rating, String id, int count) {
        Optional<Reason> known = Reason.of(content.now(), rating, id);
        return new ReasonCount(
                rating,
                known.map(Reason::label).orElse(id),
                known.map(Reason::view).map(View::toString).orElse(""),
                count);
    }

    /** The last days of the same; of one day, those of its gathering up to it. */
    private List<Point> trend(
            Scope scope, Sight sight, List<Answers.Day> days, List<Answers.Line> lines, Map<String, Integer> came) {
        if (scope.kind() != Scope.Kind.DAY) {
            return points(days, lines, came);
        }
        Answers.Day day = days.getFirst();
        Scope.Days series = Scope.series(day.body(), day.name()).days(sight);
        List<Answers.Day> before = answers.days(series).stream()
                .filter(one -> !one.day().isAfter(day.day()))
                .toList();
        return points(before, answers.lines(series), answers.came(series));
    }

    private static List<Point> points(List<Answers.Day> days, List<Answers.Line> all, Map<String, Integer> came) {
        Map<String, List<Answers.Line>> lines = all.stream().collect(Collectors.groupingBy(Answers.Line::occurrence));
        List<Point> points = days.stream()
                .filter(day -> lines.containsKey(day.id()))
                .map(day -> new Point(
                        day.id(), day.name(), day.day(), came.getOrDefault(day.id(), 0), tally(lines.get(day.id()))))
                .toList();
        return points.subList(Math.max(0, points.size() - MOST_DAYS), points.size());
    }

    /** By field, the one with the most trouble first; a field with few answers is left out. */
    private List<Need> needs(List<Answers.Day> days, List<Answers.Line> lines) {
        Map<String, String> fields = days.stream()
                .filter(day -> !day.field().isEmpty())
                .collect(Collectors.toMap(Answers.Day::id, Answers.Day::field));
        Map<String, List<Answers.Line>> byField = lines.stream()
                .filter(line -> fields.containsKey(line.occurrence()))
                .collect(Collectors.groupingBy(line -> fields.get(line.occurrence())));
        List<Need> needs = new ArrayList<>();
        byField.forEach((field, of) -> {
            Tally tally = tally(of);
            if (tally.discretion() == Discretion.ALL) {
                needs.add(new Need(field, tally, lacking(of)));
            }
        });
        needs.sort(Comparator.comparingInt((Need need) -> need.tally().trouble())
                .reversed()
                .thenComparing(Need::field));
        return needs;
    }

    private String lacking(List<Answers.Line> lines) {
        return reasons(lines.stream()
                        .filter(line -> line.rating() == Rating.TROUBLE)
                        .toList())
                .stream()
                .findFirst()
                .map(ReasonCount::label)
                .orElse("");
    }
}
