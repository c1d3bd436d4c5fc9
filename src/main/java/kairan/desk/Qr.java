package kairan.desk;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A QR code: its black dots, in a square {@code size} units wide and high with its quiet margin. */
record Qr(int size, List<Dot> dots) {

    private static final int MARGIN = 2;

    /** Counted from the left and from the top. */
    record Dot(int x, int y) {}

    static Qr of(String text) {
        try {
            BitMatrix bits = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    MARGIN,
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8",
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M));
            return new Qr(bits.getWidth(), dots(bits));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }

    private static List<Dot> dots(BitMatrix bits) {
        List<Dot> dots = new ArrayList<>();
        for (int y = 0; y < bits.getHeight(); y++) {
            for (int x = 0; x < bits.getWidth(); x++) {
                if (bits.get(x, y)) {
                    dots.add(new Dot(x, y));
                }
            }
        }
        return List.copyOf(dots);
    }

    /** As the path of a drawing (SVG). */
    public String path() {
        return dots.stream()
                .map(dot -> "M%d %dh1v1h-1z".formatted(dot.x(), dot.y()))
                .collect(Collectors.joining());
    }
}
