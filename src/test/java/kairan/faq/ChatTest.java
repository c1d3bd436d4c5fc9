package kairan.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatTest {

    @ParameterizedTest
    @CsvSource({
        "'ありがとう、助かりました！', CHAT_THANKS",
        "教えてくれてありがとう, CHAT_THANKS",
        "サンキュー, CHAT_THANKS",
        "すごいね, CHAT_THANKS",
        "わかりやすいです, CHAT_THANKS",
        "さようなら, CHAT_BYE",
        "おやすみなさい, CHAT_BYE",
        "またね〜, CHAT_BYE",
        "ばーか, CHAT_INSULT",
        "ばーかばーか, CHAT_INSULT",
        "バカ！！, CHAT_INSULT",
        "役立たず, CHAT_INSULT",
        "税金泥棒！！仕事しろ, CHAT_INSULT",
        "ふざけるな, CHAT_INSULT",
        "使えないボット, CHAT_INSULT",
        "死ね, CHAT_INSULT",
        "シネ, CHAT_INSULT",
        "バカヤロー, CHAT_INSULT",
        "バカヤロウ！, CHAT_INSULT",
        "アホか, CHAT_INSULT",
        "ばかじゃないの, CHAT_INSULT",
        "クズ, CHAT_INSULT",
        "頭悪い, CHAT_INSULT",
        "頭悪いんじゃないの, CHAT_INSULT",
        "あなたは人間？それともAI？, CHAT_WHO",
        "あなたはだれ, CHAT_WHO",
        "ロボットですか, CHAT_WHO",
        "名前は何ですか, CHAT_WHO",
        "さみしい。だれか話し相手になって, CHAT_LONELY",
        "寂しいよ, CHAT_LONELY",
        "おなかすいたー, CHAT_IDLE",
        "ひまだなあ, CHAT_IDLE",
        "なんか面白い話して, CHAT_IDLE",
        "うん, CHAT_NOD",
        "なるほど, CHAT_NOD",
        "へえー, CHAT_NOD",
        "お疲れ様です, CHAT_NOD",
        "ok, CHAT_NOD",
        "？？？？？, CHAT_WORDLESS",
        "😀🎉, CHAT_WORDLESS",
        "…, CHAT_WORDLESS",
    })
    void smallTalkHasItsAnswer(String words, Phrase answer) {
        assertThat(Chat.answer(words)).contains(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ごみ",
                "ゴミ",
                "町内会",
                "ありがとうの気持ちを伝える行事はありますか",
                "うるさい隣人がいる",
                "うるさい",
                "うるさいです",
                "人が集まらない",
                "ひまな人は何をすればいい",
                "おなかがすいた子の食堂",
                "税金は何に使われますか",
                "仕事をやめて町内会を手伝いたい",
                "バカにされている気がする",
                "名前を貸してほしいと言われた",
                "つらい作業はありますか",
                "さみしいお年寄りの見守り",
                "すごい活動をしている団体は",
                "くずかごはどこですか",
                "死ねと言われました",
                "頭が悪いと言われました",
                "行く",
                "清掃"
            })
    void aQuestionIsNoSmallTalk(String words) {
        assertThat(Chat.answer(words)).isEmpty();
    }

    @Test
    void noEntryIsAskedForInSmallTalk() {
        assertThat(ContentFiles.anyEntries(Path.of("conversations")).stream()
                        .flatMap(e -> Findable.of(e).ways().stream())
                        .filter(way -> Chat.answer(way).isPresent()))
                .isEmpty();
    }
}
