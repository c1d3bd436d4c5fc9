package kairan.faq;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kairan.faq.EntryIndex.Part;
import kairan.japanese.Cut;
import kairan.japanese.Lexicon;
import kairan.japanese.Word;

/** Takes the entries one after the other, and makes of them all that is looked up when a question comes. */
final class Filling {

    private final Vocabulary words = new Vocabulary();
    private final Vocabulary grams = new Vocabulary();
    private final Vocabulary sounds = new Vocabulary();
    private final EntryIndex.Filling index = new EntryIndex.Filling(words, grams, sounds);
    private final List<Tally> wordsOfEntries = new ArrayList<>();
    private final List<Tally> gramsOfEntries = new ArrayList<>();
    private final List<Tally> wordsOfWays = new ArrayList<>();

    /** @param ways the words of the ways to ask for it */
    void add(int number, CutEntry entry, List<List<Word>> ways, Lexicon lexicon) {
        List<int[]> wordsOf = new ArrayList<>();
        List<int[]> soundsOf = new ArrayList<>();
        for (int i = 0; i < ways.size(); i++) {
            wordsOf.add(words.add(forms(ways.get(i))));
            soundsOf.add(sounds.add(entry.ways().get(i).sounds()));
            Tally way = Tally.of(wordsOf.getLast());
            wordsOfWays.add(way);
            index.add(number, Part.wordsOfWay, way);
            index.add(number, Part.soundsOfWay, Tally.of(soundsOf.getLast()));
        }
        for (Cut told : entry.told()) {
            wordsOf.add(words.add(forms(lexicon.words(told))));
            soundsOf.add(sounds.add(told.sounds()));
        }
        Tally all = Tally.of(joined(wordsOf));
        Tally characters =
                Tally.of(joined(entry.all().map(text -> grams.add(text.grams())).toList()));
        wordsOfEntries.add(all);
        gramsOfEntries.add(characters);
        index.add(number, Part.words, all);
        index.add(number, Part.grams, characters);
        index.add(number, Part.sounds, Tally.of(joined(soundsOf)));
    }

    private static List<String> forms(List<Word> words) {
        return words.stream().flatMap(word -> word.forms().stream()).toList();
    }

    private static int[] joined(List<int[]> parts) {
        return parts.stream().flatMapToInt(Arrays::stream).toArray();
    }

    TermSets words() {
        return new TermSets(words, wordsOfEntries);
    }

    TermSets grams() {
        return new TermSets(grams, gramsOfEntries);
    }

    /** Of the words of all ways to ask, in the order in which they came. */
    TermSets ways() {
        return new TermSets(words, wordsOfWays);
    }

    EntryIndex index(int entries) {
        return index.full(entries);
    }
}
