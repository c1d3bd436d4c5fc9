package kairan.faq;

import java.util.Optional;
import java.util.regex.Pattern;
import kairan.content.Phrase;
import kairan.japanese.Lately;
import kairan.japanese.Spelling;

/** What people say without asking anything (雑談): thanks, insults, small talk; each kind with its answer. */
enum Chat {
    THANKS(
            Phrase.CHAT_THANKS,
            "(?:どうも|本当に|ほんとに?|いつも|とても|教えてくれて|教えてくださって|ご?丁寧に|早速の?|大変|すごく|お返事)*"
                    + "(?:ありがと(?:う|ー)*|有り?難う|サンキュー?|さんきゅー?|感謝(?:です|します|しています)|助かり(?:ました|ます)|助かった|thank ?s?(?: ?you)?)"
                    + "(?:ござい(?:ます|ました)|です|ね|よ|ー|助かり(?:ました|ます)|助かった|また(?:聞き|お願いし)ます|very ?much|so ?much)*"),
    PRAISE(
            Phrase.CHAT_THANKS,
            "(?:すごい|さすが|えらい|かしこい|賢い|最高|いいね|すばらしい|素晴らしい|よくできてる|便利(?:だ|です)?|わかりやすい|分かりやすい|優秀|天才|好き|大好き)(?:です|だ|ね|よ|な|わ|ー|かった|すぎ)*"),
    BYE(
            Phrase.CHAT_BYE,
            "(?:さ(?:よ|よう)なら|バイバイ|ばいばい|じゃあ?ね|じゃあ?また|またね|また(?:今度|明日)|おやすみ(?:なさい)?|失礼(?:します|しました|いたします)|では(?:また)?|bye(?: ?bye)?|お邪魔しました)(?:ー|ね)*"),
    INSULT(
            Phrase.CHAT_INSULT,
            "(?:(?:この|お前は?|おまえは?|市は|役所は|ほんとに?|ほんとうに|まじで)*(?:ばー*か|死ね|しね|くず|頭が?(?:悪い|わるい|おかしい)|あたまわるい|バー*カ|馬鹿|阿呆|あほ|アホ|間抜け|まぬけ|ぼけ|ボケ|くそ|クソ|糞|うざい?|ウザい?|きもい?|キモい?|消えろ|くたばれ|だまれ|黙れ|うるせえ|ふざけるな|ふざけんな|役立たず|やくたたず|無能|使えない|使えねえ|ポンコツ|ぽんこつ|税金泥棒|給料泥棒|仕事しろ|最低|最悪|嫌い|きらい|話にならない|むかつく|ムカつく)"
                    + "(?:が|だ|め|野郎|やろう|やろー|やろ|(?:なん|ん)?(?:じゃ|では)(?:ない|ねえ)(?:の|か|ですか)+|なの|か|ども|ロボット|ボット|bot|です|な|ね|よ|すぎ|やつ|ー|[!?！？、。,. ])*)+"),
    WHO(
            Phrase.CHAT_WHO,
            "(?:あなた|君|きみ|お前|おまえ|ここ|これ)?(?:は|って|の)?(?:人間|ヒト|人|ロボット|ai|ＡＩ|機械|コンピューター?|だれ|誰|何者|なにもの|名前|お名前|本物|ボット|自動応答|チャットgpt|chatgpt)"
                    + "(?:は|です|なの|ですか|なんですか|なのかな|だれ|何|なに|か|の|が(?:答えて|返事して)(?:る|いる)(?:の|んですか)?)*[?？、。 ]*"
                    + "(?:(?:それとも)(?:人間|人|ai|ロボット|機械)(?:です|なの|ですか|か)?)?[?？]*"),
    LONELY(
            Phrase.CHAT_LONELY,
            "(?:とても|すごく|なんか|毎日|ひとりで|一人で)*(?:さみしい|さびしい|寂しい|淋しい|孤独|つらい|辛い|しんどい|悲しい|かなしい|話し相手)"
                    + "(?:です|よ|な|ー|わ|、|。|が?(?:ほしい|欲しい)|になって|だれか|誰か|話し相手|に|なってください|い|[ !！?？])*"),
    IDLE(
            Phrase.CHAT_IDLE,
            "(?:(?:ああ?|あー+|めっちゃ|すごく|ちょっと|もう)*(?:おなか(?:が)?(?:すいた|へった|ぺこぺこ)|お腹(?:が)?(?:すいた|空いた|減った)|腹減った|はらへった|のど(?:が)?かわいた|ねむい|眠い|つかれた|疲れた|ひま|暇|たいくつ|退屈|さむい|寒い|あつい|暑い)(?:です|だ|な|なあ|よ|ー|ね|わ|[!！])*)"
                    + "|(?:なに|何|なん)?か?(?:面白い|おもしろい|楽しい)(?:話|こと|はなし)?(?:を)?(?:して|言って|話して|ない)(?:よ|ください|[?？])*"
                    + "|なぞなぞ(?:して|出して)?|しりとり(?:しよう|しましょう)?|歌(?:って|を歌って)|遊ぼう?(?:よ)?|あそぼ"),
    HELLO(
            Phrase.CHAT_NOD,
            "(?:お疲れ(?:さま|様)(?:です|でした)?|おつかれ(?:さま)?(?:です|でした)?|お世話に(?:なって(?:い|お)?ります|なります)|よろしく(?:お願いし?(?:ます|いたします))?|おっす|ちわ|ちーす|もしもし|すみません|すいません|あの|えっと|ねえ|ねぇ|元気(?:です|なの)?か?|テスト|てすと|test)(?:ー|[!！?？、。])*"),
    NOD(
            Phrase.CHAT_NOD,
            "(?:はい|うん|ええ|いいえ|いや|ううん|なるほど|へ(?:え|ー)+|ふー*ん|ほう|そう(?:です)?(?:か|ね|なんだ|なんですか|なのか)?|ok|okay|おけ|おk|オーケー|わかった|分かった|了解|りょうかい|りょ|承知(?:しました)?|大丈夫(?:です)?|もういい|いいです|結構です|別に|特に(?:ない|なし)|w+|草|笑|（笑）|ははは*|あはは*)(?:です|ー|ね|[!！、。])*");

    private static final int LONGEST = 60;
    private static final Lately<String, Optional<Phrase>> LATELY = new Lately<>(50);
    private static final Pattern WORDLESS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Phrase answer;
    private final Pattern words;

    Chat(Phrase answer, String words) {
        this.answer = answer;
        this.words = Pattern.compile(words);
    }

    /** What to answer, if the words are nothing but small talk. */
    static Optional<Phrase> answer(String said) {
        return said.length() > LONGEST ? Optional.empty() : LATELY.of(said, Chat::heard);
    }

    private static Optional<Phrase> heard(String said) {
        if (WORDLESS.matcher(said).matches()) {
            return Optional.of(Phrase.CHAT_WORDLESS);
        }
        String bare = Spelling.bare(said).replaceAll("[!?、。,.・~〜…\\p{So}]+", "");
        String kana = Spelling.kana(bare);
        for (Chat kind : values()) {
            if (kind.words.matcher(bare).matches() || kind.words.matcher(kana).matches()) {
                return Optional.of(kind.answer);
            }
        }
        return Optional.empty();
    }
}
