package kairan.content;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** A word of the office and how people say it at home (言いかえ). */
public record PlainWord(
        @JsonPropertyDescription("役所の言葉。文の中に出てくる形のまま書きます") String office,
        @JsonPropertyDescription("ふだんの言葉での言いかえ") String plain) {

    public PlainWord {
        office = Say.words("office", office, 100);
        plain = Say.words("plain", plain, 100);
    }
}
