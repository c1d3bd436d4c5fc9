package kairan.content;

import java.util.Map;

/** The fixed sentences of the bot ({@code phrases.yaml}), by name. */
public record Phrases(Map<String, String> byName) {

    /**
     * The sentence of that name, its blanks 《…》 filled.
     *
     * @throws IllegalArgumentException if there is no such sentence
     */
    public String say(String name, Map<String, String> blanks) {
        String phrase = byName.get(name);
        if (phrase == null) {
            throw new IllegalArgumentException("phrases.yaml に「%s」がありません。".formatted(name));
        }
        return Blanks.fill(phrase, blanks);
    }

    public String say(String name) {
        return say(name, Map.of());
    }
}
