package kairan;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import kairan.line.AccountStub;
import kairan.line.SignedWebhook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The command line-setup against an account at LINE. */
@ExtendWith(LoudAgain.class)
class SettingUpLineTest {

    private static final String URL = "https://machi.example.jp";
    private static final String WEBHOOK = "https://machi.example.jp/line/webhook";

    @TempDir
    Path folder;

    private Path data;
    private final AccountStub account = AccountStub.start();
    private final String url = account.url();
    private String secret = SignedWebhook.SECRET;
    private String token = AccountStub.TOKEN;
    private String said = "";

    @BeforeEach
    void aTown() {
        data = folder.resolve("data");
        FreshStore.into(data);
    }

    private int run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int end = SettingUpLine.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                "--kairan.line.secret=" + secret,
                "--kairan.line.token=" + token,
                "--kairan.line.api=" + url,
                "--kairan.line.patience=30s",
                "--kairan.data=" + data);
        said = out.toString(StandardCharsets.UTF_8);
        return end;
    }

    /** So many leaders who are friends of the account. */
    private void leaders(int many) {
        try (OneWriter store = Store.connect(data, "NORMAL")) {
            JdbcClient db = JdbcClient.create(store);
            for (int i = 0; i < many; i++) {
                db.sql("insert into person (id, created_at) values (?, 0)")
                        .param("p" + i)
                        .update();
                db.sql("insert into address (channel, external_id, person, heard_at) values ('line', ?, ?, 0)")
                        .params("U%032x".formatted(i), "p" + i)
                        .update();
                db.sql("insert into role (id, person, role, starts_at) values (?, ?, 'LEADER', 0)")
                        .params("p" + i, "p" + i)
                        .update();
            }
        }
    }

    private List<AccountStub.Call> changes() {
        return account.takeCalls().stream().filter(AccountStub.Call::changes).toList();
    }

    @AfterEach
    void asLineWantsIt() {
        account.check();
        account.close();
        assertThat(said).doesNotContain(AccountStub.TOKEN, SignedWebhook.SECRET, "U0000");
    }

    @Test
    void aNewAccountIsMadeFit() throws Exception {
        leaders(2);

        assertThat(run("--url", URL)).as(said).isZero();

        assertThat(account.webhook()).isEqualTo(WEBHOOK);
        assertThat(account.menus()).hasSize(2);
        String everybodys = account.defaultMenu();
        String leaders = account.aliases().get("kairan-leaders");
        assertThat(leaders).isNotEqualTo(everybodys);
        assertThat(account.linked()).hasSize(2).containsValue(leaders).doesNotContainValue(everybodys);
        for (String menu : account.menus().keySet()) {
            byte[] png = account.picture(menu);
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
            assertThat(List.of(picture.getWidth(), picture.getHeight())).containsExactly(2500, 1686);
            assertThat(png.length).isLessThan(1_000_000);
        }
        assertThat(said)
                .contains("アカウント「回覧の町」（@kairan）につながりました。")
                .contains("Webhook のテストに、回覧が正しく答えました。")
                .contains("みんなのメニューを作りました。")
                .contains("役員のメニューを、2人の役員に出しました。")
                .contains("「Webhookの再送」をオン")
                .endsWith("終わりました。\n");
    }

    @Test
    void sixAreasForEverybodySpeakTheirNames() {
        run("--url", URL);

        assertThat(account.menus().get(account.defaultMenu()).path("areas").valueStream())
                .extracting(area -> area.path("action").path("label").stringValue())
                .containsExactly("お知らせ", "行事と出欠", "質問する", "感想や提案", "設定", "窓口");
    }

    @Test
    void theSecondTimeNothingIsLeftToDo() {
        leaders(1);
        run("--url", URL);
        Map<String, ?> menus = account.menus();
        account.takeCalls();

        assertThat(run()).isZero();

        assertThat(changes())
                .as("to link once more changes nothing")
                .containsExactly(new AccountStub.Call("POST", "/v2/bot/richmenu/bulk/link"));
        assertThat(account.menus()).isEqualTo(menus);
        assertThat(said)
                .contains("Webhook のアドレスは、もう決まっています。")
                .contains("みんなのメニューは、もうできています。")
                .contains("みんなに出るメニューは、そのままです。");
    }

    @Test
    void aDryRunChangesNothingAndSaysWhatItWouldDo() {
        data = folder.resolve("nothing");

        assertThat(run("--dry-run", "--url", URL)).as(said).isZero();

        assertThat(changes()).isEmpty();
        assertThat(data).doesNotExist();
        assertThat(said)
                .contains("何も変えません")
                .contains("・ Webhook のアドレスを、これにします：" + WEBHOOK)
                .contains("・ 役員のメニューを作ります（LINE の点検に合格しました）。");
    }

    @Test
    void aWrongTokenStopsItAndSaysWhereTheRightOneIs() {
        token = "wrong";

        assertThat(run("--url", URL)).isEqualTo(1);

        assertThat(account.takeCalls()).containsExactly(new AccountStub.Call("GET", "/v2/bot/info"));
        assertThat(said).contains("（401）", "LINE_CHANNEL_TOKEN", "Messaging API設定", "チャネルアクセストークン（長期）");
    }

    @Test
    void missingOrMisshapenKeysAreNamedBeforeLineIsAsked() {
        token = "";
        secret = "";
        assertThat(run()).isEqualTo(1);
        assertThat(said).contains("LINE_CHANNEL_TOKEN が設定されていません", "LINE_CHANNEL_SECRET が設定されていません");

        token = AccountStub.TOKEN;
        secret = "ひみつ";
        assertThat(run()).isEqualTo(1);
        assertThat(said).contains("32文字です").doesNotContain("ひみつ");
        assertThat(account.takeCalls()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "400, ERROR_STATUS_CODE, LINE_CHANNEL_SECRET が、このチャネルのものと違うようです",
        "404, ERROR_STATUS_CODE, アドレスの終わりが「/line/webhook」か",
        "503, ERROR_STATUS_CODE, 回覧の記録を見てください",
        "0, COULD_NOT_CONNECT, インターネットから開けるアドレスであること",
        "0, REQUEST_TIMEOUT, 答えが間に合いませんでした"
    })
    void anAddressThatDoesNotAnswerIsNotSet(int status, String reason, String remedy) {
        account.webhook("https://mae.example.jp/line/webhook");
        account.webhookTest(status, reason);

        assertThat(run("--url", URL)).isEqualTo(1);

        assertThat(account.webhook()).isEqualTo("https://mae.example.jp/line/webhook");
        assertThat(said).contains(reason, remedy, "みんなのメニューを作りました。", "もう一度実行してください");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /v2/bot/channel/webhook/test", "PUT /v2/bot/channel/webhook/endpoint"})
    void anAddressThatLineRefusesIsSaidInPlainWords(String call) {
        account.refuse(call, 400);

        assertThat(run("--url", "https://intra.local")).isEqualTo(1);

        assertThat(account.webhook()).isEmpty();
        assertThat(said).contains("受け付けませんでした：https://intra.local/line/webhook", "証明書");
    }

    @Test
    void theSwitchThatOnlyAPersonCanTurnIsPointedOut() {
        account.useWebhook(false);

        assertThat(run("--url", URL)).isEqualTo(1);

        assertThat(account.webhook()).isEqualTo(WEBHOOK);
        assertThat(said).contains("「Webhookの利用」が、オフです。", "オンにしてください");
    }

    @Test
    void withoutAnyAddressItIsAskedForAndTheRestIsDone() {
        assertThat(run()).isEqualTo(1);

        assertThat(said).contains("「--url https://（この回覧のアドレス）」を付けて");
        assertThat(account.menus()).hasSize(2);
    }

    @Test
    void whatTheRateLimitStoppedGoesOnTheNextTime() {
        account.refuse("POST /v2/bot/richmenu", 429);
        assertThat(run("--url", URL)).isEqualTo(1);
        assertThat(said).contains("（429）", "1時間ほどおいて");

        account.refuse("POST /v2/bot/richmenu", 0);
        assertThat(run()).isZero();
        assertThat(account.menus()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 429, 403})
    void aMenuWhosePictureDidNotArriveGetsItTheNextTime(int status) {
        account.refuse("POST /v2/bot/richmenu/richmenu-1/content", status);
        assertThat(run("--url", URL)).isEqualTo(1);
        assertThat(account.menus()).hasSize(1);
        assertThat(account.defaultMenu()).isEmpty();

        account.refuse("POST /v2/bot/richmenu/richmenu-1/content", 0);
        assertThat(run()).isZero();
        assertThat(account.menus()).hasSize(2).containsKey("richmenu-1");
        assertThat(account.defaultMenu()).isEqualTo("richmenu-1");
    }

    @Test
    void menusOfBeforeAreThrownAwayAndThoseOfOthersStay() {
        String before = account.add("kairan everybody 0815");
        String others = account.add("夏まつり");

        assertThat(run("--url", URL)).isZero();

        assertThat(account.menus()).hasSize(3).containsKey(others).doesNotContainKey(before);
        assertThat(said).contains("前のメニューを1枚、消しました。");
    }

    @Test
    void manyLeadersAreLinkedFiveHundredAtATime() {
        leaders(1200);

        assertThat(run("--url", URL)).isZero();

        assertThat(account.linked()).hasSize(1200);
        assertThat(account.takeCalls().stream().filter(call -> call.path().endsWith("/bulk/link")))
                .hasSize(3);
        assertThat(said).contains("1200人の役員");
    }

    @Test
    void aSilentLineIsSaid() {
        account.close();

        assertThat(run("--url", URL)).isEqualTo(1);

        assertThat(said).contains("（返事なし）", "LINE につながりませんでした");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--dryrun",
                "--url",
                "--url http://machi.example.jp",
                "--url machi.example.jp",
                "--url https://[",
                "x"
            })
    void whatIsNotUnderstoodIsAnsweredWithHowToWriteIt(String args) {
        assertThat(run(args.split(" "))).isEqualTo(2);

        assertThat(said).contains("使い方: line-setup [--dry-run] [--url https://回覧のアドレス]");
        assertThat(account.takeCalls()).isEmpty();
    }

    @Test
    void aFullAddressIsTakenAsItIs() {
        run("--url", "https://machi.example.jp/bot/line/webhook");
        assertThat(account.webhook()).isEqualTo("https://machi.example.jp/bot/line/webhook");

        run("--url", "https://machi.example.jp/bot/");
        assertThat(account.webhook()).isEqualTo("https://machi.example.jp/bot/line/webhook");
    }
}
