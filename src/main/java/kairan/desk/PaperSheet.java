package kairan.desk;

import java.util.List;

/**
 * What stands on the page of a notice on paper.
 *
 * @param words that open the talk at it, for those whose telephone does not read the QR code
 * @param coming whether the slip asks who comes
 * @param slip whether there is a slip at all: only households of an association give one back
 */
record PaperSheet(
        String heading,
        String title,
        List<String> lines,
        String sender,
        String day,
        String door,
        String words,
        Qr qr,
        boolean coming,
        boolean slip) {

    /** How one answers by telephone. */
    public String howTo() {
        return "スマートフォンのカメラで写すと、%sが開きます。そのまま送ると、お知らせが出て、返事ができます。".formatted(door);
    }
}
