package kairan.notices;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** A photo or PDF as it may be kept: without what is written beside the picture or the pages (where, when, by whom), but upright as it was taken. */
public record Material(String type, byte[] content) {

    static final String JPEG = "image/jpeg";
    static final String PNG = "image/png";
    static final String PDF = "application/pdf";

    private static final byte[] PNG_BEGINS = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final Set<String> OF_THE_PICTURE =
            Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs");

    private static final int SOI = 0xd8;
    private static final int EOI = 0xd9;
    private static final int SOS = 0xda;
    private static final int COMMENT = 0xfe;
    private static final int ORIENTATION = 0x0112;

    /** Empty for what is neither of them, or broken. */
    public static Optional<Material> of(byte[] file) {
        try {
            if (begins(file, new byte[] {(byte) 0xff, (byte) SOI, (byte) 0xff})) {
                return Optional.of(new Material(JPEG, jpeg(file)));
            }
            if (begins(file, PNG_BEGINS)) {
                return Optional.of(new Material(PNG, png(file)));
            }
            return wantsToBePdf(file) ? Optional.of(new Material(PDF, BarePdf.of(file))) : Optional.empty();
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A photo only; a PDF is not even looked into. */
    public static Optional<Material> picture(byte[] file) {
        return wantsToBePdf(file) ? Optional.empty() : of(file);
    }

    /** Also if it is broken or locked, and therefore not kept. */
    static boolean wantsToBePdf(byte[] file) {
        return begins(file, "%PDF-".getBytes(StandardCharsets.US_ASCII));
    }

    public boolean picture() {
        return !type.equals(PDF);
    }

    private static boolean begins(byte[] file, byte[] with) {
        return file.length > with.length && Arrays.equals(file, 0, with.length, with, 0, with.length);
    }

    private static byte[] jpeg(byte[] file) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(file.length);
        int orientation = 1;
        int at = 2;
        while (marker(file, at) != SOS) {
            int marker = marker(file, at);
            int length = 2 + word(file, at + 2);
            if (marker == 0xe1 && text(file, at + 4, 4).equals("Exif")) {
                orientation = orientation(Arrays.copyOfRange(file, at + 10, at + length));
            }
            if (ofThePicture(file, at, marker)) {
                kept.write(file, at, length);
            }
            at += length;
        }
        kept.write(file, at, end(file, at) - at);
        ByteArrayOutputStream whole = new ByteArrayOutputStream(kept.size() + 40);
        whole.write(0xff);
        whole.write(SOI);
        if (orientation > 1 && orientation <= 8) {
            whole.writeBytes(turned(orientation));
        }
        whole.writeBytes(kept.toByteArray());
        return whole.toByteArray();
    }

    /** Of what applications write, the colours and how they are coded belong to the picture. */
    private static boolean ofThePicture(byte[] file, int at, int marker) {
        boolean application = marker >= 0xe0 && marker <= 0xef;
        boolean colours = marker == 0xe0
                || marker == 0xee
                || marker == 0xe2 && text(file, at + 4, 11).equals("ICC_PROFILE");
        return marker != COMMENT && (!application || colours);
    }

    /** After the first end of a picture come other things. */
    private static int end(byte[] file, int from) {
        for (int at = from; at < file.length - 1; at++) {
            if ((file[at] & 0xff) == 0xff && (file[at + 1] & 0xff) == EOI) {
                return at + 2;
            }
        }
        throw new IllegalArgumentException("the picture has no end");
    }

    private static int marker(byte[] file, int at) {
        if ((file[at] & 0xff) != 0xff) {
            throw new IllegalArgumentException("no marker");
        }
        return file[at + 1] & 0xff;
    }

    private static int word(byte[] file, int at) {
        int word = (file[at] & 0xff) << 8 | file[at + 1] & 0xff;
        if (word < 2) {
            throw new IllegalArgumentException("no length");
        }
        return word;
    }

    private static String text(byte[] file, int at, int length) {
        return new String(file, at, length, StandardCharsets.ISO_8859_1);
    }

    /** How the camera was held, 1 to 8; 1 where it does not say. */
    private static int orientation(byte[] tiff) {
        try {
            return said(tiff);
        } catch (IndexOutOfBoundsException e) {
            return 1;
        }
    }

    private static int said(byte[] tiff) {
        ByteBuffer exif = ByteBuffer.wrap(tiff);
        exif.order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = exif.getInt(4);
        int entries = exif.getShort(directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if ((exif.getShort(entry) & 0xffff) == ORIENTATION) {
                return exif.getShort(entry + 8);
            }
        }
        return 1;
    }

    /** The least that says how a picture is turned. */
    private static byte[] turned(int orientation) {
        return ByteBuffer.allocate(36)
                .putShort((short) 0xffe1)
                .putShort((short) 34)
                .put(new byte[] {'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42})
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    private static byte[] png(byte[] file) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(file.length);
        kept.write(file, 0, PNG_BEGINS.length);
        ByteBuffer chunks = ByteBuffer.wrap(file);
        int at = PNG_BEGINS.length;
        String type;
        do {
            int length = chunks.getInt(at);
            if (length < 0) {
                throw new IllegalArgumentException("a piece that leads back");
            }
            type = text(file, at + 4, 4);
            if (OF_THE_PICTURE.contains(type)) {
                kept.write(file, at, length + 12);
            }
            at += length + 12;
        } while (!type.equals("IEND"));
        return kept.toByteArray();
    }

    @Override
    public String toString() {
        return "Material[" + type + "]";
    }
}
