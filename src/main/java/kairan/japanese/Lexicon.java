package kairan.japanese;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The words that some texts use, by which kana are understood: in 「ちょうないかいにはいる」 it hears 町内会, because
 * that word is written in the texts. Does not change and may be shared.
 */
public final class Lexicon {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 10;

    private final SameMeaning meanings = SameMeaning.known();
    private final Set<String> sounds;

    private Lexicon(Set<String> sounds) {
        this.sounds = Set.copyOf(sounds);
    }

    public static Lexicon of(Collection<Cut> texts) {
        Set<String> sounds = new HashSet<>(SameMeaning.known().sounds());
        for (Cut text : texts) {
            for (Piece piece : text.pieces()) {
                if (spoken(piece)) {
                    sounds.add(piece.sound());
                }
            }
        }
        return new Lexicon(sounds);
    }

    /** Whether a sound is long enough to tell a word by, and nothing but kana. */
    static boolean telling(String sound) {
        return sound.length() >= SHORTEST && sound.chars().allMatch(Kana::isHiragana);
    }

    private static boolean spoken(Piece piece) {
        return piece.word() != null && piece.solid() && telling(piece.sound());
    }

    /** The words of a text in order; a word that is only heard in kana comes after what the dictionary made of them. */
    public List<Word> words(Cut cut) {
        List<Word> words = new ArrayList<>();
        List<String> written = cut.words();
        StringBuilder kana = new StringBuilder();
        int at = 0;
        for (Piece piece : cut.pieces()) {
            if (piece.word() != null) {
                words.add(written(piece, written, at++));
            }
            if (piece.kana()) {
                kana.append(piece.sound());
            } else {
                hear(kana, words);
            }
        }
        hear(kana, words);
        return words;
    }

    private Word written(Piece piece, List<String> words, int at) {
        List<String> forms = new ArrayList<>(3);
        forms.add(words.get(at));
        if (spoken(piece)) {
            forms.add("~" + piece.sound());
        }
        forms.addAll(meanings.groupsAt(words, at));
        return new Word(forms, piece.place());
    }

    private void hear(StringBuilder kana, List<Word> into) {
        int i = 0;
        while (i < kana.length()) {
            int end = longestFrom(kana, i);
            if (end > i) {
                String sound = kana.substring(i, end);
                List<String> forms = new ArrayList<>(List.of("~" + sound));
                forms.addAll(meanings.groupsOf(sound));
                into.add(new Word(forms, false));
            }
            i = Math.max(end, i + 1);
        }
        kana.setLength(0);
    }

    private int longestFrom(StringBuilder kana, int from) {
        for (int end = Math.min(kana.length(), from + LONGEST); end >= from + SHORTEST; end--) {
            if (sounds.contains(kana.substring(from, end))) {
                return end;
            }
        }
        return from;
    }
}
