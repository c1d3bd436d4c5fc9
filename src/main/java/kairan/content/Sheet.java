package kairan.content;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** A content file as somebody has it open at the desk: its text, and the mark of the text they began with. */
public record Sheet(String file, String text, String mark) {

    /** The mark of a file that is not there yet. */
    public static final String NEW = "";

    static final int LONGEST = 5_000_000;

    private static final Pattern NAME = Pattern.compile(
            "(town|phrases|subjects|plain-words|cases)\\.yaml|(faq|dialogues|timelines|gatherings)(/[\\p{L}\\p{N}_-]+)+\\.yaml");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");

    public Sheet {
        text = LINE_END.matcher(text).replaceAll("\n").stripTrailing();
        text = text.isEmpty() ? text : text + "\n";
    }

    /** A file that is to be made. */
    public static Sheet fresh(String file, String text) {
        return new Sheet(file, text, NEW);
    }

    static Sheet opened(String file, String text) {
        return new Sheet(file, text, mark(text));
    }

    /** The same file with another text, begun with the same. */
    public Sheet saying(String text) {
        return new Sheet(file, text, mark);
    }

    /** With this answer instead of the one of its id, or as a new one after the last. */
    public Sheet with(Entry entry) {
        String start = text.isEmpty() ? "# yaml-language-server: $schema=../schema/faq.json\n" : text;
        return saying(new YamlText(start).putItem("entries", entry).text());
    }

    /** The same for an answer of one's own. */
    public Sheet with(Own own) {
        String start = text.isEmpty() ? "# yaml-language-server: $schema=../../schema/own.json\n" : text;
        return saying(new YamlText(start).putItem("entries", own).text());
    }

    /** With these further ways to ask for the answer of that id. */
    public Sheet askedAlso(String entry, List<String> words) {
        return words.isEmpty() ? this : saying(Paraphrases.added(text, entry, words));
    }

    /** Without the answer of that id. */
    public Sheet without(String entry) {
        return saying(new YamlText(text).removeItem("entries", entry).text());
    }

    /** With these words for a fixed sentence. */
    public Sheet with(Phrase phrase, String words) {
        return saying(new YamlText(text).put(phrase.key(), words).text());
    }

    public Sheet with(Town town) {
        return saying(new YamlText(text).putAll(town).text());
    }

    boolean holds(String entry) {
        return text.contains(entry) && new YamlText(text).hasItem("entries", entry);
    }

    boolean wellNamed() {
        return file.length() <= 200 && NAME.matcher(file).matches();
    }

    static String mark(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
