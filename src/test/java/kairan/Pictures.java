package kairan;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** Pages as they are seen on a screen and on paper; with {@code -Dupdate} the README's pictures are made of them anew. */
public final class Pictures {

    private static final int GAP = 16;
    private static final Color AROUND = new Color(0xd8, 0xdb, 0xe2);
    private static final int DOTS_AN_INCH = 96;

    private Pictures() {}

    /** The upper part of the page, as much as that screen shows. */
    public static BufferedImage screen(Page page, int width, int height) {
        byte[] taken = page.screenshot(
                new Page.ScreenshotOptions().setClip(0, 0, width, height).setFullPage(true));
        try {
            return ImageIO.read(new ByteArrayInputStream(taken));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page on A4, as a PDF. */
    public static Path paper(Page page, String name) {
        Path pdf = Path.of("target", "looks", name + ".pdf");
        page.pdf(new Page.PdfOptions().setPath(pdf).setPreferCSSPageSize(true).setPrintBackground(true));
        return pdf;
    }

    public static int sheets(Path pdf) {
        try {
            String text = Files.readString(pdf, StandardCharsets.ISO_8859_1);
            assertThat(text).as("A4").containsPattern("/MediaBox \\[0 0 59[45](\\.\\d+)? 84[12](\\.\\d+)?]");
            return text.split("/Type\\s*/Page\\b").length - 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first sheet, as Ghostscript prints it. */
    public static BufferedImage sheet(Path pdf) {
        Path png = Path.of(pdf.toString().replace(".pdf", "-sheet.png"));
        try {
            Process print = new ProcessBuilder(
                            "gs",
                            "-q",
                            "-dNOPAUSE",
                            "-dBATCH",
                            "-dLastPage=1",
                            "-sDEVICE=png16m",
                            "-dTextAlphaBits=4",
                            "-dGraphicsAlphaBits=4",
                            "-r" + DOTS_AN_INCH,
                            "-o",
                            png.toString(),
                            pdf.toString())
                    .inheritIO()
                    .start();
            assertThat(print.waitFor()).isZero();
            return ImageIO.read(png.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("Ghostscript (gs) prints the README's sheets", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static boolean wanted() {
        return System.getProperty("update") != null;
    }

    /** One picture of several side by side, {@code high} dots high, for {@code docs/}. */
    public static void beside(String name, int high, List<BufferedImage> pictures) {
        List<BufferedImage> scaled =
                pictures.stream().map(picture -> scaled(picture, high)).toList();
        int wide = scaled.stream().mapToInt(BufferedImage::getWidth).sum() + GAP * (scaled.size() + 1);
        BufferedImage all = new BufferedImage(wide, high + 2 * GAP, BufferedImage.TYPE_INT_RGB);
        Graphics2D wall = all.createGraphics();
        wall.setColor(AROUND);
        wall.fillRect(0, 0, wide, high + 2 * GAP);
        int x = GAP;
        for (BufferedImage picture : scaled) {
            wall.drawImage(picture, x, GAP, null);
            x += picture.getWidth() + GAP;
        }
        wall.dispose();
        try {
            ImageIO.write(all, "png", Path.of("docs", name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage scaled(BufferedImage picture, int high) {
        int wide = Math.round((float) picture.getWidth() * high / picture.getHeight());
        BufferedImage small = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = small.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        canvas.drawImage(picture, 0, 0, wide, high, null);
        canvas.dispose();
        return small;
    }
}
