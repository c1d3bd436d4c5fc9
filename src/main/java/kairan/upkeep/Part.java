package kairan.upkeep;

import org.jspecify.annotations.Nullable;

/**
 * What one group does in a campaign (参加): its day stands in the occurrence.
 *
 * @param body who takes part, {@code host} what it is called, {@code district} where it is at home
 * @param heap where what was collected is put (集めたごみを置く場所)
 */
public record Part(
        String campaign,
        String body,
        String host,
        @Nullable String district,
        String occurrence,
        int people,
        int bags,
        String heap) {}
