package kairan.watch;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** The ways to the operator that are set. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WatchSettings.class)
class Tellers {

    @Bean
    @ConditionalOnExpression("!'${kairan.watch.webhook:}'.isBlank()")
    Teller webhookTeller(WatchSettings settings) {
        return new WebhookTeller(settings.webhookAddress());
    }

    @Bean
    @ConditionalOnExpression("!'${kairan.watch.mail:}'.isBlank()")
    Teller mailTeller(WatchSettings settings, ObjectProvider<JavaMailSender> sender) {
        JavaMailSender mail = sender.getIfAvailable(() -> {
            throw new IllegalArgumentException("KAIRAN_WATCH_MAIL を使うときは、メールを送るサーバーを SPRING_MAIL_HOST に書いてください。");
        });
        return new MailTeller(mail, settings.from(), settings.mail());
    }
}
