package kairan.notices;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openpdf.text.Document;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfWriter;

/** Whatever file somebody sends is kept without what tells of them, or refused; it never ends in another error, nor without end. */
class BadFileTest {

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] file) {
        Material.of(file);
    }

    private static final int INPUTS = Integer.getInteger("chaos.inputs", 400);
    private static final long SEED = Long.getLong("chaos.seed", 20260510L);

    private final Random chance = new Random(SEED);

    private static byte[] pdf(boolean packed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Document document = new Document();
        PdfWriter writer = PdfWriter.getInstance(document, out);
        if (packed) {
            writer.setPdfVersion(PdfWriter.VERSION_1_5);
            writer.setFullCompression();
        }
        document.open();
        document.add(new Paragraph("Cleaning of the park on Sunday"));
        document.close();
        return out.toByteArray();
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    @Test
    @Timeout(value = 10, unit = java.util.concurrent.TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void isKeptOrRefused() throws IOException {
        List<byte[]> examples = List.of(pdf(false), pdf(true), picture("jpg"), picture("png"));
        examples.forEach(example ->
                org.assertj.core.api.Assertions.assertThat(Material.of(example)).isPresent());
        for (int i = 0; i < INPUTS; i++) {
            byte[] spoilt = spoilt(examples.get(chance.nextInt(examples.size())));
            assertThatCode(() -> Material.of(spoilt))
                    .as("seed %d, input %d", SEED, i)
                    .doesNotThrowAnyException();
        }
    }

    private byte[] spoilt(byte[] file) {
        byte[] spoilt = chance.nextInt(5) == 0 ? Arrays.copyOf(file, chance.nextInt(file.length)) : file.clone();
        // The first bytes say what it is.
        for (int times = 1 + chance.nextInt(8); times > 0 && spoilt.length > 9; times--) {
            int at = 8 + chance.nextInt(spoilt.length - 8);
            switch (chance.nextInt(3)) {
                case 0 -> spoilt[at] = (byte) chance.nextInt(256);
                case 1 -> spoilt[at] = (byte) ('0' + chance.nextInt(10));
                default ->
                    System.arraycopy(
                            spoilt, 8, spoilt, at, Math.min(chance.nextInt(40), spoilt.length - Math.max(at, 8)));
            }
        }
        return spoilt;
    }
}
