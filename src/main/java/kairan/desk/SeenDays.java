package kairan.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kairan.bodies.Bodies;
import kairan.content.ContentFiles;
import kairan.gatherings.Occurrence;
import kairan.gatherings.Programme;
import kairan.japanese.Dates;
import kairan.japanese.Eras;
import kairan.roles.Realm;
import kairan.roles.Right;
import org.springframework.stereotype.Component;

/** The days of gatherings that a visitor may see, as lines of lists, calendars and plans. */
@Component
class SeenDays {

    private final Bodies bodies;
    private final ContentFiles content;
    private final Clock clock;

    SeenDays(Bodies bodies, ContentFiles content, Clock clock) {
        this.bodies = bodies;
        this.content = content;
        this.clock = clock;
    }

    /** A day of a gathering; {@code off} says so if it does not take place. */
    record Line(String id, LocalDate on, String hour, String name, String place, String day, String host, String off) {}

    /** Only those the visitor may see. */
    static Programme.Wanted theirs(Visitor visitor, Programme.Wanted wanted) {
        return visitor.may(Right.SEE_RESULTS, Realm.TOWN) ? wanted : wanted.of(visitor.bodies());
    }

    static boolean sees(Visitor visitor, Occurrence occurrence) {
        return visitor.may(Right.SEE_RESULTS, realm(occurrence));
    }

    static Realm realm(Occurrence occurrence) {
        return Optional.ofNullable(occurrence.gathering().body()).map(Realm::of).orElse(Realm.TOWN);
    }

    List<Line> lines(Visitor visitor, List<Occurrence> all) {
        Map<String, String> names = bodies.names(all.stream()
                .flatMap(occurrence -> Stream.ofNullable(occurrence.gathering().body()))
                .collect(Collectors.toSet()));
        return all.stream()
                .filter(occurrence -> sees(visitor, occurrence))
                .map(occurrence -> line(occurrence, names))
                .toList();
    }

    private Line line(Occurrence occurrence, Map<String, String> names) {
        String hour = occurrence.gathering().timed()
                ? Dates.say(occurrence.gathering().start())
                : "";
        return new Line(
                occurrence.id(),
                occurrence.day(),
                hour,
                occurrence.gathering().name(),
                occurrence.gathering().place(),
                say(occurrence.day()) + hour,
                Optional.ofNullable(occurrence.gathering().body())
                        .map(names::get)
                        .orElseGet(() -> content.now().town().name()),
                occurrence.on() ? "" : "中止・順延");
    }

    /** With its year where that is not this one. */
    private String say(LocalDate day) {
        return day.getYear() == LocalDate.now(clock).getYear() ? Dates.say(day) : Eras.say(day);
    }
}
