package kairan.conversation;

/** Which menu a person sees under the talk (メニュー), at doors that have menus. */
public enum Menu {
    /** Everybody's. */
    RESIDENT,
    /** The one of those who lead an association or group (役員). */
    LEADER
}
