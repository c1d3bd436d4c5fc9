package kairan.chaos;

import tools.jackson.databind.node.ObjectNode;

/** One thing that somebody does on LINE, and what must come of it; {@code value} is their answer, where it is one. */
record Doing(ObjectNode event, String from, Kind kind, String value) {

    enum Kind {
        /** Leaves a row of its own among the questions. */
        ASKS,
        /** Comes to the course, or does not. */
        COMES,
        /** Says how the other gathering was. */
        RATES,
        /** Takes what waits in the mailbox. */
        FETCHES,
        /** Writes a notice, step by step. */
        WRITES,
        /** Confirms a notice; {@code value} is which. */
        CONFIRMS
    }

    String id() {
        return event.path("webhookEventId").stringValue();
    }

    /** When they did it, by LINE's clock. */
    long at() {
        return event.path("timestamp").longValue();
    }

    String token() {
        return event.path("replyToken").stringValue();
    }

    /** As LINE sends it once more when it got no answer. */
    Doing redelivered() {
        ObjectNode again = event.deepCopy();
        again.putObject("deliveryContext").put("isRedelivery", true);
        return new Doing(again, from, kind, value);
    }
}
