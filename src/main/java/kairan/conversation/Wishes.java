package kairan.conversation;

/** How a person wishes to be spoken to (設定); whoever has not said gets the ordinary way. */
public interface Wishes {

    /** Whether answers should be in easy Japanese (やさしい日本語). */
    boolean easy(Person person);
}
