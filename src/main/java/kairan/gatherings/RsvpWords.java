package kairan.gatherings;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kairan.japanese.Beginnings;
import kairan.japanese.Lately;
import kairan.japanese.Spelling;

/**
 * How people say in their own words whether they come. Read clause by clause: every clause is an answer, a reason or a
 * courtesy, and all answers are the same; whoever says more than that, or asks, is not answering.
 */
final class RsvpWords {

    private static final Map<String, String> KANJI = Map.ofEntries(
            entry("でら", "出ら"),
            entry("でれ", "出れ"),
            entry("でま", "出ま"),
            entry("いけ", "行け"),
            entry("いき", "行き"),
            entry("さんか", "参加"),
            entry("しゅっせき", "出席"),
            entry("けっせき", "欠席"),
            entry("わか", "分か"),
            entry("やすみ", "休み"));

    private static final String CAN = "(出られ|出れ|行け|行かれ|来られ|伺え|参加でき|出席でき)";

    private static final String GOING = any(
            CAN + "(ます|る|そうです)",
            "(参加|出席)(します|いたします|する|です|で|させてください|させていただきます|でお願い(します|いたします)|希望です|希望)?",
            "参加したいです|出ます|出る|行きます|行く|いく|行こうと思います|伺います|うかがいます");

    private static final String ABSENT = any(
            CAN + "(ません|ない|ないです|なくなりました|なくなった|なくなってしまいました|そうにありません|そうもありません)",
            "(欠席|不参加|キャンセル)(します|いたします|する|です|で|させてください|させていただきます|で?お願い(します|いたします)|してください)?",
            "参加しません|参加しない|出ません|出ない|行きません|行かない",
            "(お)?休み(ます|します|です|させてください|させていただきます)|休ませて(ください|いただきます)|遠慮します|やめておきます",
            "(無理|むり)(です|だ|そうです|みたいです|になりました)?");

    private static final String UNKNOWN = "(分かりません|分からない|分からないです|決まっていません|決まりません|決めていません)";
    private static final String UNDECIDED = any(
            "(まだ|%sるか(どうか)?(は)?(まだ)?)%s".formatted(CAN, UNKNOWN),
            CAN + "(たら|れば)(行きます|行く|行きたいです|出ます|出る|伺います|(参加|出席)(します|する|したいです))",
            "(まだ)?(未定|みてい|考え中|検討中)(です)?|決まっていません|迷って(い)?ます|保留(で|です)?");

    private static final String BECAUSE = ".{1,20}(ので|ため|から)";

    /** A reason not to come; before a yes it would be a question as well (「どこで参加できる」). */
    private static final String WHY = "(?!.{0,12}(どこ|何|なに|いつ|誰|だれ|どう))((?!参加|出席|欠席|キャンセル|保留)[^はもを]){1,12}(くて|で)";

    private static final String REASON = "(急用|用事|仕事|風邪|体調不良|都合)(で|があって|ができて|が入って|が悪くて?|がつかず)";

    private static final String GATHERING = "([^はがを]{0,6}の)?(清掃|掃除|そうじ|ごみ拾い|草取り|行事)";

    /** What may stand before an answer without a stop between. */
    private static final String OPENING = any(
            "はい|いいえ|ぜひ|もちろん|喜んで|やっぱり|やはり|急に|たぶん|残念ですが|残念ながら",
            "すみませんが?|すいませんが?|ごめんなさい|申し訳(ありません|ございません)が?",
            "(私|わたし|うち)([はも]|だけ(は|が|で)?)|(家族|夫婦|みんな|[1-9一二三四五六七八九]人|ひとり|ふたり)で",
            "(今回|今度の|今日|明日|あした|当日|日曜日?|土曜日?|([0-9]{1,2}月)?[0-9]{1,2}日)[はもにの]?",
            GATHERING + "([にはも]|には|へ)",
            REASON);

    private static final Pattern COURTESY = Pattern.compile(any(
            "はい|いいえ|了解です|承知しました|分かりました|ごめん|残念です",
            "すみませんが?|すいませんが?|ごめんなさい|申し訳(ありません|ございません|ない|ないです)が?|残念ですが|せっかくですが",
            "(どうぞ)?よろしく((お願い|おねがい)(します|いたします))?|(お願い|おねがい)(します|いたします)",
            "楽しみ(です|にしています|にしてます)|ありがとう(ございます)?|(また|次回|今度は).{0,20}",
            ".{1,20}(のですが|んですが|けど|まして)",
            BECAUSE,
            WHY,
            OPENING,
            OPENING + "{0,3}" + GATHERING + "(の件|のこと)?(です|ですが)?",
            CAN + "るか(どうか)?は?"));

    private static final Map<Rsvp, Pattern> ANSWERS = Map.of(
            Rsvp.GOING, clause(OPENING, GOING),
            Rsvp.ABSENT, clause(any(OPENING, WHY), ABSENT),
            Rsvp.UNDECIDED, clause(any(OPENING, WHY), UNDECIDED));

    private static final Beginnings BEGINNINGS =
            new Beginnings(List.of(Pattern.compile(GOING), Pattern.compile(ABSENT), Pattern.compile(UNDECIDED)));

    private static final Pattern STOPS = Pattern.compile("[\\p{P}\\p{S}]+");
    private static final Pattern STOPS_AND_SPACES = Pattern.compile("[\\p{P}\\p{S}\\s]+");

    private static final Lately<String, Optional<Rsvp>> LATELY = new Lately<>(50);

    private RsvpWords() {}

    private static String any(String... ways) {
        return "(" + String.join("|", ways) + ")";
    }

    private static Pattern clause(String opening, String answer) {
        return Pattern.compile("(" + BECAUSE + ")?" + opening + "{0,4}" + answer + "(よ|ね|よね|ので|が|けど)?");
    }

    /** The answer in these words, or empty if they are none. */
    static Optional<Rsvp> answer(String words) {
        return LATELY.of(words, RsvpWords::understood);
    }

    private static Optional<Rsvp> understood(String words) {
        String said = inKanji(Spelling.of(words));
        String unspaced = said.replace(" ", "");
        if (said.contains("?")
                || said.length() > 100
                || BEGINNINGS.among(unspaced).isEmpty()) {
            return Optional.empty();
        }
        Optional<Rsvp> together = answer(unspaced, STOPS);
        return together.isPresent() || !said.contains(" ") ? together : answer(said, STOPS_AND_SPACES);
    }

    private static Optional<Rsvp> answer(String said, Pattern stops) {
        List<String> clauses = stops.splitAsStream(said)
                .filter(clause -> !clause.isEmpty())
                .filter(clause -> !COURTESY.matcher(clause).matches())
                .toList();
        List<Optional<Rsvp>> answers =
                clauses.stream().map(RsvpWords::clauseAnswer).distinct().toList();
        return answers.size() == 1 ? answers.getFirst() : Optional.empty();
    }

    private static Optional<Rsvp> clauseAnswer(String clause) {
        return Rsvp.SAYABLE.stream()
                .filter(answer -> ANSWERS.get(answer).matcher(clause).matches())
                .findFirst();
    }

    private static String inKanji(String said) {
        String kanji = said;
        for (Map.Entry<String, String> kana : KANJI.entrySet()) {
            kanji = kanji.replace(kana.getKey(), kana.getValue());
        }
        return kanji;
    }
}
