package kairan.faq;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kairan.content.Document;
import kairan.content.Town;
import kairan.japanese.Beginnings;
import kairan.japanese.Lately;
import kairan.japanese.Spelling;
import org.jspecify.annotations.Nullable;

/** Which of the towns whose documents we have a question names (町の名前). */
record TownWords(Document document, Pattern names) {

    /** Who writes more does not ask a question. */
    private static final int LONGEST = 200;

    private static final Pattern ONE_KANJI_WITH_ITS_PARTICLE = Pattern.compile("\\p{IsHan}\\p{IsHiragana}{1,2}");

    /** What is said of a way people walk on. */
    private static final String A_WAY = "せま|狭|広|ひろ|暗|くら|明る|凍|こお|滑|すべ|わる|悪|混|危|あぶ|通れ|とおれ|でこぼこ|がたがた|こわれ|壊|へこ|割れ"
            + "|ひび|陥没|分か|わか|ふさが|なくな|迷|まよ|穴|あな|雪|水|草|木|ごみ|ゴミ|落|捨|止|停|とめ|置|倒|出|飛び|はみ|熊|くま|クマ|犬|車|外れ|はずれ";

    private static final Pattern ONE_KANJI_FIRST = Pattern.compile("\\p{IsHan}\\P{IsHan}.*");

    private static Stream<String> spelled(Document document) {
        return Stream.concat(Stream.of(document.town()), document.names().stream())
                .map(Spelling::of);
    }

    static TownWords of(Document document) {
        String names = spelled(document).map(TownWords::pattern).collect(Collectors.joining("|"));
        // 砂川さん is a neighbour, not a town.
        return new TownWords(document, Pattern.compile("(?:" + names + ")(?!さん|様|さま|くん|君|ちゃん|先生)"));
    }

    /** 道は is Hokkaido, but not in 歩道は or この道は. */
    private static String pattern(String name) {
        String quoted = Pattern.quote(name);
        if (ONE_KANJI_WITH_ITS_PARTICLE.matcher(name).matches()) {
            return "(?<![\\p{IsHan}のなたいる])%s(?!%s)".formatted(quoted, A_WAY);
        }
        return ONE_KANJI_FIRST.matcher(name).matches() ? "(?<![\\p{IsHan}のなた])" + quoted : quoted;
    }

    /** The words of a town's documents; made once for a town, whose content seldom changes. */
    private record Known(
            Town town, List<TownWords> words, Beginnings names, Pattern home, Lately<String, List<Document>> named) {

        static Known of(Town town) {
            String home = town.document(town.home()).stream()
                    .flatMap(TownWords::spelled)
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"));
            List<TownWords> words = town.documents().stream().map(TownWords::of).toList();
            return new Known(
                    town,
                    words,
                    new Beginnings(words.stream().map(TownWords::names).toList()),
                    Pattern.compile("(?:" + home + ")(?:市|町|村)?(?![民長内外議立職]|役所)(?:での|では|には|の|で|に|は)?"),
                    new Lately<>(50));
        }
    }

    private static volatile @Nullable Known known;

    private static Known of(Town town) {
        Known now = known;
        if (now == null || now.town() != town) {
            now = Known.of(town);
            known = now;
        }
        return now;
    }

    /** The documents of the towns that are named, in the order of the words. */
    static List<Document> named(String words, Town town) {
        Known now = of(town);
        return now.named().of(words, said -> named(said, now));
    }

    private static List<Document> named(String words, Known known) {
        String said = Spelling.of(words);
        return known.names().among(said).stream()
                .mapToObj(known.words()::get)
                .map(t -> new At(t.document(), t.first(said)))
                .filter(at -> at.place() >= 0)
                .sorted(Comparator.comparingInt(At::place))
                .map(At::document)
                .toList();
    }

    /** The same words without the name of our own town, which everybody means who names none. */
    static String withoutHome(String words, Town town) {
        return words.length() > LONGEST
                ? words
                : of(town).home().matcher(Spelling.of(words)).replaceAll("");
    }

    private record At(Document document, int place) {}

    private int first(String words) {
        Matcher matcher = names.matcher(words);
        return matcher.find() ? matcher.start() : -1;
    }
}
