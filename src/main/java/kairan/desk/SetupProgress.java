package kairan.desk;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kairan.content.Desk;
import kairan.content.Town;
import org.jspecify.annotations.Nullable;

/** How far the first day has come: what each step still lacks. Computed, so that what is taken away later is missing again. */
public record SetupProgress(Map<Step, String> lacking) {

    /** @param confirmed what somebody has said yes to, where the content alone does not show it */
    static SetupProgress of(Town town, boolean anyAssociation, Set<Step> confirmed) {
        Map<Step, String> lacking = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            lacks(step, town, anyAssociation, confirmed).ifPresent(what -> lacking.put(step, what));
        }
        return new SetupProgress(lacking);
    }

    private static Optional<String> lacks(Step step, Town town, boolean anyAssociation, Set<Step> confirmed) {
        return switch (step) {
            case TOWN -> unless(confirmed.contains(step), "町の名前を確かめて、保存してください。");
            case DESK -> reachable(town.desk());
            case EMERGENCY ->
                town.emergency() == null
                        ? Optional.of("まだ決まっていません。")
                        : unless(town.emergency().telephone() != null, "電話番号がありません。");
            case BODIES -> unless(anyAssociation, "町内会が、まだ一つもありません。");
            case PLAN -> unless(town.plan() != null, "まだえらばれていません。");
            case INVITATION -> unless(confirmed.contains(step), "まだ、だれも招いていません。");
            case MESSAGE -> unless(confirmed.contains(step), "まだ届いていません。");
        };
    }

    private static Optional<String> reachable(Desk desk) {
        if (desk.telephone() == null) {
            return Optional.of("電話番号がありません。");
        }
        return unless(desk.hours() != null, "開いている時間がありません。");
    }

    private static Optional<String> unless(boolean done, String lacking) {
        return done ? Optional.empty() : Optional.of(lacking);
    }

    public boolean done(Step step) {
        return !lacking.containsKey(step);
    }

    @Nullable
    public String lacks(Step step) {
        return lacking.get(step);
    }

    public boolean finished() {
        return lacking.isEmpty();
    }

    /** How many are still to be done. */
    public int left() {
        return lacking.size();
    }

    public List<Step> steps() {
        return Arrays.asList(Step.values());
    }

    /** The one to do now. */
    Optional<Step> next() {
        return lacking.keySet().stream().findFirst();
    }
}
