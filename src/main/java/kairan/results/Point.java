package kairan.results;

import java.time.LocalDate;

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

    /** 26年5月17日 */
    public String label() {
        return "%d年%d月%d日".formatted(day.getYear() % 100, day.getMonthValue(), day.getDayOfMonth());
    }
}
