package kairan.upkeep;

import java.time.LocalDateTime;

/** What one group does in a campaign, as it stands in the lists for whoever brings bags and fetches heaps. */
public record Planned(
        String body, String host, LocalDateTime begins, String place, int people, int bags, String heap, boolean on) {}
