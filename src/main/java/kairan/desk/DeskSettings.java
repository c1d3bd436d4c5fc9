package kairan.desk;

import java.util.List;
import kairan.watch.WrongSetting;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * The desk's settings.
 *
 * @param allow the addresses from which staff may work (「203.0.113.0/24」); empty for all
 */
@ConfigurationProperties("kairan.desk")
record DeskSettings(@Nullable List<String> allow) {

    DeskSettings {
        allow = allow == null
                ? List.of()
                : allow.stream().map(String::strip).filter(a -> !a.isEmpty()).toList();
        allow.forEach(range -> matcher("KAIRAN_DESK_ALLOW", range));
    }

    /** Whether staff may work from there. */
    boolean allows(String address) {
        return allow.isEmpty()
                || allow.stream()
                        .anyMatch(range -> matcher("KAIRAN_DESK_ALLOW", range).matches(address));
    }

    /** @throws WrongSetting saying how to write that setting */
    static IpAddressMatcher matcher(String setting, String range) {
        try {
            return new IpAddressMatcher(range);
        } catch (IllegalArgumentException e) {
            throw new WrongSetting(
                    "%s の「%s」が読めません。203.0.113.0/24 のように書き、いくつかあるときはコンマで区切ってください。".formatted(setting, range));
        }
    }
}
