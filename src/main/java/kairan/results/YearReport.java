package kairan.results;

import java.util.List;

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
        int came,
        Tally tally,
        int partnersInAll,
        int repeated,
        List<Echo> echoes) {

    public String cameText() {
        return YearLine.people(came);
    }

    public String answersText() {
        return YearLine.answers(tally);
    }

    /** Of the year's partners, in whole percent. */
    public int repeatedShare() {
        return Share.of(repeated, partnersInAll);
    }
}
