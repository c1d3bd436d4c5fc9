package kairan.results;

import java.util.List;

/** One gathering in the report of a year; its texts hold back the numbers of a few. */
public record YearLine(
        String day,
        String name,
        String place,
        List<Partner> partners,
        String form,
        String field,
        int came,
        Tally tally) {

    static final String FEW = "少人数";

    /** How many came; of a few not. */
    public String cameText() {
        return people(came);
    }

    /** As a number of people may be told to anybody: "" for none known. */
    static String people(int came) {
        return came == 0 ? "" : came < Discretion.FEWEST_SHOWN ? FEW : String.valueOf(came);
    }

    public String answersText() {
        return answers(tally);
    }

    static String answers(Tally tally) {
        return tally.total() > 0 && tally.discretion() == Discretion.NOTHING ? FEW : String.valueOf(tally.total());
    }

    public String goodText() {
        return tally.discretion() == Discretion.ALL ? tally.goodShare() + "%" : "";
    }
}
