package kairan.line;

import com.linecorp.bot.messaging.client.MessagingApiClient;
import com.linecorp.bot.messaging.model.QuotaType;
import java.util.concurrent.ExecutionException;
import kairan.conversation.Allowance;

/** What LINE says of the month's messages: its limit is exact, what is used of it only roughly so. */
final class Quota {

    private Quota() {}

    static Allowance left(MessagingApiClient api) {
        try {
            var limit = api.getMessageQuota().get().body();
            if (limit.type() == QuotaType.NONE) {
                return new Allowance.Unlimited();
            }
            Long used = api.getMessageQuotaConsumption().get().body().totalUsage();
            return limit.type() != QuotaType.LIMITED || limit.value() == null || used == null
                    ? new Allowance.Unknown()
                    : new Allowance.Limited(limit.value(), used);
        } catch (ExecutionException e) {
            return new Allowance.Unknown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Allowance.Unknown();
        }
    }
}
