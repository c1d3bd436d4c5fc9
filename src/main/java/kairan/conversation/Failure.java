package kairan.conversation;

/** What may be logged of an exception: its class and its place; its message could hold what a person wrote. */
public final class Failure {

    private Failure() {}

    public static String of(Throwable e) {
        StackTraceElement[] places = e.getStackTrace();
        return e.getClass().getName() + (places.length == 0 ? "" : " at " + places[0]);
    }
}
