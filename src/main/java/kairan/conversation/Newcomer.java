package kairan.conversation;

/** Someone in the house who wants to know when a person talks with the bot for the first time, or comes back. */
public interface Newcomer {

    /** Runs inside the transaction of their turn, perhaps more than once a person. */
    void met(Person person);
}
