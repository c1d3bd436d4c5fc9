package kairan.conversation;

/** Someone in the house who wants to know when a person talks with the bot for the first time. */
public interface Newcomer {

    /** Runs once a person, inside the transaction of their first turn. */
    void met(Person person);
}
