package kairan.japanese;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseBaseFormFilter;
import org.apache.lucene.analysis.ja.JapaneseKatakanaStemFilter;
import org.apache.lucene.analysis.ja.JapanesePartOfSpeechStopFilter;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.dict.UserDictionary;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** One chain of Lucene filters from text to words, which remembers all pieces on the way; used by one thread at a time. */
final class WordChain {

    private static final UserDictionary OWN_WORDS = ownWords();

    private final JapaneseTokenizer tokenizer =
            new JapaneseTokenizer(OWN_WORDS, true, true, JapaneseTokenizer.Mode.SEARCH);
    private final PieceListener pieces = new PieceListener(tokenizer);
    private final TokenStream words = chain(pieces);
    private final CharTermAttribute word = words.getAttribute(CharTermAttribute.class);

    private static UserDictionary ownWords() {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(WordChain.class.getResourceAsStream("words.csv")), UTF_8)) {
            return UserDictionary.open(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TokenStream chain(TokenStream start) {
        TokenStream stream = new JapaneseBaseFormFilter(start);
        stream = new JapanesePartOfSpeechStopFilter(stream, JapaneseAnalyzer.getDefaultStopTags());
        stream = new StopFilter(stream, JapaneseAnalyzer.getDefaultStopSet());
        stream = new StopFilter(stream, EnglishAnalyzer.getDefaultStopSet());
        stream = new JapaneseKatakanaStemFilter(stream);
        return new LowerCaseFilter(stream);
    }

    /** Cuts a text that is already normalised. */
    List<Piece> cut(String text) {
        try {
            tokenizer.setReader(new StringReader(text));
            words.reset();
            while (words.incrementToken()) {
                // No filter looks ahead, so the last piece heard is the one this word came from.
                pieces.keepLastAs(Kana.hiragana(word.toString()));
            }
            words.end();
            return new ArrayList<>(pieces.heard());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            close();
        }
    }

    private void close() {
        try {
            words.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
