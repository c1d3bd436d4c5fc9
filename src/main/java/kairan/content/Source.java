package kairan.content;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** Where an answer stands (出典): one of the town documents, and the heading in it. */
public record Source(
        @JsonPropertyDescription("町の id（town.yaml の documents）")
        String town,

        @JsonPropertyDescription("章や見出し") String chapter) {

    public Source {
        town = Say.id("town", town);
        chapter = Say.words("chapter", chapter, 100);
    }
}
