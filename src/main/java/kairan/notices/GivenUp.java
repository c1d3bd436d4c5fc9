package kairan.notices;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import kairan.delivery.Reach;

/** Why people could not be brought a notice, in words for those who sent it. */
final class GivenUp {

    private GivenUp() {}

    /** For how many people each reason holds. */
    static Map<String, Long> of(Reach reach) {
        Map<String, Long> why = new LinkedHashMap<>();
        new TreeMap<>(reach.givenUp()).forEach((code, people) -> why.merge(reason(code), people, Long::sum));
        return why;
    }

    private static String reason(String code) {
        return switch (code) {
            case "monthly limit" -> "LINEの今月の数がなくなったため";
            case "nobody left" -> "登録を消した人、LINEをやめた人だったため";
            case "401", "403", "no such door open" -> "LINEとつながっていないため";
            case "too late" -> "お知らせの日が過ぎたため";
            case "outcome unknown" -> "LINEに届いたか、わからないため";
            case "night" -> "夜のあいだに、お知らせの日が過ぎたため";
            case "no longer true" -> "いっしょに届けるお知らせが、その前に変わったため";
            case "taken back" -> "送る前に取り消されたため";
            default -> code.matches("\\d{3}") ? "LINEが受け取らなかったため（%s）".formatted(code) : "LINEと通信できなかったため";
        };
    }
}
