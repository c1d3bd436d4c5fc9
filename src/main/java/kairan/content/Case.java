package kairan.content;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** An example of citizens and town working together (事例), as one of the documents tells it. */
public record Case(
        @JsonPropertyDescription("短い英字の名前") String id,
        @JsonPropertyDescription("事例の題") String title,
        @JsonPropertyDescription("分野。ボタンになるので20文字まで") String field,

        @JsonPropertyDescription("協働の形（共催、協定など）。資料に書かれているときだけ") @Nullable
        String form,

        @JsonPropertyDescription("いっしょに行った相手") String partners,
        @JsonPropertyDescription("担当の課") String section,

        @JsonPropertyDescription("場所。資料に書かれているときだけ") @Nullable
        String place,

        @JsonPropertyDescription("したこと") String what,

        @JsonPropertyDescription("よかったこと。資料に書かれているときだけ") @Nullable
        String well,

        @JsonPropertyDescription("出典") Source source) {

    private static final int LONGEST = 600;

    public Case {
        id = Say.id("id", id);
        title = Say.words("title", title, Say.LINE);
        field = Say.label("field", field);
        form = Say.perhaps("form", form, Say.LINE);
        partners = Say.words("partners", partners, Say.LINE);
        section = Say.words("section", section, Say.LINE);
        place = Say.perhaps("place", place, Say.LINE);
        what = Say.words("what", what, LONGEST);
        well = Say.perhaps("well", well, LONGEST);
        source = Say.there("source", source);
    }
}
