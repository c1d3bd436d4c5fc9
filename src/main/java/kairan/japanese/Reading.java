package kairan.japanese;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** How a text is read aloud (読み), as far as the dictionary knows. */
public final class Reading {

    private Reading() {}

    /** In katakana; what the dictionary does not know stays as it is written. */
    public static String of(String text) {
        StringBuilder reading = new StringBuilder();
        try (JapaneseTokenizer words = new JapaneseTokenizer(null, false, JapaneseTokenizer.Mode.NORMAL)) {
            CharTermAttribute written = words.getAttribute(CharTermAttribute.class);
            ReadingAttribute spoken = words.getAttribute(ReadingAttribute.class);
            words.setReader(new StringReader(Normalizer.normalize(text, Normalizer.Form.NFKC)));
            words.reset();
            while (words.incrementToken()) {
                String known = spoken.getReading();
                reading.append(known == null ? katakana(written.toString()) : known);
            }
            words.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reading.toString();
    }

    private static String katakana(String text) {
        return text.codePoints()
                .map(c -> c >= 'ぁ' && c <= 'ゖ' ? c - 'ぁ' + 'ァ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
