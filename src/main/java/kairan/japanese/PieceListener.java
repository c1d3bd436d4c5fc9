package kairan.japanese;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/** Passes all tokens on unchanged and keeps them as pieces, those included that later filters drop. */
final class PieceListener extends TokenFilter {

    private static final int MOST_SAME = 10_000;

    private final CharTermAttribute term = getAttribute(CharTermAttribute.class);
    private final ReadingAttribute reading = addAttribute(ReadingAttribute.class);
    private final PartOfSpeechAttribute kind = addAttribute(PartOfSpeechAttribute.class);
    private final List<Piece> heard = new ArrayList<>();

    // The same few thousand words make up thousands of texts; kept once they take a fifth of the memory.
    private final Map<String, String> same = new HashMap<>();

    PieceListener(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        String writing = term.toString();
        @Nullable String read = reading.getReading();
        @Nullable String pos = kind.getPartOfSpeech();
        boolean place = pos != null && pos.startsWith("名詞-固有名詞-地域");
        boolean person = pos != null && pos.startsWith("名詞-固有名詞-人名");
        heard.add(new Piece(same(writing), null, same(Kana.sound(read == null ? writing : read)), place, person));
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        heard.clear();
    }

    void keepLastAs(String word) {
        Piece last = heard.removeLast();
        heard.add(new Piece(last.writing(), same(word), last.sound(), last.place(), last.person()));
    }

    private String same(String text) {
        if (same.size() >= MOST_SAME) {
            same.clear();
        }
        String before = same.putIfAbsent(text, text);
        return before == null ? text : before;
    }

    List<Piece> heard() {
        return heard;
    }
}
