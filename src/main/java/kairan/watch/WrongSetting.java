package kairan.watch;

/** A setting with which nothing can start. Its message is for the operator, and says in Japanese what to write instead. */
public final class WrongSetting extends RuntimeException {

    public WrongSetting(String message) {
        super(message);
    }

    public WrongSetting(String message, Throwable cause) {
        super(message, cause);
    }
}
