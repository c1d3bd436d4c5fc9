package kairan.gatherings;

/** What is asked on the day of a gathering or before it (当日の質問). */
enum DayQuestion {
    START,
    END,
    PLACE,
    BRING,
    PARKING,
    RAIN,
    STILL_ON,
    TOILET,
    CHILDREN,
    LATE,
    WHO,
    APPLY,
    FEE
}
