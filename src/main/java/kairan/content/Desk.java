package kairan.content;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who answers for a subject at the town hall (窓口). */
public record Desk(
        @JsonPropertyDescription("窓口の名前") String name,
        @JsonPropertyDescription("電話番号。なければ書きません") @Nullable String telephone,

        @JsonPropertyDescription("開いている時間。なければ書きません") @Nullable
        String hours) {

    private static final Pattern NUMBER = Pattern.compile("(?:\\+\\d|\\d{2})[\\d() ー‐−-]{1,16}\\d|\\d{3}");

    public Desk {
        name = Say.words("name", name, Say.LINE);
        telephone = Say.perhaps("telephone", telephone, Say.LINE);
        hours = Say.perhaps("hours", hours, Say.LINE);
    }

    /** The telephone number as a phone dials it ({@code tel:0144…}), if it is one. */
    public Optional<String> dialled() {
        if (telephone == null) {
            return Optional.empty();
        }
        // What follows the number (an extension, a second number) cannot be dialled.
        Matcher number = NUMBER.matcher(Normalizer.normalize(telephone, Normalizer.Form.NFKC));
        return number.find() ? Optional.of("tel:" + number.group().replaceAll("[^0-9+]", "")) : Optional.empty();
    }

    /** Name, telephone and hours in one line, as far as they are known. */
    public String line() {
        return name
                + Optional.ofNullable(telephone).map(t -> "　電話 " + t).orElse("")
                + Optional.ofNullable(hours).map(h -> "（" + h + "）").orElse("");
    }
}
