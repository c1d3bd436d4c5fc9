package kairan.notices;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfStamper;

/**
 * A PDF written anew with its pages alone: without who wrote it with what and when, without earlier versions, files inside,
 * scripts, and what cameras write into photos.
 */
final class BarePdf {

    private static final List<PdfName> BESIDES_THE_PAGES = Stream.of(
                    "Metadata",
                    "PieceInfo",
                    "LastModified",
                    "OpenAction",
                    "AA",
                    "JS",
                    "EF",
                    "EmbeddedFiles",
                    "JavaScript")
            .map(PdfName::new)
            .toList();

    /** Names and days of those who wrote notes on a page; on a field of a form, T is its name. */
    private static final List<PdfName> OF_A_NOTE =
            Stream.of("T", "M", "CreationDate").map(PdfName::new).toList();

    /** A small file must not fill the memory. */
    private static final long MOST_INFLATED = 200L * 1024 * 1024;

    private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};

    private BarePdf() {}

    /** @throws IllegalArgumentException if it is broken or locked */
    static byte[] of(byte[] file) {
        if (inflated(file) > MOST_INFLATED) {
            throw new IllegalArgumentException("too much inside");
        }
        try (PdfReader reader = new PdfReader(file)) {
            if (reader.isEncrypted() || reader.getNumberOfPages() == 0) {
                throw new IllegalArgumentException("locked or empty");
            }
            return written(reader);
        } catch (IOException | RuntimeException | StackOverflowError | NoClassDefFoundError e) {
            // Locked ones would need Bouncy Castle, which is not there.
            throw new IllegalArgumentException("not to be read", e);
        }
    }

    private static byte[] written(PdfReader reader) throws IOException {
        reader.getTrailer().remove(PdfName.INFO);
        for (int i = 1; i < reader.getXrefSize(); i++) {
            bare(reader.getPdfObject(i));
        }
        reader.removeUnusedObjects();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfStamper stamper = new PdfStamper(reader, out);
        stamper.setIncludeFileID(false);
        stamper.close();
        return out.toByteArray();
    }

    /** What lies in an object of its own is looked at by itself. */
    private static void bare(PdfObject object) throws IOException {
        if (object instanceof PdfArray array) {
            for (int i = 0; i < array.size(); i++) {
                bare(array.getPdfObject(i));
            }
        }
        if (object instanceof PdfDictionary dictionary) {
            BESIDES_THE_PAGES.forEach(dictionary::remove);
            if (dictionary.contains(PdfName.RECT) && !PdfName.WIDGET.equals(dictionary.get(PdfName.SUBTYPE))) {
                OF_A_NOTE.forEach(dictionary::remove);
            }
            for (PdfName name : dictionary.getKeys()) {
                bare(dictionary.get(name));
            }
        }
        if (object instanceof PRStream stream && PdfName.DCTDECODE.equals(stream.get(PdfName.FILTER))) {
            Material.of(PdfReader.getStreamBytesRaw(stream))
                    .filter(Material::picture)
                    .ifPresent(photo -> put(photo, stream));
        }
    }

    private static void put(Material photo, PRStream stream) {
        stream.setData(photo.content(), false);
        stream.put(PdfName.FILTER, PdfName.DCTDECODE);
    }

    /** How many bytes its streams have, or so many of them that it is too much. */
    private static long inflated(byte[] file) {
        long all = 0;
        for (int at = 0; at + STREAM.length + 2 < file.length && all <= MOST_INFLATED; at++) {
            if (file[at] == 's' && isStream(file, at)) {
                int from = at + STREAM.length + (file[at + STREAM.length] == '\r' ? 2 : 1);
                all += inflated(file, from, MOST_INFLATED - all);
            }
        }
        return all;
    }

    private static boolean isStream(byte[] file, int at) {
        for (int i = 0; i < STREAM.length; i++) {
            if (file[at + i] != STREAM[i]) {
                return false;
            }
        }
        return file[at + STREAM.length] == '\r' || file[at + STREAM.length] == '\n';
    }

    private static long inflated(byte[] file, int from, long most) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file, from, file.length - from);
            byte[] part = new byte[64 * 1024];
            long all = 0;
            for (int more = inflater.inflate(part); more > 0 && all <= most; more = inflater.inflate(part)) {
                all += more;
            }
            return all;
        } catch (DataFormatException e) {
            // Not deflated, or broken from there on.
            return inflater.getBytesWritten();
        } finally {
            inflater.end();
        }
    }
}
