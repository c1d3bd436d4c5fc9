package kairan.feedback;

import java.util.Map;
import kairan.FreshStore;
import kairan.TownFiles;
import kairan.gatherings.TownHall;

/** A clean-up that association and town did together, and how both look back on it, for tests in other rooms. */
public final class SelfChecksOf {

    public static final String PARK = "park-2026-05-17";

    private final FreshStore store;
    private final TownHall town;

    public SelfChecksOf(FreshStore store, TownHall town) {
        this.store = store;
        this.town = town;
        town.write("dialogues/self-check.yaml", TownFiles.real("dialogues/self-check.yaml"));
        town.write("dialogues/self-check-inside.yaml", TownFiles.real("dialogues/self-check-inside.yaml"));
    }

    /** It is over. */
    public void together(String hosts) {
        town.write("gatherings/park.yaml", """
                id: park
                name: さくら公園の清掃
                timeline: cleanup
                day: "2026-05-17"
                start: "08:00"
                end: "09:30"
                announce: 7日前 9:00
                place: さくら公園
                body: sakura
                field: 環境
                form: 共催
                hosts: [%s]
                """.formatted(hosts));
        town.now(5, 10, 9, 0);
        town.now(5, 17, 11, 30);
    }

    public SelfChecks checks() {
        return new SelfChecks(new Checks(store.db(), store.clock()), town.occurrences(), town.content(), store.clock());
    }

    public Gist gist() {
        return new Gist(
                new Feedbacks(store.db(), store.clock()), new Reports(store.db(), store.clock()), town.content());
    }

    /** As the association answered in the talk. */
    public void citizens(Map<String, String> answers) {
        new Checks(store.db(), store.clock()).keep(PARK, Side.CITIZENS, CheckTopic.check(answers), town.resident("会長"));
    }

    public void report(String advice) {
        new Reports(store.db(), store.clock()).keep(new Report(PARK, 23, 14, advice, null, null), town.resident("会長"));
    }

    /** So many neighbours had trouble with this. */
    public void troubled(int neighbours, String reason) {
        Feedbacks feedbacks = new Feedbacks(store.db(), store.clock());
        for (int i = 0; i < neighbours; i++) {
            feedbacks.neighbour(
                    PARK, new NeighbourForm(kairan.conversation.Ids.next(), Rating.TROUBLE, reason, "言葉", null));
        }
    }
}
