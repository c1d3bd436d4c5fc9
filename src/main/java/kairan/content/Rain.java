package kairan.content;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.time.LocalTime;
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

    /** The same on the spare day, after which there is none. */
    public Rain onSpareDay() {
        return new Rain(rule == RainRule.MOVES ? RainRule.CANCELLED : rule, null, decides, deputy, at);
    }
}
