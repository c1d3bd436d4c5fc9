package kairan.content;

import java.io.Reader;

/**
 * A text, read piece by piece without ever parting the two halves of a character: snakeyaml-engine 3.0.1 fails where a
 * piece ends between them, so that an emoji at an unlucky place would spoil a file.
 */
final class WholeCharacters extends Reader {

    private final String text;
    private int at;

    WholeCharacters(String text) {
        this.text = text;
    }

    @Override
    public int read(char[] to, int from, int most) {
        if (at == text.length()) {
            return -1;
        }
        int end = Math.min(at + most, text.length());
        if (end - at > 1 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        text.getChars(at, end, to, from);
        int read = end - at;
        at = end;
        return read;
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
