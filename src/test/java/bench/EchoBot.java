package bench;

import com.linecorp.bot.messaging.client.MessagingApiClient;
import com.linecorp.bot.messaging.model.ReplyMessageRequest;
import com.linecorp.bot.messaging.model.TextMessage;
import com.linecorp.bot.parser.LineSignatureValidator;
import com.linecorp.bot.parser.WebhookParser;
import com.linecorp.bot.webhook.model.Event;
import com.linecorp.bot.webhook.model.MessageEvent;
import com.linecorp.bot.webhook.model.TextMessageContent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The second peer: the least bot one can write on the official SDK. It echoes, stores nothing and logs nothing. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@RestController
public class EchoBot {

    private final WebhookParser parser = new WebhookParser(
            new LineSignatureValidator(System.getenv("LINE_CHANNEL_SECRET").getBytes(StandardCharsets.UTF_8)));
    private final MessagingApiClient client = MessagingApiClient.builder(System.getenv("LINE_CHANNEL_TOKEN"))
            .apiEndPoint(URI.create(System.getenv("LINE_API_URL")))
            .usingDefaultLogger(false)
            .maxRequestsPerHost(64)
            .build();

    public static void main(String[] args) {
        SpringApplication.run(EchoBot.class, args);
    }

    @PostMapping("/line/webhook")
    void hear(@RequestHeader("x-line-signature") String signature, @RequestBody byte[] body) throws Exception {
        for (Event event : parser.handle(signature, body).events()) {
            if (event instanceof MessageEvent message && message.message() instanceof TextMessageContent text) {
                client.replyMessage(
                        new ReplyMessageRequest(message.replyToken(), List.of(new TextMessage(text.text())), false));
            }
        }
    }
}
