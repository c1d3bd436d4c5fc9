package kairan.residents;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where the pages of this house are reached from outside, for links in messages. */
@Component
class PageAddress {

    private final String url;
    private volatile String port = "8080";

    /** @param url empty as long as nobody has said: this machine */
    PageAddress(@Value("${kairan.url}") String url) {
        this.url = url.strip().replaceAll("/+$", "");
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        port = event.getApplicationContext().getEnvironment().getProperty("local.server.port", port);
    }

    /** @param path from the first slash on */
    String of(String path) {
        return (url.isEmpty() ? "http://localhost:" + port : url) + path;
    }
}
