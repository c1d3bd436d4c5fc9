package kairan.residents;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kairan.bodies.Body;
import kairan.japanese.Spelling;

/** The words with which a QR code opens the talk (はじめの言葉): printed on slips and on an association's 「はじめかた」, sent by one tap. */
public final class Opening {

    private static final Pattern CODE = Pattern.compile("(?:(?:世帯の)?番号は)?(" + Letters.CLASS + "{6})(?:です)?");
    private static final Pattern BODY = Pattern.compile("(.{2,60}?)で、?(?:はじめます|始めます)");

    private Opening() {}

    /** Of a slip: proves the household. */
    public static String of(Household household) {
        return "世帯の番号は、%sです".formatted(household.code());
    }

    /** Of the page 「はじめかた」: joins the association, or follows the group, and proves nothing. */
    public static String of(Body body) {
        return "%sで、はじめます".formatted(body.name());
    }

    /** The code of a slip, also when it was typed alone. */
    static Optional<String> code(String words) {
        Matcher m = CODE.matcher(Spelling.bare(words).replaceAll("[、,。「」]", ""));
        return m.matches() ? Optional.of(m.group(1)) : Optional.empty();
    }

    /** The name of the association or group. */
    static Optional<String> name(String words) {
        Matcher m = BODY.matcher(Spelling.bare(words));
        return m.matches() ? Optional.of(m.group(1)) : Optional.empty();
    }
}
