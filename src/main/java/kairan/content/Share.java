package kairan.content;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** One association's part of the month's messages, where several share one LINE account (割り当て). */
public record Share(
        @JsonPropertyDescription("町内会の id") String body,
        @JsonPropertyDescription("1か月に送れる数") int monthly) {

    static final int MOST = 100_000_000;

    public Share {
        body = Say.id("body", body);
        monthly = Say.within("monthly", monthly, 0, MOST);
    }
}
