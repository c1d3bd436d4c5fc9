package kairan.upkeep;

/**
 * What one group does in a campaign (参加): its day stands in the occurrence.
 *
 * @param body who takes part, and {@code host} what it is called
 * @param heap where what was collected is put (集めたごみを置く場所)
 */
public record Part(String campaign, String body, String host, String occurrence, int people, int bags, String heap) {}
