package kairan.delivery;

/** When a posting rings at people's phones rather than only wait in their mailboxes (プッシュ). */
public enum Push {

    /** 緊急, to which a second person has agreed: at any hour. */
    URGENT,

    /** 実施・順延・中止・変更 of what someone signed up for: at once, on the day itself from early morning. */
    AT_ONCE,

    /** The call to a gathering, the reminder on the eve: one push, by day. */
    ONCE,

    /** A reminder for an hour of the very morning: one push, from early morning on. */
    EARLY,

    /** Whatever can wait: rides in the next 回覧便. */
    ROUND,

    /** Is told when the person talks, and only then. */
    NEVER;

    /** Whether it goes out by itself. */
    boolean alone() {
        return this == URGENT || this == AT_ONCE || this == ONCE || this == EARLY;
    }

    /** Whether it may use what is held back for a cancellation, and more than its association's share. */
    boolean first() {
        return this == URGENT || this == AT_ONCE;
    }
}
