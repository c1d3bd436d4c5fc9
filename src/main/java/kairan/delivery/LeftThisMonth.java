package kairan.delivery;

import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** How many pushes the town may still spend this month (今月送れる数). */
@Component
public class LeftThisMonth {

    private final Purse purse;

    LeftThisMonth(Purse purse) {
        this.purse = purse;
    }

    /** At the door that has the least left; empty where nobody counts them. */
    public OptionalLong count() {
        long least = purse.countedDoors().stream()
                .mapToLong(door -> purse.left(door, Push.ONCE, null))
                .min()
                .orElse(Purse.NO_LIMIT);
        return least == Purse.NO_LIMIT ? OptionalLong.empty() : OptionalLong.of(least);
    }
}
