package kairan.watch;

import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * The ways to the operator that are set.
 *
 * @param all none, if nothing is set
 */
record Tellers(List<Teller> all) {

    /** Chosen when the house starts and not by conditions, which are weighed where the jar is built. */
    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties({WatchSettings.class, MailProperties.class})
    static class Choice {

        @Bean
        Tellers tellers(WatchSettings settings, MailProperties mail) {
            return new Tellers(Stream.of(webhook(settings), mail(settings, mail))
                    .flatMap(Stream::ofNullable)
                    .toList());
        }

        private static @Nullable Teller webhook(WatchSettings settings) {
            return settings.webhook().isEmpty() ? null : new WebhookTeller(settings.webhookAddress());
        }

        private static @Nullable Teller mail(WatchSettings settings, MailProperties mail) {
            if (settings.mail().isEmpty()) {
                return null;
            }
            if (mail.getHost() == null) {
                throw new WrongSetting("KAIRAN_WATCH_MAIL を使うときは、メールを送るサーバーを SPRING_MAIL_HOST に書いてください。");
            }
            return new MailTeller(sender(mail), settings.from(), settings.mail());
        }

        private static JavaMailSenderImpl sender(MailProperties mail) {
            JavaMailSenderImpl sender = new JavaMailSenderImpl();
            sender.setHost(mail.getHost());
            if (mail.getPort() != null) {
                sender.setPort(mail.getPort());
            }
            sender.setUsername(mail.getUsername());
            sender.setPassword(mail.getPassword());
            sender.setProtocol(mail.getProtocol());
            sender.setDefaultEncoding(mail.getDefaultEncoding().name());
            Properties more = new Properties();
            more.putAll(mail.getProperties());
            sender.setJavaMailProperties(more);
            return sender;
        }
    }
}
