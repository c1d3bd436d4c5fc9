package kairan.conversation;

/** Which of the two rich menus (メニュー) a person sees under the talk. */
public enum Menu {
    RESIDENT,
    LEADER
}
