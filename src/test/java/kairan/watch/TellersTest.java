package kairan.watch;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Trouble gets to the operator over the wire. */
class TellersTest {

    @Test
    void aWebhookGetsTheTextAndItsAddressIsNeverSaid() throws IOException {
        WireMockServer chat = new WireMockServer(options().dynamicPort());
        chat.start();
        String url = chat.baseUrl();
        try {
            chat.stubFor(post("/hook/secret").willReturn(com.github.tomakehurst.wiremock.client.WireMock.ok()));
            chat.stubFor(post("/hook/full").willReturn(serverError()));

            new WebhookTeller(URI.create(chat.baseUrl() + "/hook/secret")).tell("【困りごと】LINE", "つながりません。");

            chat.verify(postRequestedFor(urlEqualTo("/hook/secret"))
                    .withRequestBody(equalToJson("{\"text\":\"【困りごと】LINE\\nつながりません。\"}")));
            assertThatThrownBy(() -> new WebhookTeller(URI.create(chat.baseUrl() + "/hook/full")).tell("a", "b"))
                    .isInstanceOf(IOException.class)
                    .hasMessage("Webhook: 500");
        } finally {
            chat.stop();
        }
        assertThatThrownBy(() -> new WebhookTeller(URI.create(url + "/hook/secret")).tell("a", "b"))
                .isInstanceOf(IOException.class)
                .hasMessage("Webhook: ConnectException");
    }

    @Test
    void mailGetsThereWithItsWords() throws Exception {
        try (ServerSocket server = new ServerSocket(0)) {
            CompletableFuture<String> letter = CompletableFuture.supplyAsync(() -> received(server));
            JavaMailSenderImpl sender = new JavaMailSenderImpl();
            sender.setHost("localhost");
            sender.setPort(server.getLocalPort());
            sender.setDefaultEncoding("UTF-8");

            new MailTeller(sender, "kairan@example.jp", "clerk@example.jp, night@example.jp")
                    .tell("【困りごと】LINE", "つながりません。");

            assertThat(letter.get(10, TimeUnit.SECONDS))
                    .contains("RCPT TO:<clerk@example.jp>", "RCPT TO:<night@example.jp>", "From: kairan@example.jp")
                    .contains(Base64.getEncoder().encodeToString("つながりません。".getBytes(StandardCharsets.UTF_8)));
        }
        JavaMailSenderImpl nobody = new JavaMailSenderImpl();
        nobody.setHost("localhost");
        nobody.setPort(1);
        assertThatThrownBy(() -> new MailTeller(nobody, "a@example.jp", "b@example.jp").tell("a", "b"))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("Mail: ");
    }

    /** Says what a mail server says, and gives all that it heard. */
    private static String received(ServerSocket server) {
        StringBuilder heard = new StringBuilder();
        try (Socket socket = server.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                PrintWriter out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8)) {
            out.print("220 mail\r\n");
            out.flush();
            boolean letter = false;
            for (String line = in.readLine(); line != null && !line.equals("QUIT"); line = in.readLine()) {
                heard.append(line).append('\n');
                letter = letter ? !line.equals(".") : line.equals("DATA");
                if (!letter || line.equals("DATA")) {
                    out.print(letter ? "354 go on\r\n" : "250 fine\r\n");
                    out.flush();
                }
            }
            out.print("221 bye\r\n");
            out.flush();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return heard.toString();
    }
}
