package kairan.results;

import java.util.List;
import java.util.function.Function;

/**
 * What the town did together with citizens in a year (年度の実績), as the yearly survey of the Hokkaido document asks for it.
 *
 * @param repeated how many of the year's partners were partners in the year before, too
 */
public record YearReport(
        FiscalYear year,
        List<YearLine> gatherings,
        List<Bar> partners,
        List<Bar> forms,
        List<Bar> fields,
        int partnersInAll,
        int repeated,
        List<Echo> echoes) {

    /** Of those gatherings of which it is told: with the others in it, theirs could be worked out. */
    public String cameText() {
        return sum(YearLine::cameText);
    }

    public String answersText() {
        return sum(YearLine::answersText);
    }

    private String sum(Function<YearLine, String> text) {
        List<String> texts =
                gatherings.stream().map(text).filter(one -> !one.isEmpty()).toList();
        List<String> told =
                texts.stream().filter(one -> !one.equals(YearLine.FEW)).toList();
        return told.isEmpty()
                ? texts.stream().findFirst().orElse("")
                : String.valueOf(told.stream().mapToInt(Integer::parseInt).sum());
    }

    /** Of the year's partners, in whole percent. */
    public int repeatedShare() {
        return Share.of(repeated, partnersInAll);
    }
}
