package kairan.content;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;

/** One municipal document that answers are taken from (資料). */
public record Document(
        @JsonPropertyDescription("短い英字の名前") String id,
        @JsonPropertyDescription("どこの資料か") String town,
        @JsonPropertyDescription("資料の題名") String title,
        @JsonPropertyDescription("作られた年") String year,
        @JsonPropertyDescription("この町のほかの呼び方（例：江別、道庁）") List<String> names) {

    public Document {
        id = Say.id("id", id);
        town = Say.words("town", town, 100);
        title = Say.words("title", title, 100);
        year = Say.words("year", year, 100);
        names = Say.list("names", names);
    }
}
