package kairan.desk;

import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The reverse proxies that are believed about who asks (代理); a setting the server would not understand stops the start. */
@Component
class Proxies {

    Proxies(@Value("${kairan.proxies}") String proxies) {
        list(proxies).forEach(range -> DeskSettings.matcher("KAIRAN_PROXIES", range));
    }

    private static List<String> list(String proxies) {
        return Arrays.stream(proxies.split(","))
                .map(String::strip)
                .filter(range -> !range.isEmpty())
                .toList();
    }
}
