package kairan.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a camera writes beside a picture does not stay; the picture does. */
class MaterialTest {

    private static byte[] picture(String format) throws IOException {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        image.setRGB(5, 5, Color.RED.getRGB());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    /** Turned by a quarter, and with the words of a place. */
    private static byte[] exif(boolean little) {
        ByteBuffer tiff = ByteBuffer.allocate(60);
        tiff.order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        tiff.put((little ? "II" : "MM").getBytes(StandardCharsets.US_ASCII)).putShort((short) 42);
        tiff.putInt(8).putShort((short) 2);
        tiff.putShort((short) 0x010f)
                .putShort((short) 2)
                .putInt(4)
                .put("Cam".getBytes(StandardCharsets.US_ASCII))
                .put((byte) 0);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0);
        tiff.putInt(0);
        tiff.put("GPS-place".getBytes(StandardCharsets.US_ASCII));
        ByteArrayOutputStream segment = new ByteArrayOutputStream();
        segment.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe1, 0, 68, 'E', 'x', 'i', 'f', 0, 0});
        segment.writeBytes(tiff.array());
        return segment.toByteArray();
    }

    private static byte[] between(byte[] file, int at, byte[] what) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(file, 0, at);
        out.writeBytes(what);
        out.write(file, at, file.length - at);
        return out.toByteArray();
    }

    private static String read(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void aPhotoLosesItsPlaceAndStaysUpright() throws IOException {
        for (boolean little : new boolean[] {true, false}) {
            byte[] taken = between(picture("jpg"), 2, exif(little));
            byte[] withMore = Arrays.copyOf(taken, taken.length + 9);
            System.arraycopy("GPS-place".getBytes(StandardCharsets.US_ASCII), 0, withMore, taken.length, 9);

            Material kept = Material.of(withMore).orElseThrow();

            assertThat(kept.type()).isEqualTo(Material.JPEG);
            assertThat(read(kept.content())).doesNotContain("GPS-place", "Cam");
            assertThat(ImageIO.read(new ByteArrayInputStream(kept.content())).getWidth())
                    .isEqualTo(40);
            assertThat(Material.of(kept.content()).orElseThrow().content())
                    .as("the way it is turned stays however often it is cleaned")
                    .isEqualTo(kept.content());
            assertThat(read(kept.content())).contains("Exif");
        }
        assertThat(read(Material.of(picture("jpg")).orElseThrow().content())).doesNotContain("Exif");
    }

    @Test
    void aPngLosesItsWords() throws IOException {
        byte[] words = "tEXtplace GPS-place".getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(words);
        byte[] chunk = ByteBuffer.allocate(words.length + 8)
                .putInt(words.length - 4)
                .put(words)
                .putInt((int) sum.getValue())
                .array();

        Material kept = Material.of(between(picture("png"), 33, chunk)).orElseThrow();

        assertThat(kept.type()).isEqualTo(Material.PNG);
        assertThat(read(kept.content())).doesNotContain("GPS-place");
        assertThat(ImageIO.read(new ByteArrayInputStream(kept.content())).getHeight())
                .isEqualTo(30);
    }

    @Test
    void whatIsNeitherPhotoNorPdfIsNotKept() throws IOException {
        byte[] broken = Arrays.copyOf(picture("jpg"), 100);
        for (byte[] other : new byte[][] {
            {},
            {1, 2, 3},
            "<html><script>".getBytes(StandardCharsets.UTF_8),
            "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>".getBytes(StandardCharsets.UTF_8),
            "GIF89a....".getBytes(StandardCharsets.UTF_8),
            "PK\3\4 a zip".getBytes(StandardCharsets.UTF_8),
            broken,
            Arrays.copyOf(picture("png"), 60)
        }) {
            assertThat(Material.of(other)).isEmpty();
        }
    }

    /** Files that are two things at once: what is kept is only the picture. */
    @Test
    void behindAPictureNothingElseIsKept() throws IOException {
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        for (String format : new String[] {"jpg", "png"}) {
            byte[] both = picture(format);
            both = between(both, both.length, page);

            assertThat(read(Material.of(both).orElseThrow().content())).doesNotContain("script");
        }
        byte[] comment = between(
                picture("jpg"),
                2,
                between(new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) (page.length + 2)}, 4, page));
        assertThat(read(Material.of(comment).orElseThrow().content())).doesNotContain("script");
    }

    /** Found by the fuzzer: a length below nothing led back to its own beginning, for ever. */
    @ParameterizedTest
    @ValueSource(ints = {-12, -24, -1, Integer.MIN_VALUE})
    void aPngThatLeadsBackIsRefused(int length) {
        byte[] file = ByteBuffer.allocate(60)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n'})
                .putInt(0)
                .put("tEXt....".getBytes(StandardCharsets.US_ASCII))
                .putInt(length)
                .put("tEXt".getBytes(StandardCharsets.US_ASCII))
                .array();

        assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> assertThat(Material.of(file)).isEmpty());
    }
}
