package kairan.faq;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kairan.content.Entry;
import kairan.japanese.Cut;
import kairan.japanese.Lexicon;
import kairan.japanese.Word;

/** Finds the entries (よくある質問) that answer a question. Does not change and may be shared. */
public final class Finder {

    private static final int MOST = 10;
    private static final int NONE = -1;

    /** How sure it is of a question in the very words of an entry's own. */
    private static final double WORD_FOR_WORD = .95;

    private final List<String> ids;
    private final Lexicon lexicon;
    private final TermSets words;
    private final TermSets grams;
    private final EntryIndex index;
    private final Evidence evidence;

    /** Which entries are asked for in just these words, whatever stands between them. */
    private final Map<Set<String>, List<Integer>> saidBefore = new HashMap<>();

    public Finder(List<Entry> entries) {
        this(entries.stream().map(e -> Findable.of(e, List.of())).toList(), Map.of());
    }

    /** @param confirmed ways to ask for entries, by their ids, of which staff have left no doubt */
    Finder(List<Findable> entries, Map<String, List<String>> confirmed) {
        ids = entries.stream().map(Findable::id).toList();
        List<CutEntry> cut = entries.stream().map(CutEntry::of).toList();
        lexicon = Lexicon.of(cut.stream().flatMap(CutEntry::all).toList());
        List<List<List<Word>>> ways = cut.stream()
                .map(e -> e.ways().stream().map(lexicon::words).toList())
                .toList();
        Filling filling = new Filling();
        for (int i = 0; i < cut.size(); i++) {
            filling.add(i, cut.get(i), ways.get(i), lexicon);
        }
        index = filling.index(entries.size());
        words = filling.words();
        grams = filling.grams();
        evidence = new Evidence(words, grams, filling.ways(), entries, ways);
        for (int i = 0; i < ways.size(); i++) {
            for (Set<String> way : ways.get(i).stream().map(Finder::core).collect(Collectors.toSet())) {
                saidBefore.computeIfAbsent(way, w -> new ArrayList<>(1)).add(i);
            }
        }
        confirmed.forEach((id, said) -> said.forEach(way -> confirm(ids.indexOf(id), way)));
        // What holds no word at all says nothing.
        saidBefore.remove(Set.of());
    }

    private void confirm(int entry, String way) {
        if (entry >= 0) {
            saidBefore.put(core(lexicon.words(Cut.of(way))), List.of(entry));
        }
    }

    private static Set<String> core(List<Word> words) {
        return words.stream().map(Word::closest).collect(Collectors.toSet());
    }

    /** What answers this question; any text will do, also an empty or a very long one. */
    public Found find(String question) {
        return find(question, Set.of());
    }

    /** @param hidden the ids of entries that are not for whoever asks */
    Found find(String question, Set<String> hidden) {
        return search(question, hidden).found();
    }

    /** Everything that was weighed while a question was searched for. */
    private record Search(
            Asked asked, Ranking ranking, List<Integer> best, Signs signs, boolean asBefore, Found found) {}

    private Search search(String question, Set<String> hidden) {
        Asked asked = Asked.of(question, lexicon, words::rarity, grams::rarity);
        Ranking ranking = Ranking.of(asked, index, ids.size());
        double[] scores = ranking.scores();
        for (int i = 0; i < scores.length && !hidden.isEmpty(); i++) {
            scores[i] = hidden.contains(ids.get(i)) ? 0 : scores[i];
        }
        int said = saidBefore(asked, hidden);
        if (said != NONE) {
            scores[said] = 1 + Arrays.stream(scores).max().orElse(0);
        }
        List<Integer> best = best(scores);
        Signs signs = best.isEmpty() ? Signs.NONE : evidence.of(asked, best, scores);
        return new Search(asked, ranking, best, signs, said != NONE, found(best, scores, signs, said));
    }

    /** The one entry that is asked for in just these words, if there is one and no other. */
    private int saidBefore(Asked asked, Set<String> hidden) {
        List<Integer> saying = saidBefore.getOrDefault(core(asked.words()), List.of()).stream()
                .filter(entry -> !hidden.contains(ids.get(entry)))
                .toList();
        return saying.size() == 1 ? saying.getFirst() : NONE;
    }

    private static List<Integer> best(double[] scores) {
        return IntStream.range(0, scores.length)
                .filter(i -> scores[i] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -scores[i]))
                .limit(MOST)
                .toList();
    }

    private Found found(List<Integer> best, double[] scores, Signs signs, int said) {
        if (best.isEmpty()) {
            return new Found(Zone.none, List.of(), 0);
        }
        double right = said == NONE ? Confidence.right(signs) : Math.max(WORD_FOR_WORD, Confidence.right(signs));
        List<Hit> hits = best.stream().map(i -> new Hit(ids.get(i), scores[i])).toList();
        Zone zone = Confidence.zone(right, Confidence.near(signs));
        return new Found(zone == Zone.none && signs.keywords() ? Zone.middle : zone, hits, right);
    }

    /** What was weighed while these words were searched for. */
    Why why(String question) {
        Search search = search(question, Set.of());
        return new Why(
                search.found(),
                search.best().isEmpty() ? 0 : Confidence.near(search.signs()),
                search.asBefore(),
                search.signs().named(),
                search.best().stream().map(i -> reason(search, i)).toList());
    }

    private Why.Reason reason(Search search, int entry) {
        Map<String, Double> parts = new LinkedHashMap<>();
        search.ranking().parts().forEach((part, scores) -> parts.put(part.name(), scores[entry]));
        List<String> shared = search.asked().words().stream()
                .filter(w -> words.hasAny(entry, w.forms()))
                .map(Word::closest)
                .toList();
        return new Why.Reason(ids.get(entry), search.ranking().scores()[entry], parts, shared);
    }
}
