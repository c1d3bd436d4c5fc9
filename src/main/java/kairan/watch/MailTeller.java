package kairan.watch;

import java.io.IOException;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/** Writes mail to the operator. */
final class MailTeller implements Teller {

    private final JavaMailSender sender;
    private final String from;
    private final String to;

    MailTeller(JavaMailSender sender, String from, String to) {
        this.sender = sender;
        this.from = from;
        this.to = to;
    }

    @Override
    public void tell(String subject, String text) throws IOException {
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom(from);
        mail.setTo(to.split("\\s*,\\s*"));
        mail.setSubject(subject);
        mail.setText(text);
        try {
            sender.send(mail);
        } catch (MailException e) {
            throw new IOException("Mail: " + e.getClass().getSimpleName(), e);
        }
    }
}
