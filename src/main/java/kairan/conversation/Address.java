package kairan.conversation;

/** Where a person is reached: a door, and the id they have there. The only thing that holds LINE ids and chat tokens; never logged. */
public record Address(String channel, String externalId) {

    @Override
    public String toString() {
        return channel + ":…";
    }
}
