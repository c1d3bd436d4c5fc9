package kairan.results;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import kairan.japanese.Masks;

/** What staff or a leader want to tell of a theme, as they wrote it; it waits in the session while it is mended. */
public record Told(String theme, String heard, String answer, boolean changes) implements Serializable {

    public Told {
        theme = theme.strip();
        heard = heard.strip();
        answer = answer.strip();
    }

    /** What has to be mended before anybody hears it, in words for whoever wrote it. */
    public List<String> wrong() {
        List<String> wrong = new ArrayList<>();
        length(wrong, "テーマ", theme, Echo.LONGEST_THEME);
        length(wrong, "聞いたこと", heard, Echo.LONGEST);
        length(wrong, changes ? "変わること" : "変えられないわけ", answer, Echo.LONGEST);
        if (List.of(theme, heard, answer).stream()
                .anyMatch(words -> !Masks.of(words).equals(words))) {
            wrong.add("名前や電話番号、住所が入っているようです。だれのことか分からないように書いてください。");
        }
        return wrong;
    }

    private static void length(List<String> wrong, String what, String words, int most) {
        if (words.isEmpty()) {
            wrong.add("「%s」を書いてください。".formatted(what));
        } else if (words.length() > most) {
            wrong.add("「%s」は%d文字までで書いてください（いま%d文字です）。".formatted(what, most, words.length()));
        }
    }
}
