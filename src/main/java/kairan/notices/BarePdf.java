package kairan.notices;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** A small file must not fill the memory: of the streams that the library unpacks, so much, which it then takes apart. */
    private static final long MOST_INFLATED = 16L * 1024 * 1024;

    private static final Pattern STREAM = Pattern.compile("(?<!end)stream(?=[ \\t\\x00\\f\\r\\n])");

    /** Of all streams these alone are unpacked: those in which objects lie, and the tables of them. */
    private static final Pattern FULL_OF_OBJECTS = Pattern.compile(
            "(?s)^(?=.*?/First(?![A-Za-z0-9]))(?=.*?/N(?![A-Za-z0-9]))|/W[\\s\\x00]*[\\[\\d%]|/(?:ObjStm|XRef)(?![A-Za-z0-9])");

    /** What the library undoes, one after the other; as a reference to elsewhere it cannot be seen. */
    private static final Pattern FILTER = Pattern.compile(
            "/(?:FlateDecode|Fl|LZWDecode|LZW|ASCIIHexDecode|AHx|ASCII85Decode|A85|RunLengthDecode|RL|Crypt)(?![A-Za-z0-9])"
                    + "|/Filter[\\s\\x00]*[\\d%]");

    private static final Set<String> DEFLATED = Set.of("/FlateDecode", "/Fl");
    private static final Pattern WIDE = Pattern.compile("/(?:Columns|Colors|BitsPerComponent)[\\s\\x00]*\\d{6}");
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");

    /** A PDF of 5 MB has no million objects. */
    private static final Pattern FAR_NUMBER = Pattern.compile(
            "(?<!\\d)0*+[1-9]\\d{6,}+[\\s\\x00]++\\d++[\\s\\x00]++obj|/Size[\\s\\x00]*+0*+[1-9]\\d{6}|/Index[\\s\\x00]*+\\[[\\s\\d\\x00]*?0*+[1-9]\\d{6}");

    private static final Pattern TABLE = Pattern.compile("xref(?!\\s++\\d++\\s++%%EOF)[^a-eg-mo-z]*+");
    private static final Pattern FAR_OBJECT = Pattern.compile("(?<!\\d)0*+[1-9]\\d{6,}+(?!\\s++\\d++\\s*+[nf])");

    /** One at a time: each takes several times as much memory as the file has. */
    private static final ReentrantLock ONE = new ReentrantLock();

    private BarePdf() {}

    /** @throws IllegalArgumentException if it is broken or locked */
    static byte[] of(byte[] file) {
        ONE.lock();
        try {
            weigh(file);
            return read(file);
        } finally {
            ONE.unlock();
        }
    }

    private static byte[] read(byte[] file) {
        try (PdfReader reader = new PdfReader(file)) {
            if (reader.isEncrypted() || reader.getNumberOfPages() == 0) {
                throw new IllegalArgumentException("locked or empty");
            }
            return written(reader);
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError | NoClassDefFoundError e) {
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

    /** Refuses what would take more memory to read than there is, before it is read. */
    private static void weigh(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        if (FAR_NUMBER.matcher(text).find() || farTable(text)) {
            throw new IllegalArgumentException("numbers that are too great");
        }
        Matcher stream = STREAM.matcher(text);
        long all = 0;
        for (int before = 0; stream.find(); before = stream.end()) {
            String dictionary = unescaped(text.substring(before, stream.start()));
            if (FULL_OF_OBJECTS.matcher(dictionary).find()) {
                List<String> filters = FILTER.matcher(dictionary)
                        .results()
                        .map(MatchResult::group)
                        .toList();
                if (filters.size() > 1
                        || !DEFLATED.containsAll(filters)
                        || WIDE.matcher(dictionary).find()) {
                    throw new IllegalArgumentException("packed in an unusual way");
                }
                all += inflated(file, stream.end());
            }
            if (all > MOST_INFLATED) {
                throw new IllegalArgumentException("too much inside");
            }
        }
    }

    /** Where a table says which objects there are, none may have a number that makes the table fill the memory. */
    private static boolean farTable(String text) {
        return TABLE.matcher(text)
                .results()
                .anyMatch(table -> FAR_OBJECT.matcher(table.group()).find());
    }

    /** Letters of a name can be written by their numbers. */
    private static String unescaped(String dictionary) {
        return ESCAPED.matcher(dictionary)
                .replaceAll(letter ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(letter.group(1), 16))));
    }

    /** What the stream that begins there, or after the end of the line, has in it. */
    private static long inflated(byte[] file, int from) {
        int at = from;
        while (at < file.length && (file[at] == ' ' || file[at] == '\t' || file[at] == 0 || file[at] == '\f')) {
            at++;
        }
        long most = 0;
        for (int begin = at; begin <= at + 2 && begin < file.length; begin++) {
            most = Math.max(most, inflated(file, begin, MOST_INFLATED));
        }
        return most;
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
