package kairan.content;

import java.util.List;

/** What a clerk wrote cannot be so: what to do, and under which key of the record it stands. */
final class WrongValue extends IllegalArgumentException {

    private final transient List<Object> where;
    private final String words;

    /** @param where keys and list indexes, from the record that refuses */
    WrongValue(String remedy, Object... where) {
        this(remedy, "", List.of(where));
    }

    private WrongValue(String remedy, String words, List<Object> where) {
        super(remedy);
        this.where = where;
        this.words = words;
    }

    /** The same, about these words inside a longer text. */
    static WrongValue inside(String key, String words, String remedy) {
        return new WrongValue(remedy, words, List.of(key));
    }

    List<Object> where() {
        return where;
    }

    String words() {
        return words;
    }
}
