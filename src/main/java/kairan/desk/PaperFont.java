package kairan.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The file with the Japanese letters that are put into PDFs: the system's Noto (fonts-noto-cjk). */
@Component
class PaperFont {

    static final String MISSING =
            "日本語の文字（Noto Sans CJK JP）がこのコンピューターにないため、PDFを作れません。前のページを、ブラウザーの「印刷」で印刷してください。管理する人は、apt-get install fonts-noto-cjk で入れられます。";

    private static final List<String> NAMES = List.of(
            "NotoSansCJK-Regular.ttc", "NotoSansCJKjp-Regular.otf", "NotoSansJP-Regular.otf", "NotoSansJP-Regular.ttf");
    private static final int DEEP = 6;

    private final List<Path> places;

    @Autowired
    PaperFont() {
        this(List.of(
                Path.of("/usr/share/fonts"),
                Path.of("/usr/local/share/fonts"),
                Path.of(System.getProperty("user.home"), ".fonts"),
                Path.of(System.getProperty("user.home"), ".local/share/fonts"),
                Path.of("/Library/Fonts")));
    }

    PaperFont(List<Path> places) {
        this.places = places;
    }

    /** Looked for each time, so that it is found as soon as it is installed. */
    Optional<Path> file() {
        return places.stream().filter(Files::isDirectory).flatMap(PaperFont::in).findFirst();
    }

    private static Stream<Path> in(Path place) {
        try (Stream<Path> files = Files.find(
                place, DEEP, (file, what) -> NAMES.contains(file.getFileName().toString()))) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
