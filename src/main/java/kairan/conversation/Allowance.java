package kairan.conversation;

/** What a door says about the pushes it still takes this month. */
public sealed interface Allowance {

    /** It counts nothing, or its plan has no limit. */
    record Unlimited() implements Allowance {}

    /** So many a month, of which so many are used; some doors know the second figure only roughly. */
    record Limited(long monthly, long used) implements Allowance {}

    /** It did not answer. */
    record Unknown() implements Allowance {}
}
