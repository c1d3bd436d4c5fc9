package kairan.line;

import com.linecorp.bot.messaging.model.GetWebhookEndpointResponse;
import com.linecorp.bot.messaging.model.SetWebhookEndpointRequest;
import com.linecorp.bot.messaging.model.TestWebhookEndpointRequest;
import com.linecorp.bot.messaging.model.TestWebhookEndpointResponse;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tests the address at which LINE rings, and sets it. LINE signs the test with the channel's secret, so that the
 * house's answer also tells whether it knows the right one.
 */
final class WebhookSetup {

    private final LineApi api;
    private final Report report;
    private final boolean dry;

    WebhookSetup(LineApi api, Report report, boolean dry) {
        this.api = api;
        this.report = report;
        this.dry = dry;
    }

    /** With the address asked for, or none to keep the one that is set. */
    void run(@Nullable URI wanted) {
        try {
            Optional<GetWebhookEndpointResponse> set =
                    Trouble.find(api.parcels().getWebhookEndpoint());
            URI before = set.map(GetWebhookEndpointResponse::endpoint)
                    .filter(address -> !address.toString().isEmpty())
                    .orElse(null);
            URI address = wanted == null ? before : wanted;
            if (address == null) {
                report.wrong("Webhook のアドレスが、まだ決まっていません。", "「--url https://（この回覧のアドレス）」を付けて、もう一度実行してください。");
            } else if (answers(address) && set(address, before)) {
                lookAtTheSwitch();
            }
        } catch (Trouble e) {
            report.wrong("Webhook のアドレスを、LINE に聞けませんでした。", e);
        }
    }

    private boolean answers(URI address) {
        TestWebhookEndpointResponse test;
        try {
            test = Trouble.ask(api.parcels().testWebhookEndpoint(new TestWebhookEndpointRequest(address)));
        } catch (Trouble e) {
            if (e.status() == 400 || e.status() == 404) {
                badAddress(address);
            } else {
                report.wrong("Webhook のテストができませんでした。", e);
            }
            return false;
        }
        if (Boolean.TRUE.equals(test.success())) {
            report.done("Webhook のテストに、回覧が正しく答えました。チャネルシークレットも合っています：" + address);
            return true;
        }
        report.wrong(
                "Webhook のテストがうまくいきませんでした（%s、%s）：%s".formatted(test.reason(), test.statusCode(), address),
                remedy(test));
        return false;
    }

    private static String remedy(TestWebhookEndpointResponse test) {
        int status = Objects.requireNonNullElse(test.statusCode(), 0);
        return switch (status) {
            case 400 -> """
                動いている回覧の LINE_CHANNEL_SECRET が、このチャネルのものと違うようです。
                LINE Developers コンソールで、チャネルの「チャネル基本設定」を開き、「チャネルシークレット」を写して、回覧を起動し直してください。\
                """;
            case 404, 405 -> """
                このアドレスに、回覧の LINE の入口がありません。アドレスの終わりが「/line/webhook」か確かめてください。
                回覧に LINE_CHANNEL_SECRET と LINE_CHANNEL_TOKEN を設定して起動していないときも、こうなります。\
                """;
            default ->
                status >= 500
                        ? "回覧か、その前のサーバーが、エラーを返しました。回覧の記録を見てください。"
                        : silent(Objects.requireNonNullElse(test.reason(), ""));
        };
    }

    private static String silent(String reason) {
        return reason.contains("TIMEOUT") ? "回覧の答えが間に合いませんでした。回覧が動いているか、途中のサーバーが遅くないかを確かめてください。" : """
                LINE から、このアドレスにつながりませんでした。次のことを確かめてください。
                ・回覧が動いていること。
                ・インターネットから開けるアドレスであること（「localhost」や役所の中だけのアドレスは使えません）。
                ・https の証明書が、公に認められたもので、中間証明書もそろっていること。\
                """;
    }

    private boolean set(URI address, @Nullable URI before) {
        if (address.equals(before)) {
            report.done("Webhook のアドレスは、もう決まっています。");
            return true;
        }
        if (dry) {
            report.would("Webhook のアドレスを、これにします：" + address);
            return true;
        }
        try {
            Trouble.ask(api.parcels().setWebhookEndpoint(new SetWebhookEndpointRequest(address)));
            report.done("Webhook のアドレスを決めました。" + (before == null ? "" : "前のアドレス：" + before));
            return true;
        } catch (Trouble e) {
            if (e.status() == 400) {
                badAddress(address);
            } else {
                report.wrong("Webhook のアドレスを決められませんでした。", e);
            }
            return false;
        }
    }

    private void badAddress(URI address) {
        report.wrong(
                "LINE が、このアドレスを受け付けませんでした：" + address, "https で始まり、インターネットから開けるアドレスか確かめてください。証明書は、公に認められたものが要ります。");
    }

    /** Only a person can turn it on. */
    private void lookAtTheSwitch() throws Trouble {
        boolean on = Trouble.find(api.parcels().getWebhookEndpoint())
                .map(GetWebhookEndpointResponse::active)
                .orElse(false);
        if (on) {
            report.done("「Webhookの利用」は、オンです。");
        } else if (dry) {
            report.would("「Webhookの利用」は、いまはオフです。LINE Developers コンソールの「Messaging API設定」でオンにします。");
        } else {
            report.wrong(
                    "「Webhookの利用」が、オフです。", "LINE Developers コンソールで、チャネルの「Messaging API設定」を開き、「Webhookの利用」をオンにしてください。");
        }
    }
}
