package kairan.results;

import java.time.LocalDate;
import kairan.japanese.Eras;

/** How one day of a gathering was, in a row of days (推移). */
public record Point(String occurrence, String name, LocalDate day, int came, Tally tally) {

    /** How many answered, as far as that may be told. */
    public String answersText() {
        return YearLine.answers(tally);
    }

    /** The share of よかった, as far as that may be told. */
    public String goodText() {
        return tally.discretion() == Discretion.ALL ? tally.goodShare() + "%" : "";
    }

    /** The share of こまった, as far as that may be told. */
    public String troubleText() {
        return tally.discretion() == Discretion.ALL ? tally.troubleShare() + "%" : "";
    }

    /** 令和8年5月17日（日） */
    public String label() {
        return Eras.say(day);
    }
}
