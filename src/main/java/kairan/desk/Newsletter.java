package kairan.desk;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import kairan.content.ContentFiles;
import kairan.content.PageAddress;
import kairan.gatherings.Occurrence;
import kairan.gatherings.Programme;
import kairan.japanese.Dates;
import kairan.japanese.Eras;
import kairan.notices.Listed;
import kairan.results.Echo;
import kairan.results.YearLine;
import kairan.results.Years;
import org.springframework.stereotype.Component;

/** Writes what anybody may know of a month (お知らせ、行事の結果、次の月の行事) as plain text, to be taken into another paper. */
@Component
class Newsletter {

    private static final int MOST = 100;

    private final Listed listed;
    private final Years years;
    private final Programme programme;
    private final ContentFiles content;
    private final PageAddress address;
    private final ZoneId zone;

    Newsletter(
            Listed listed, Years years, Programme programme, ContentFiles content, PageAddress address, Clock clock) {
        this.listed = listed;
        this.years = years;
        this.programme = programme;
        this.content = content;
        this.address = address;
        this.zone = clock.getZone();
    }

    String of(YearMonth month) {
        List<String> lines = new ArrayList<>();
        lines.add("%s　%sのまとめ".formatted(content.now().town().name(), Eras.say(month)));
        lines.add("");
        results(month, lines);
        notices(month, lines);
        coming(month.plusMonths(1), lines);
        lines.add("くわしくは %s".formatted(address.of("/oshirase")));
        return String.join("\n", lines) + "\n";
    }

    private void results(YearMonth month, List<String> lines) {
        List<YearLine> held = years.between(month.atDay(1), month.atEndOfMonth());
        lines.add("■行われた行事");
        held.forEach(line -> lines.add(result(line)));
        if (held.isEmpty()) {
            lines.add("この月に終わった行事は、ありません。");
        }
        lines.add("");
        List<Echo> echoes = years.echoes(month.atDay(1), month.atEndOfMonth());
        if (!echoes.isEmpty()) {
            lines.add("■みなさんの声で変わったこと");
            echoes.forEach(echo -> lines.add("・%s：%s → %s".formatted(echo.name(), echo.heard(), echo.answer())));
            lines.add("");
        }
    }

    private static String result(YearLine line) {
        StringBuilder text = new StringBuilder("・%s　%s（%s）".formatted(line.day(), line.name(), line.place()));
        if (!line.cameText().isEmpty()) {
            text.append("　参加%s".formatted(line.cameText().matches("\\d+") ? line.cameText() + "人" : line.cameText()));
        }
        if (!line.goodText().isEmpty()) {
            text.append("　「よかった」%s".formatted(line.goodText()));
        }
        return text.toString();
    }

    private void notices(YearMonth month, List<String> lines) {
        List<Listed.Shown> told = listed.between(
                month.atDay(1).atStartOfDay(zone).toInstant(),
                month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant());
        lines.add("■お知らせ");
        if (told.isEmpty()) {
            lines.add("この月のお知らせは、ありません。");
            lines.add("");
        }
        for (Listed.Shown notice : told) {
            lines.add("〔%s〕".formatted(notice.day()));
            lines.add(notice.text().strip());
            lines.add("");
        }
    }

    private void coming(YearMonth month, List<String> lines) {
        Programme.Found found =
                programme.find(Programme.Wanted.from(month.atDay(1)).until(month.atEndOfMonth()), 0, MOST);
        List<Occurrence> coming = found.shown().stream().filter(Occurrence::on).toList();
        lines.add("■%d月の行事".formatted(month.getMonthValue()));
        coming.forEach(one -> lines.add("・%s%s　%s（%s）"
                .formatted(
                        Dates.say(one.day()),
                        one.gathering().timed() ? Dates.say(one.gathering().start()) : "",
                        one.gathering().name(),
                        one.gathering().place())));
        if (coming.isEmpty()) {
            lines.add("まだ、決まっていません。");
        }
        if (found.all() > MOST) {
            lines.add("ほかに%d件あります。すべての行事は %s".formatted(found.all() - MOST, address.of("/events")));
        }
        lines.add("");
    }
}
