package kairan.content;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The checks that records make of what a clerk wrote; their messages are read by that clerk. */
final class Say {

    /** The longest message LINE takes. What the bot puts together from several texts has smaller parts. */
    static final int TEXT = 5000;

    /** A name, a heading, a line. */
    static final int LINE = 200;

    /** LINE's limit for a button. */
    static final int LABEL = 20;

    static final Pattern ID = Pattern.compile("[a-z0-9-]{1,60}");
    private static final Pattern AS_PEOPLE_COUNT = Pattern.compile("\\X");

    private Say() {}

    static String words(String key, @Nullable String value, int most) {
        if (value == null || value.isBlank()) {
            throw missing(key);
        }
        String words = value.strip();
        if (words.length() > most) {
            throw new WrongValue("「%s」は%d文字までです。いまは%d文字あります。".formatted(key, most, words.length()), key);
        }
        return words;
    }

    /** Words that need not be there. */
    static @Nullable String perhaps(String key, @Nullable String value, int most) {
        return value == null || value.isBlank() ? null : words(key, value, most);
    }

    static String id(String key, @Nullable String value) {
        String id = words(key, value, TEXT);
        if (!ID.matcher(id).matches()) {
            throw new WrongValue("「%s」の「%s」は使えません。半角の英小文字、数字、- だけで、60文字までにしてください。".formatted(key, id), key);
        }
        return id;
    }

    static String label(String key, @Nullable String value) {
        String label = words(key, value, TEXT);
        long length = AS_PEOPLE_COUNT.matcher(label).results().count();
        if (length > LABEL) {
            throw new WrongValue("ボタンの言葉「%s」は%d文字あります。%d文字までにしてください。".formatted(label, length, LABEL), key);
        }
        return label;
    }

    static <T> T there(String key, @Nullable T value) {
        if (value == null) {
            throw missing(key);
        }
        return value;
    }

    static int within(String key, int value, int least, int most) {
        if (value < least || value > most) {
            throw new WrongValue("「%s」は%dから%dまでの数にしてください。".formatted(key, least, most), key);
        }
        return value;
    }

    static <T> List<T> list(String key, @Nullable Collection<T> values) {
        List<T> list = values == null ? List.of() : values.stream().toList();
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) == null || list.get(i) instanceof String words && words.isBlank()) {
                throw new WrongValue("「%s」の%d番目が空です。書くか、その行を消してください。".formatted(key, i + 1), key, i);
            }
        }
        return list;
    }

    static <T> List<T> some(String key, @Nullable Collection<T> values) {
        if (values == null || values.isEmpty()) {
            throw new WrongValue("「%s」に一つ以上書いてください。".formatted(key), key);
        }
        return list(key, values);
    }

    static <T> List<T> atMost(int most, String key, List<T> list) {
        if (list.size() > most) {
            throw new WrongValue("「%s」は%d個までです。いまは%d個あります。".formatted(key, most, list.size()), key, most);
        }
        return list;
    }

    /** No two of the list may be alike in this. */
    static <T> void noneTwice(String key, List<T> list, Function<T, Object> alike, String remedy) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            if (!seen.add(alike.apply(list.get(i)))) {
                throw new WrongValue(remedy.formatted(alike.apply(list.get(i))), key, i);
            }
        }
    }

    private static WrongValue missing(String key) {
        return new WrongValue("「%s」を書いてください。".formatted(key), key);
    }
}
