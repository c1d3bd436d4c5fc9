package kairan.content;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a gathering does in rain, and who says so at which hour of the day (雨のとき). */
public record Rain(
        @JsonPropertyDescription("小雨決行、雨天順延、雨天中止のどれか") RainRule rule,

        @JsonPropertyDescription("雨天順延のとき、何日後に延ばすか。次の週なら 7") @Nullable
        Integer spare,

        @JsonPropertyDescription("行うかどうかを決める人。名前ではなく、会長、班長などと書きます")
        String decides,

        @JsonPropertyDescription("その人がいないときに決める人") @Nullable String deputy,

        @JsonPropertyDescription("当日の何時に決めるか（6:00）") @JsonFormat(pattern = "H:mm")
        LocalTime at) {

    private static final int LATEST_SPARE = 60;
    private static final int USUAL_SPARE = 7;
    private static final LocalTime EARLIEST_DECISION = LocalTime.of(5, 0);

    public Rain {
        rule = Say.there("rule", rule);
        decides = Say.words("decides", decides, Say.LINE);
        deputy = Say.perhaps("deputy", deputy, Say.LINE);
        at = Say.there("at", at);
        if (spare != null) {
            Say.within("spare", spare, 1, LATEST_SPARE);
        }
        if (rule == RainRule.MOVES && spare == null) {
            throw new WrongValue("雨天順延のときは「spare」に、何日後に延ばすかを書いてください（次の週なら 7）。", "rule");
        }
    }

    /** As it usually is: decided two hours before the start, and put off by a week; empty where nobody could be awake. */
    public static Optional<Rain> usual(RainRule rule, LocalTime start, String decides, @Nullable String deputy) {
        return hour(start).map(at -> new Rain(rule, rule == RainRule.MOVES ? USUAL_SPARE : null, decides, deputy, at));
    }

    /** The same for a start at that hour: decided before it, or empty where nobody could be awake. */
    public Optional<Rain> before(LocalTime start) {
        return at.isBefore(start)
                ? Optional.of(this)
                : hour(start).map(earlier -> new Rain(rule, spare, decides, deputy, earlier));
    }

    private static Optional<LocalTime> hour(LocalTime start) {
        LocalTime two = start.isBefore(EARLIEST_DECISION.plusHours(2)) ? EARLIEST_DECISION : start.minusHours(2);
        return Optional.of(two).filter(at -> at.isBefore(start));
    }

    /** The same on the spare day, after which there is none. */
    public Rain onSpareDay() {
        return new Rain(rule == RainRule.MOVES ? RainRule.CANCELLED : rule, null, decides, deputy, at);
    }
}
