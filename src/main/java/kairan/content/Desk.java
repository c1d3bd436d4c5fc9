package kairan.content;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who answers for a subject at the town hall (窓口). */
public record Desk(
        @JsonPropertyDescription("窓口の名前") String name,
        @JsonPropertyDescription("電話番号。なければ書きません") @Nullable String telephone,

        @JsonPropertyDescription("開いている時間。なければ書きません") @Nullable
        String hours) {

    public Desk {
        name = Say.words("name", name, Say.LINE);
        telephone = Say.perhaps("telephone", telephone, Say.LINE);
        hours = Say.perhaps("hours", hours, Say.LINE);
    }

    /** Name, telephone and hours in one line, as far as they are known. */
    public String line() {
        return name
                + Optional.ofNullable(telephone).map(t -> "　電話 " + t).orElse("")
                + Optional.ofNullable(hours).map(h -> "（" + h + "）").orElse("");
    }
}
