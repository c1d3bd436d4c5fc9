package kairan.japanese;

/** Katakana, hiragana, and which spellings of them sound the same. */
final class Kana {

    private Kana() {}

    /** Katakana becomes hiragana, one character for one; all else stays. */
    static String hiragana(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c >= 'ァ' && c <= 'ヶ' ? (char) (c - 'ァ' + 'ぁ') : c);
        }
        return out.toString();
    }

    /**
     * How a reading sounds to someone who writes it by ear: hiragana without long-vowel marks, small っ and small
     * vowels, so that コーディネーター and コーデネーター are one.
     */
    static String sound(String reading) {
        StringBuilder out = new StringBuilder(reading.length());
        for (char c : hiragana(reading).toCharArray()) {
            switch (c) {
                case 'ー', 'っ', 'ぁ', 'ぃ', 'ぅ', 'ぇ', 'ぉ' -> {}
                case 'を' -> out.append('お');
                case 'づ' -> out.append('ず');
                case 'ぢ' -> out.append('じ');
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    static boolean isHiragana(int c) {
        return c >= 'ぁ' && c <= 'ゟ' || c == 'ー';
    }

    static boolean isKatakana(int c) {
        return c >= 'ァ' && c <= 'ヺ';
    }
}
