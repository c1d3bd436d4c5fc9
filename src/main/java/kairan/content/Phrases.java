package kairan.content;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The fixed sentences of the bot ({@code phrases.yaml}); each is there. */
public final class Phrases {

    /** The file as it is written: a name and, if it is right, a text each. */
    static final class Texts extends LinkedHashMap<String, @Nullable Object> {}

    /** So that it fits into one message with whatever else is said there. */
    private static final int LONGEST = 1000;

    private final Map<Phrase, String> texts = new EnumMap<>(Phrase.class);

    /** Takes the sentences from the file and names all that is wrong with them. */
    Phrases(YamlFile<Texts> file, Consumer<Problem> problems) {
        this(file, file, problems);
    }

    /** The same, and what is not in the file from another: a text written before an update does not know its new sentences. */
    Phrases(YamlFile<Texts> file, YamlFile<Texts> rest, Consumer<Problem> problems) {
        Set<String> unknown = new LinkedHashSet<>(file.value().keySet());
        for (Phrase phrase : Phrase.values()) {
            if (unknown.remove(phrase.key())) {
                take(phrase, file, problems);
            } else if (rest.value().containsKey(phrase.key())) {
                take(phrase, rest, problems);
            } else {
                problems.accept(new Problem(
                        file.name(), 0, "「%s」（%s）がありません。書き足してください。".formatted(phrase.key(), phrase.when())));
            }
        }
        unknown.forEach(
                key -> problems.accept(file.problem("「%s」という言葉は使われていません。名前を確かめるか、消してください。".formatted(key), key)));
    }

    private void take(Phrase phrase, YamlFile<Texts> file, Consumer<Problem> problems) {
        String key = phrase.key();
        Object value = file.value().get(key);
        try {
            if (value != null && !(value instanceof String)) {
                throw new WrongValue("「%s」の書き方がちがいます。ここには文を書きます。".formatted(key), key);
            }
            texts.put(phrase, Blanks.check(key, Say.words(key, (String) value, LONGEST), phrase.blanks()));
        } catch (WrongValue wrong) {
            problems.accept(file.problem(wrong));
        }
    }

    /** The sentence, its blanks 《…》 filled. */
    public String say(Phrase phrase, Map<String, String> blanks) {
        return Blanks.fill(texts.get(phrase), blanks);
    }

    /** The sentence as it is written, its blanks open. */
    public String written(Phrase phrase) {
        return String.valueOf(texts.get(phrase));
    }

    public String say(Phrase phrase) {
        return say(phrase, Map.of());
    }
}
