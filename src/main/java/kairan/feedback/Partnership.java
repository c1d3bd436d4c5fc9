package kairan.feedback;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kairan.content.Gathering;
import kairan.content.Town;

/** Work that the town does together with others (協働事業): who is in it, and when both sides look back on it. */
final class Partnership {

    private Partnership() {}

    /** The town is one of its hosts, and somebody else is, too. */
    static boolean with(Town town, Gathering gathering) {
        boolean others = gathering.body() != null || gathering.hosts().stream().anyMatch(host -> !town.is(host));
        return others && gathering.hosts().stream().anyMatch(town::is);
    }

    /** The words of which one stands in the facts of all that the town does. */
    static List<String> words(Town town) {
        return List.of("\"市\"", "\"役所\"", "\"" + town.name());
    }

    /** The town does it together with others, and it is time to look back on it. */
    static boolean asked(Town town, Gathering gathering, LocalDate day) {
        return with(town, gathering) && looksBack(gathering, day);
    }

    /** At its end; what goes on is looked back on once a year, after the last day of the 年度. */
    static boolean looksBack(Gathering gathering, LocalDate day) {
        Optional<LocalDate> next = gathering.nextDay(day.plusDays(1));
        return next.isEmpty() || fiscalYear(next.get()) != fiscalYear(day);
    }

    /** It begins in April. */
    static int fiscalYear(LocalDate day) {
        return day.minusMonths(3).getYear();
    }
}
