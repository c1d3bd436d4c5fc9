package kairan.content;

import java.util.OptionalInt;

/** The plan of the town's LINE account (料金プラン): how many pushed messages a month it holds, counted per person. */
public enum Plan {
    communication("コミュニケーションプラン（無料）", 200),
    light("ライトプラン", 5_000),
    standard("スタンダードプラン", 30_000),
    /** What LINE gives to municipalities is not counted. */
    municipal("地方公共団体プラン", -1);

    private final String label;
    private final int monthly;

    Plan(String label, int monthly) {
        this.label = label;
        this.monthly = monthly;
    }

    public String label() {
        return label;
    }

    /** How many messages a month; empty without a limit. */
    public OptionalInt monthly() {
        return monthly < 0 ? OptionalInt.empty() : OptionalInt.of(monthly);
    }
}
