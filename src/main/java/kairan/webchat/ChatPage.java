package kairan.webchat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kairan.content.ContentFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The chat page. */
@Controller
class ChatPage {

    private static final Logger log = LoggerFactory.getLogger(ChatPage.class);
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src %s; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    private final ContentFiles content;
    private final ChatPort port;
    private final String url;

    /** @param url the chat's address as browsers reach it, or empty: the port itself */
    ChatPage(ContentFiles content, ChatPort port, @Value("${kairan.webchat.url}") String url) {
        this.content = content;
        this.port = port;
        this.url = url;
    }

    @GetMapping("/")
    String page(HttpServletRequest request, HttpServletResponse response, Model model) {
        String chat = url.isBlank() ? onTheSameHost(request) : url;
        response.setHeader("Content-Security-Policy", POLICY.formatted(chat));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-cache");
        model.addAttribute("chat", chat);
        model.addAttribute("town", content.now().town());
        return "chat";
    }

    private String onTheSameHost(HttpServletRequest request) {
        return "%s://%s:%d".formatted(request.isSecure() ? "wss" : "ws", request.getServerName(), port.number());
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        String port = event.getApplicationContext().getEnvironment().getProperty("local.server.port");
        if (port != null) {
            log.info("チャットの画面: http://localhost:{}/", port);
        }
    }
}
