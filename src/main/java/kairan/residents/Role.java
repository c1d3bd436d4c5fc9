package kairan.residents;

/** What someone may do besides being a resident. */
public enum Role {
    /** 会長・役員: sees how a gathering was answered. */
    LEADER
}
