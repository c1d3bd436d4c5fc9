package kairan;

/** What lies where the store should be cannot be used by this program; nothing in it has been touched. Its message is for the operator. */
class WrongStore extends RuntimeException {

    WrongStore(String message) {
        super(message);
    }
}
