package kairan.japanese;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Which everyday words and office words mean the same (同義語): the lines of {@code same-meaning.txt}. */
final class SameMeaning {

    /** A member of a group as the words it is cut into. */
    private record Member(List<String> words, String group) {}

    private static final SameMeaning KNOWN = read();

    private final Map<String, List<Member>> byFirstWord = new HashMap<>();
    private final Map<String, Set<String>> bySound = new HashMap<>();

    private SameMeaning() {}

    static SameMeaning known() {
        return KNOWN;
    }

    private static SameMeaning read() {
        try (InputStream in = Objects.requireNonNull(SameMeaning.class.getResourceAsStream("same-meaning.txt"))) {
            SameMeaning known = new SameMeaning();
            int number = 0;
            for (String line : new String(in.readAllBytes(), UTF_8).lines().toList()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    known.add(line.split(" +"), "=" + number++);
                }
            }
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String[] members, String group) {
        for (String member : members) {
            Cut cut = Cut.of(member);
            List<String> words = cut.words();
            if (!words.isEmpty()) {
                byFirstWord
                        .computeIfAbsent(words.getFirst(), w -> new ArrayList<>())
                        .add(new Member(words, group));
            }
            if (Lexicon.telling(cut.sound())) {
                bySound.computeIfAbsent(cut.sound(), s -> new LinkedHashSet<>()).add(group);
            }
        }
    }

    /** The groups of which a member begins with the word at this place. */
    Set<String> groupsAt(List<String> words, int at) {
        Set<String> groups = new LinkedHashSet<>();
        for (Member member : byFirstWord.getOrDefault(words.get(at), List.of())) {
            int end = at + member.words().size();
            if (end <= words.size() && words.subList(at, end).equals(member.words())) {
                groups.add(member.group());
            }
        }
        return groups;
    }

    /** The groups of which a member sounds like this. */
    Set<String> groupsOf(String sound) {
        return bySound.getOrDefault(sound, Set.of());
    }

    Set<String> sounds() {
        return bySound.keySet();
    }
}
