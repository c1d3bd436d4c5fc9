package kairan.content;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where the town's pages are reached from outside, for links in messages, in feeds and on paper; without a setting, on this machine. */
@Component
public class PageAddress {

    private final String url;
    private final Environment environment;

    public PageAddress(@Value("${kairan.url}") String url, Environment environment) {
        this.url = url;
        this.environment = environment;
    }

    /** @param path begins with a slash */
    public String of(String path) {
        return of(
                url,
                environment.getProperty("local.server.port", environment.getProperty("server.port", "8080")),
                path);
    }

    /** The same before anything runs. */
    public static String of(String url, String port, String path) {
        return url.isBlank() ? "http://localhost:" + port + path : url.strip().replaceAll("/+$", "") + path;
    }
}
