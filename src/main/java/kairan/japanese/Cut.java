package kairan.japanese;

import com.ibm.icu.text.Normalizer2;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** A text in one spelling, cut into pieces (形態素). */
public final class Cut {

    private static final Normalizer2 NORMAL = Normalizer2.getNFKCCasefoldInstance();

    // Virtual threads are new each time, so Lucene's own reuse per thread would build a tokenizer for every question.
    private static final ConcurrentLinkedQueue<WordChain> FREE = new ConcurrentLinkedQueue<>();

    private static final Lately<String, Cut> LATELY = new Lately<>(50);

    private final String text;
    private final List<Piece> pieces;

    private Cut(String text, List<Piece> pieces) {
        this.text = text;
        this.pieces = List.copyOf(pieces);
    }

    /** Cuts a text of any length and kind; one without letters has no pieces. */
    public static Cut of(String text) {
        return LATELY.of(text, Cut::cut);
    }

    private static Cut cut(String text) {
        String normal = NORMAL.normalize(text);
        WordChain chain = FREE.poll();
        if (chain == null) {
            chain = new WordChain();
        }
        Cut cut = new Cut(normal, chain.cut(normal));
        FREE.offer(chain);
        return cut;
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** The words that say something alone, in order, in the form in which a dictionary has them. */
    public List<String> words() {
        return pieces.stream().map(Piece::word).filter(Objects::nonNull).toList();
    }

    /** How the whole text sounds, particles and endings included. */
    String sound() {
        return pieces.stream().map(Piece::sound).collect(Collectors.joining());
    }

    /** The writing in single characters and pairs, repeated where they repeat; those of hiragana only say nothing and are left out. */
    public List<String> grams() {
        return Grams.ofWriting(text);
    }

    /** The sound in pairs of kana, repeated where they repeat. */
    public List<String> sounds() {
        return Grams.ofSound(sound());
    }

    /** Whether no kanji is in it, so that it can only be understood by its sound. */
    public boolean withoutKanji() {
        return text.codePoints().noneMatch(Character::isIdeographic);
    }
}
