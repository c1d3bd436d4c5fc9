package kairan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** A notice as a PDF: every letter is in it, and what is too long for one page goes on on the next. */
class PaperPdfTest {

    private static final Path PICTURES = Path.of("target", "desk-pictures");

    private static PaperSheet sheet(List<String> lines, boolean slip) {
        return new PaperSheet(
                "清掃のお知らせ",
                "5月24日（日）の清掃",
                lines,
                "さくら町内会",
                "5月10日（日）9時",
                "LINE",
                "お知らせ BCDFGH を読みます",
                Qr.of("https://line.me/R/oaMessage/%40machi/?BCDFGH"),
                true,
                slip);
    }

    private static byte[] pdf(PaperSheet sheet) {
        Optional<Path> font = new PaperFont().file();
        if (!"true".equals(System.getenv("CI"))) {
            Assumptions.assumeTrue(font.isPresent(), PaperFont.MISSING);
        }
        return PaperPdf.of(sheet, font.orElseThrow());
    }

    @Test
    void allOfItStandsOnOnePageWithItsLetters() throws IOException {
        byte[] pdf = pdf(sheet(List.of("日時：5月24日（日）8時から9時半まで", "場所：さくら公園", "持ち物：軍手、飲み物", "担当：清掃係"), true));
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve("notice.pdf"), pdf);

        try (PdfReader reader = new PdfReader(pdf)) {
            assertThat(reader.getNumberOfPages()).isOne();
            String text = new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("\\s", "");
            assertThat(text)
                    .contains("さくら町内会", "清掃のお知らせ", "場所：さくら公園", "担当：清掃係")
                    .contains("□確認しました", "出られます（", "□出られません", "班－", "お知らせBCDFGHを読みます");
        }
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).contains("/FontFile3");
        assertThat(pdf.length)
                .as("the letters that are used, not all there are")
                .isLessThan(400_000);
    }

    @Test
    void aLongNoticeGoesOnAndHasItsSlipOnTheLastPage() throws IOException {
        byte[] pdf = pdf(sheet(Collections.nCopies(40, "この行は、四十回くり返します。とても長い行なので、二行になることもあります。"), true));

        try (PdfReader reader = new PdfReader(pdf)) {
            int last = reader.getNumberOfPages();
            assertThat(last).isGreaterThan(1);
            assertThat(new PdfTextExtractor(reader).getTextFromPage(last)).contains("への返事");
            assertThat(new PdfTextExtractor(reader).getTextFromPage(1)).doesNotContain("への返事");
        }
    }

    @Test
    void whereNoLettersAreInstalledItSaysSo(@TempDir Path empty) {
        assertThat(new PaperFont(List.of(empty, empty.resolve("nothing"))).file())
                .isEmpty();
        assertThat(PaperFont.MISSING).contains("fonts-noto-cjk", "印刷");
    }
}
