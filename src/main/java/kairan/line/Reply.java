package kairan.line;

import java.util.List;
import kairan.conversation.Address;
import kairan.conversation.Json;
import kairan.conversation.Message;

/** An answer on its way back: for whom, the token it is sent with, and its messages in the store's form. */
record Reply(String id, Address to, String token, String written) {

    List<Message> messages() {
        return Json.messages(written);
    }

    @Override
    public String toString() {
        return "Reply[…]";
    }
}
