package kairan.content;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** What one town's document says otherwise than the answer. */
public record Difference(
        @JsonPropertyDescription("町の id（town.yaml の documents）")
        String town,

        @JsonPropertyDescription("その町ではどう書いているか") String note) {

    /** So that ten of them fit into one message. */
    private static final int MOST = 400;

    public Difference {
        town = Say.id("town", town);
        note = Say.words("note", note, MOST);
    }
}
