package kairan.desk;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where the town's pages are reached from outside; without a setting, on this machine. */
@Component
class PublicAddress {

    private final String url;
    private final Environment environment;

    PublicAddress(@Value("${kairan.url}") String url, Environment environment) {
        this.url = url;
        this.environment = environment;
    }

    /** @param path begins with a slash */
    String of(String path) {
        return of(
                url,
                environment.getProperty("local.server.port", environment.getProperty("server.port", "8080")),
                path);
    }

    static String of(String url, String port, String path) {
        return url.isBlank() ? "http://localhost:" + port + path : url.strip().replaceAll("/+$", "") + path;
    }
}
