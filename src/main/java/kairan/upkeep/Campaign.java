package kairan.upkeep;

import java.time.LocalDate;
import kairan.japanese.Dates;

/** A day or a period on which the whole town cleans (ゼロごみの日); each association, school or company sets its own day in it. */
public record Campaign(String id, String name, LocalDate first, LocalDate last) {

    /** Nobody is called to its days; who says yes is reminded. */
    static final String TIMELINE = "campaign";

    public boolean oneDay() {
        return first.equals(last);
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** 「5月31日（日）」 or 「5月24日（日）から5月31日（日）まで」 */
    public String days() {
        return oneDay() ? Dates.say(first) : "%sから%sまで".formatted(Dates.say(first), Dates.say(last));
    }
}
