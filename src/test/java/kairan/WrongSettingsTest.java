package kairan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is set in the environment and cannot be read is told before anything is opened, and all of it at once. */
class WrongSettingsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SERVER_PORT|abc|SERVER_PORT が読めません。8080 のような、1から65535までの数を書いてください。",
                "KAIRAN_WEBCHAT_PORT|70000|KAIRAN_WEBCHAT_PORT が読めません。8081 のような、1から65535までの数を書いてください。",
                "KAIRAN_WEBCHAT_PORT|''|KAIRAN_WEBCHAT_PORT が空です。8081 のような、1から65535までの数を書いてください。",
                "KAIRAN_WEBCHAT_URL|machi.example.jp/chat|KAIRAN_WEBCHAT_URL が読めません。wss://machi.example.jp/chat のように書いてください。",
                "KAIRAN_URL|machi.example.jp|KAIRAN_URL が読めません。https://machi.example.jp のように書いてください。",
                "KAIRAN_LEADING|file|KAIRAN_LEADING が読めません。desk か files と書いてください。",
                "KAIRAN_SYNC|とても安全に|KAIRAN_SYNC が読めません。NORMAL か FULL と書いてください。",
                "KAIRAN_ZONE|日本|KAIRAN_ZONE が読めません。Asia/Tokyo のように書いてください。",
                "KAIRAN_BACKUP_WITHIN|2日|KAIRAN_BACKUP_WITHIN が読めません。2d（2日）か 36h（36時間）のように書いてください。",
                "KAIRAN_INSTANCES|0|KAIRAN_INSTANCES が読めません。1以上の数を書いてください（例：1）。",
                "KAIRAN_DATA|''|KAIRAN_DATA が空です。data のように書くか、消してください。",
                "KAIRAN_CONVERSATIONS|''|KAIRAN_CONVERSATIONS が空です。conversations のように書くか、消してください。",
                "KAIRAN_ZONE|'Asia/Tokyo '|KAIRAN_ZONE の前か後ろに、空白か引用符があります。消してください。",
                "KAIRAN_BACKUP_WITHIN|\"2d\"|KAIRAN_BACKUP_WITHIN の前か後ろに、空白か引用符があります。消してください。",
                "SERVER_PORT|8081|SERVER_PORT と KAIRAN_WEBCHAT_PORT が同じ数です。別の数にしてください。",
                "LINE_API_URL|foo|LINE_API_URL が読めません。https://api.line.me と書くか、消してください。"
            })
    void saysHowToWriteIt(String name, String value, String said) {
        assertThat(WrongSettings.refusal(Map.of(name, value), WrongSettings.ALL))
                .hasValue("設定に、直すところがあります。\n・" + said + "\n環境変数の書き方は、README.md の表にあります。");
    }

    @ParameterizedTest
    @CsvSource({
        "SERVER_PORT,''",
        "SERVER_PORT,8080",
        "KAIRAN_WEBCHAT_PORT,0",
        "KAIRAN_WEBCHAT_URL,''",
        "KAIRAN_WEBCHAT_URL,wss://machi.example.jp/chat",
        "KAIRAN_URL,https://回覧の町.jp",
        "KAIRAN_LEADING,FILES",
        "KAIRAN_SYNC,full",
        "KAIRAN_ZONE,Asia/Tokyo",
        "KAIRAN_BACKUP_WITHIN,0",
        "KAIRAN_BACKUP_WITHIN,PT36H",
        "KAIRAN_INSTANCES,3",
        "KAIRAN_SYNC,EXTRA",
        "KAIRAN_DATA,../data",
        "LINE_API_URL,''",
        "LINE_API_URL,http://localhost:9000",
        "PATH,foo"
    })
    void letsPassWhatIsReadAtTheStart(String name, String value) {
        assertThat(WrongSettings.refusal(Map.of(name, value), WrongSettings.ALL))
                .isEmpty();
    }

    @Test
    void tellsAllAtOnceAndRepeatsNothing() {
        String said = WrongSettings.refusal(
                        Map.of("KAIRAN_ZONE", "a-key-in-the-wrong-place", "LINE_API_URL", "another-key"),
                        WrongSettings.ALL)
                .orElseThrow();

        assertThat(said).contains("・KAIRAN_ZONE", "・LINE_API_URL").doesNotContain("key");
    }

    @Test
    void whatACommandDoesNotReadDoesNotStopIt() {
        Map<String, String> settings = Map.of("KAIRAN_INSTANCES", "0", "LINE_API_URL", "foo");

        assertThat(WrongSettings.refusal(settings, Commands.SETTINGS)).isEmpty();
        assertThat(WrongSettings.refusal(Map.of("KAIRAN_ZONE", "日本"), Commands.SETTINGS))
                .isNotEmpty();
    }
}
