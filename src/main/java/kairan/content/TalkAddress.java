package kairan.content;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The address that opens the talk with words already written, as it stands behind a printed QR code: in LINE if the town is there, else in the web chat. */
@Component
public class TalkAddress {

    private final String line;
    private final PageAddress pages;

    public TalkAddress(@Value("${kairan.line.id}") String line, PageAddress pages) {
        this.line = line.strip();
        this.pages = pages;
    }

    /** How it is called on paper. */
    public String door() {
        return line.isEmpty() ? "チャットの画面" : "LINE";
    }

    /** In LINE the words stand after the question mark alone (LINE's URL schemes, oaMessage). */
    public String of(String words) {
        String written = URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
        return line.isEmpty()
                ? pages.of("/?say=" + written)
                : "https://line.me/R/oaMessage/%s/?%s"
                        .formatted(URLEncoder.encode(at(line), StandardCharsets.UTF_8), written);
    }

    private static String at(String line) {
        return line.startsWith("@") ? line : "@" + line;
    }
}
