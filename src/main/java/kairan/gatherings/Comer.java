package kairan.gatherings;

import kairan.conversation.Person;
import org.jspecify.annotations.Nullable;

/**
 * Who is counted as one at the 受付: a household by its slip, or else a person.
 *
 * @param label 「3班-07」 of a household, "" of a person
 * @param body the association they belong to
 * @param block their block of it, as far as it is known
 */
public record Comer(
        @Nullable Person person,
        @Nullable String household,
        String label,
        @Nullable String body,
        @Nullable Integer block) {

    boolean isHousehold() {
        return household != null;
    }
}
