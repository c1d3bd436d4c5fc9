package kairan.content;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is easily mistyped in a line of a content file, and what to do about it. */
enum Slip {
    TAB("^ *\\t", "行のはじめにタブがあります。タブを消して、半角の空白で字下げしてください。"),
    WIDE_SPACE("^[ -]*　", "行のはじめに全角の空白があります。半角の空白にしてください。"),
    WIDE_COLON("^[ -]*[a-z-]+：", "「：」が全角です。半角の「:」にして、その後に半角の空白を一つ入れてください。"),
    NO_SPACE("^[ -]*[a-z-]+:[^ ]", "「:」の後に半角の空白を一つ入れてください。"),
    QUOTE("^[ -]*+([a-z-]+: +)?+(\"[^\"]*|'[^']*)$", "文をかこむ引用符が閉じていません。文の終わりにも同じ引用符を書いてください。"),
    SIGNS(
            "^[ -]*+([a-z-]+: +)?+([@`%&*!\\[\\]{}>|].*|[^\"'].*: .*)$",
            "文の中に「: 」があるときや、文が記号で始まるときは、文を \" \" でかこんでください。");

    private final Pattern form;
    private final String remedy;

    Slip(String form, String remedy) {
        this.form = Pattern.compile(form);
        this.remedy = remedy;
    }

    /** Only to be asked about a line that could not be read: a good line may look like some of these. */
    static Optional<String> remedy(String line) {
        return Arrays.stream(values())
                .filter(slip -> slip.form.matcher(line).find())
                .map(slip -> slip.remedy)
                .findFirst();
    }
}
