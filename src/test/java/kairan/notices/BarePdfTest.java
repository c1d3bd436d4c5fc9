package kairan.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.Document;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfStamper;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** Of a PDF the pages are kept, and nothing that tells who wrote them, with what, and what lies behind them. */
class BarePdfTest {

    private static final String[] SECRETS = {
        "Tanaka", "Secret title", "Word of the office", "private key words", "app.alert", "attached-words", "GPS-place"
    };

    private static byte[] telling() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Document document = new Document(PageSize.A4);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        document.addAuthor("Tanaka");
        document.addTitle("Secret title");
        document.addCreator("Word of the office");
        document.addProducer("Word of the office");
        document.addKeywords("private key words");
        writer.createXmpMetadata();
        document.open();
        document.add(new Paragraph("Cleaning of the park on Sunday"));
        document.add(Image.getInstance(photo()));
        PdfAnnotation note =
                PdfAnnotation.createText(writer, new Rectangle(50, 50, 80, 80), "", "Bring gloves", true, "Note");
        note.put(PdfName.T, new PdfString("Tanaka"));
        writer.addAnnotation(note);
        writer.addJavaScript("app.alert('hello')");
        writer.addFileAttachment(
                "list", "attached-words".getBytes(StandardCharsets.US_ASCII), "list.txt", "Tanaka.txt");
        document.newPage();
        document.add(new Paragraph("Second page"));
        document.close();
        return out.toByteArray();
    }

    /** With the place where it was taken. */
    private static byte[] photo() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpg", out);
        byte[] plain = out.toByteArray();
        byte[] words = "Exif\0\0II GPS-place".getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        taken.write(plain, 0, 2);
        taken.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe1, 0, (byte) (words.length + 2)});
        taken.writeBytes(words);
        taken.write(plain, 2, plain.length - 2);
        return taken.toByteArray();
    }

    /** All of its objects, and what is in its streams. */
    private static String allOf(byte[] pdf) throws IOException {
        StringBuilder all = new StringBuilder(new String(pdf, StandardCharsets.ISO_8859_1));
        try (PdfReader reader = new PdfReader(pdf)) {
            all.append(reader.getTrailer().get(PdfName.INFO) == null ? "" : reader.getInfo());
            for (int i = 1; i < reader.getXrefSize(); i++) {
                all.append(reader.getPdfObject(i));
                if (reader.getPdfObject(i) instanceof PRStream stream) {
                    all.append(new String(PdfReader.getStreamBytesRaw(stream), StandardCharsets.ISO_8859_1));
                    all.append(
                            stream.get(PdfName.FILTER) instanceof PdfName filter && filter.equals(PdfName.FLATEDECODE)
                                    ? new String(PdfReader.getStreamBytes(stream), StandardCharsets.ISO_8859_1)
                                    : "");
                }
            }
        }
        return all.toString();
    }

    @Test
    void thePagesStayAndNothingThatTellsOfTheirWriter() throws IOException {
        byte[] before = telling();
        assertThat(allOf(before)).contains(SECRETS);

        Material kept = Material.of(before).orElseThrow();

        assertThat(kept.type()).isEqualTo(Material.PDF);
        assertThat(kept.picture()).isFalse();
        assertThat(allOf(kept.content())).doesNotContain(SECRETS).doesNotContain("/Metadata", "/JavaScript");
        try (PdfReader reader = new PdfReader(kept.content())) {
            assertThat(reader.getNumberOfPages()).isEqualTo(2);
            PdfTextExtractor text = new PdfTextExtractor(reader);
            assertThat(text.getTextFromPage(1)).contains("Cleaning of the park on Sunday");
            assertThat(text.getTextFromPage(2)).contains("Second page");
        }
        assertThat(allOf(kept.content())).as("the note itself, and the photo").contains("Bring gloves", "/DCTDecode");
        assertThat(allOf(Material.of(kept.content()).orElseThrow().content()))
                .as("cleaned again")
                .contains("Bring gloves", "/DCTDecode");
    }

    /** Where a PDF is changed by adding to it, the words before still stand in the file. */
    @Test
    void whatWasThereBeforeIsGone() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfReader reader = new PdfReader(telling())) {
            PdfStamper more = new PdfStamper(reader, out, null, true);
            more.cleanMetadata();
            more.close();
        }

        assertThat(allOf(BarePdf.of(out.toByteArray()))).doesNotContain(SECRETS);
    }

    @Test
    void aBrokenOrLockedOneIsRefused() throws IOException {
        byte[] whole = telling();
        for (byte[] refused : new byte[][] {
            new String(whole, StandardCharsets.ISO_8859_1)
                    .replace(
                            "trailer\n<<",
                            "trailer\n<</Encrypt<</Filter/Standard/V 1/R 2/P -4/O(%1$s)/U(%1$s)>>"
                                    .formatted("k".repeat(32)))
                    .getBytes(StandardCharsets.ISO_8859_1),
            "%PDF-1.7\n…".getBytes(StandardCharsets.UTF_8),
            Arrays.copyOf(whole, 300),
            ("%PDF-1.4\n1 0 obj\n" + "[".repeat(200_000)).getBytes(StandardCharsets.US_ASCII),
            ("%PDF-1.4\n<html><script>alert(1)</script>").getBytes(StandardCharsets.US_ASCII)
        }) {
            assertThat(Material.of(refused)).isEmpty();
            assertThat(Material.wantsToBePdf(refused)).isTrue();
        }
    }

    /** Each of them takes hundreds of megabytes to read; so none of them is begun. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/FlateDecode                  | stream:      | too much inside",
                "/FlateDecode                  | 'stream   :' | too much inside",
                "[/FlateDecode]                | stream:      | too much inside",
                "[/FlateDecode/FlateDecode]    | stream:      | unusual",
                "[/ASCIIHexDecode/FlateDecode] | stream:      | unusual",
                "[/Fl/Fl]                      | stream:      | unusual",
                "/LZWDecode                    | stream:      | unusual",
                "/L#5aWDecode                  | stream:      | unusual",
                "7 0 R                         | stream:      | unusual",
                "/FlateDecode/Columns 900000000| stream:      | unusual",
            })
    void aSmallFileThatGrowsWithoutEndIsRefused(String filter, String begin, String why) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("%PDF-1.5\n1 0 obj\n<</Type/Obj#53tm/N 1/First 5/Filter {}>>\n"
                .replace("{}", filter)
                .concat(begin.replace(':', '\n'))
                .getBytes(StandardCharsets.US_ASCII));
        try (var deflated = new java.util.zip.DeflaterOutputStream(out)) {
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 20; i++) {
                deflated.write(zeros);
            }
        }
        assertThat(out.size()).isLessThan(1024 * 1024);

        assertThatThrownBy(() -> BarePdf.of(out.toByteArray())).hasMessageContaining(why);
        assertThat(Material.of(out.toByteArray())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 200000000>>",
                "xref\n0 1 0000000000 65535 f 200000000 1 0000000016 00000 n trailer\n<<>>",
                "startxref\n200000000 1\n0000000016 00000 n \ntrailer\n<<>>",
                "200000000 0 obj\n<<>>\nendobj",
                "1 0 obj\n<</Type/XRef/Index[0 1 200000000 1]/W[1 2 1]>>stream\n"
            })
    void aTableThatWouldFillTheMemoryIsRefused(String table) {
        assertThatThrownBy(() -> BarePdf.of(("%PDF-1.5\n" + table).getBytes(StandardCharsets.US_ASCII)))
                .hasMessageContaining("too great");
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void tablesThatLeadToEachOtherHaveAnEnd() {
        String before = "%PDF-1.4\n1 0 obj\n<</Type/Catalog>>\nendobj\n";
        String table = "xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 2/Root 1 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF"
                .formatted(before.length(), before.length());

        assertThat(Material.of((before + table).getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
    }
}
