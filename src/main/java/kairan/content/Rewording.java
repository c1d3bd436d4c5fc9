package kairan.content;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an edit has changed (直したところ): the lines as they were and as they became.
 *
 * @param name of the sentence or answer in which it begins, as the file calls it, or null
 */
public record Rewording(Edit edit, @Nullable String name, String before, String after) {

    private static final Pattern ID = Pattern.compile("\\s*(?:- )?\\s*id:\\s*[\"']?([^\\s\"'#]+).*");
    private static final Pattern KEY = Pattern.compile("([\\p{L}\\p{N}_-]+):.*");
    private static final int LONGEST = 2000;

    static Rewording of(Edit edit, String before, String after) {
        Patch patch = Patch.between(before, after);
        return new Rewording(edit, name(patch, edit.file()), cut(patch.before()), cut(patch.after()));
    }

    private static @Nullable String name(Patch patch, String file) {
        Pattern names = file.startsWith("faq/") ? ID : KEY;
        List<String> first = patch.after().isEmpty() ? patch.before() : patch.after();
        for (String line : first.subList(0, Math.min(1, first.size()))) {
            Matcher name = names.matcher(line);
            if (name.matches()) {
                return name.group(1);
            }
        }
        for (String line : patch.above().reversed()) {
            Matcher name = names.matcher(line);
            if (name.matches()) {
                return name.group(1);
            }
        }
        return null;
    }

    private static String cut(List<String> lines) {
        String all = String.join("\n", lines);
        return all.length() <= LONGEST ? all : all.substring(0, LONGEST) + "…";
    }
}
