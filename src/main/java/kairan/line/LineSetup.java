package kairan.line;

import com.linecorp.bot.messaging.model.BotInfoResponse;
import java.io.PrintStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * The command {@code line-setup}: makes the LINE account fit for the house, as often as one likes. Says in Japanese
 * what it did, and what only a person can do in LINE's console.
 */
@EnableConfigurationProperties(Keys.class)
@Import(MenuLinks.class)
public class LineSetup {

    private static final String USAGE = "使い方: line-setup [--dry-run] [--url https://回覧のアドレス]";
    private static final String PATH = "/line/webhook";
    private static final int LONGEST_ADDRESS = 500;
    private static final Pattern SECRET = Pattern.compile("[0-9a-f]{32}");

    /** How the command ended: all well, something left to mend, or not understood. */
    private static final int FINE = 0;

    private static final int TO_MEND = 1;
    private static final int WRONG = 2;

    private final Keys keys;
    private final ObjectProvider<LineApi> api;
    private final ObjectProvider<MenuLinks> links;

    LineSetup(Keys keys, ObjectProvider<LineApi> api, ObjectProvider<MenuLinks> links) {
        this.keys = keys;
        this.api = api;
        this.links = links;
    }

    @Bean
    static LineApi api(Keys keys) {
        return LineApi.open(keys);
    }

    private record Arguments(boolean dry, @Nullable URI url) {}

    /**
     * Does it, or with {@code --dry-run} says what it would do and changes nothing.
     *
     * @param args what follows the command's name
     * @return 0, 1 if something is left to mend, or 2 if the arguments are wrong
     */
    public int run(String[] args, PrintStream out) {
        Arguments arguments;
        try {
            arguments = arguments(args);
        } catch (IllegalArgumentException | URISyntaxException e) {
            out.println(e instanceof URISyntaxException ? "アドレスの書き方がちがいます。" : e.getMessage());
            out.println(USAGE);
            return WRONG;
        }
        Report report = new Report(out);
        if (arguments.dry()) {
            out.println("ためしに調べるだけで、何も変えません。");
        }
        if (keysAreThere(report) && accountAnswers(report)) {
            new WebhookSetup(api.getObject(), report, arguments.dry()).run(arguments.url());
            new MenuSetup(api.getObject(), links, report, arguments.dry()).run();
            byHand(out);
        }
        out.println(report.fine() ? "終わりました。" : "× のところを直して、もう一度実行してください。何度実行してもかまいません。");
        return report.fine() ? FINE : TO_MEND;
    }

    private static Arguments arguments(String[] args) throws URISyntaxException {
        boolean dry = false;
        URI url = null;
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--dry-run")) {
                dry = true;
            } else if (args[i].equals("--url") && i + 1 < args.length) {
                url = address(args[++i]);
            } else {
                throw new IllegalArgumentException("「%s」が分かりません。".formatted(args[i]));
            }
        }
        return new Arguments(dry, url);
    }

    /** The address of the door behind the address of the house. */
    private static URI address(String written) throws URISyntaxException {
        URI uri = new URI(written.strip());
        if (!"https".equals(uri.getScheme()) || uri.getHost() == null) {
            throw new IllegalArgumentException("アドレスは「https://」で始めてください。LINE は、ほかのものを受け付けません。");
        }
        String path = uri.getPath().replaceAll("/+$", "");
        URI address = path.endsWith(PATH) ? uri : new URI("https", uri.getRawAuthority(), path + PATH, null, null);
        if (address.toString().length() > LONGEST_ADDRESS) {
            throw new IllegalArgumentException("アドレスが長すぎます。500文字までにしてください。");
        }
        return address;
    }

    private boolean keysAreThere(Report report) {
        if (keys.token().isEmpty()) {
            report.wrong("LINE_CHANNEL_TOKEN が設定されていません。", """
                LINE Developers コンソールで、チャネルの「Messaging API設定」を開き、いちばん下の「チャネルアクセストークン（長期）」を発行して、
                環境変数 LINE_CHANNEL_TOKEN に入れてください。\
                """);
        }
        if (keys.secret().isEmpty()) {
            report.wrong("LINE_CHANNEL_SECRET が設定されていません。", """
                LINE Developers コンソールで、チャネルの「チャネル基本設定」を開き、「チャネルシークレット」を写して、
                環境変数 LINE_CHANNEL_SECRET に入れてください。\
                """);
        } else if (!SECRET.matcher(keys.secret()).matches()) {
            report.wrong("LINE_CHANNEL_SECRET の形がちがいます。", """
                チャネルシークレットは、数字と a から f までの文字で32文字です。
                LINE Developers コンソールの「チャネル基本設定」から、写し直してください。\
                """);
        }
        return report.fine();
    }

    private boolean accountAnswers(Report report) {
        try {
            BotInfoResponse account = Trouble.ask(api.getObject().parcels().getBotInfo());
            report.done("アカウント「%s」（%s）につながりました。".formatted(account.displayName(), account.basicId()));
            return true;
        } catch (Trouble e) {
            report.wrong("LINE のアカウントを確かめられませんでした。", e);
            return false;
        }
    }

    /** What no call can do or see. */
    private static void byHand(PrintStream out) {
        out.println("""
            次のことは、画面でしか変えられません。まだのときは、なさってください。
            ・LINE Developers コンソールの「Messaging API設定」：「Webhookの再送」をオンにします。
            ・LINE Official Account Manager の「応答設定」：「あいさつメッセージ」と「応答メッセージ」をオフにします。
            ・グループでも使うとき：「Messaging API設定」の「グループトークへの参加を許可する」をオンにします。\
            """);
    }
}
