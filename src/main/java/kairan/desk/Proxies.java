package kairan.desk;

import java.util.Arrays;
import java.util.List;
import kairan.watch.WrongSetting;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The reverse proxies that are believed about who asks (代理); a setting the server would not understand stops the start. */
@Component
class Proxies {

    Proxies(@Value("${kairan.proxies}") String proxies) {
        list(proxies).forEach(Proxies::check);
    }

    /** The server takes what has no mask for a pattern, and then believes nobody. */
    private static void check(String range) {
        DeskSettings.matcher("KAIRAN_PROXIES", range);
        if (!range.contains("/")) {
            throw new WrongSetting("KAIRAN_PROXIES の「%s」には「/」が足りません。一台だけのときは、%s/%d と書いてください。"
                    .formatted(range, range, range.contains(":") ? 128 : 32));
        }
    }

    private static List<String> list(String proxies) {
        return Arrays.stream(proxies.split(","))
                .map(String::strip)
                .filter(range -> !range.isEmpty())
                .toList();
    }
}
