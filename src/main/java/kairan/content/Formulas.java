package kairan.content;

import java.util.regex.Pattern;

/** Keeps cells of a table from being reckoned with by a spreadsheet (OWASP, CSV Injection). */
public final class Formulas {

    /** How a formula begins, also written wide. */
    private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@＝＋－＠\\t\\r].*", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private Formulas() {}

    /** The text, with an apostrophe before it where a spreadsheet would reckon with it. */
    public static String harmless(String cell) {
        return reckoned(cell) ? "'" + cell : cell;
    }

    /** The text as it was before {@link #harmless}. */
    public static String read(String cell) {
        return cell.startsWith("'") && reckoned(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean reckoned(String cell) {
        return FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches();
    }
}
