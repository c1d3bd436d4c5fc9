package kairan.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kairan.content.Day;
import kairan.content.Insured;
import kairan.content.RainRule;
import kairan.conversation.Ids;
import kairan.upkeep.Site;

/** What was agreed about a place that is cared for, as somebody types it (場所の世話の用紙). */
record SiteForm(
        String place,
        String part,
        String nth,
        String weekday,
        String start,
        String end,
        String bags,
        String insurance,
        String until,
        String rain,
        String spot) {

    private static final String WEEKDAYS = "月火水木金土日";
    private static final int LONGEST = 100;
    private static final int LONGEST_SPOT = 1000;
    private static final int MOST_YEARS = 5;

    static final SiteForm EMPTY = of(Map.of("nth", "3", "weekday", "日", "insurance", Insured.BEING_CHECKED.toString()));

    static SiteForm of(Map<String, String> typed) {
        return new SiteForm(
                Typing.line(typed.getOrDefault("place", "")),
                Typing.line(typed.getOrDefault("part", "")),
                typed.getOrDefault("nth", ""),
                typed.getOrDefault("weekday", ""),
                typed.getOrDefault("start", ""),
                typed.getOrDefault("end", ""),
                Typing.line(typed.getOrDefault("bags", "")),
                typed.getOrDefault("insurance", ""),
                typed.getOrDefault("until", ""),
                typed.getOrDefault("rain", ""),
                typed.getOrDefault("spot", "").strip());
    }

    static SiteForm of(Site site) {
        return new SiteForm(
                site.place(),
                site.part(),
                "",
                "",
                site.start().toString(),
                site.end().toString(),
                site.bags(),
                site.insurance(),
                site.until().toString(),
                site.rain() == null ? "" : site.rain().toString(),
                site.spot());
    }

    static List<String> insurances() {
        return Stream.of(Insured.values()).map(Insured::toString).toList();
    }

    static List<String> rains() {
        return Stream.of(RainRule.values()).map(RainRule::toString).toList();
    }

    static List<String> weekdays() {
        return List.of(WEEKDAYS.split(""));
    }

    /** What has to be mended in a new one. */
    List<String> wrong(LocalDate today) {
        List<String> wrong = new ArrayList<>();
        line(wrong, "場所", place);
        if (!nth.matches("[1-4]") || weekday.length() != 1 || !WEEKDAYS.contains(weekday)) {
            wrong.add("何週目の何曜日かを、選んでください。");
        }
        wrong.addAll(wrongInAgreement(today));
        return wrong;
    }

    /** The same without its place and its days. */
    List<String> wrongInAgreement(LocalDate earliestEnd) {
        List<String> wrong = new ArrayList<>();
        line(wrong, "担当する所", part);
        wrong.addAll(DayForm.hours(start, end));
        if (bags.length() > LONGEST) {
            wrong.add("袋は%d文字までです。".formatted(LONGEST));
        }
        wrong.addAll(DayForm.wrongOnTheMap(spot));
        if (spot.length() > LONGEST_SPOT) {
            wrong.add("地図のリンクは%d文字までです。".formatted(LONGEST_SPOT));
        }
        if (!insurances().contains(insurance)) {
            wrong.add("保険を選んでください。");
        }
        if (Typing.day(until)
                .filter(day -> !day.isBefore(earliestEnd) && day.isBefore(earliestEnd.plusYears(MOST_YEARS)))
                .isEmpty()) {
            wrong.add("取り決めの終わりの日は、%d年%d月%d日から%d年のあいだで選んでください。"
                    .formatted(
                            earliestEnd.getYear(),
                            earliestEnd.getMonthValue(),
                            earliestEnd.getDayOfMonth(),
                            MOST_YEARS));
        }
        return wrong;
    }

    private static void line(List<String> wrong, String what, String words) {
        if (words.isEmpty()) {
            wrong.add(what + "を書いてください。");
        } else if (words.length() > LONGEST) {
            wrong.add("%sは%d文字までです。いまは%d文字あります。".formatted(what, LONGEST, words.length()));
        }
    }

    Site fresh(String body) {
        return new Site(
                Ids.next(),
                body,
                place,
                part,
                Day.parse("毎月第%s%s曜".formatted(nth, weekday)),
                Typing.hour(start).orElseThrow(),
                Typing.hour(end).orElseThrow(),
                bags,
                insurance,
                Typing.day(until).orElseThrow(),
                RainRule.of(rain).orElse(null),
                spot);
    }

    Site agreed(Site before) {
        return new Site(
                before.id(),
                before.body(),
                before.place(),
                part,
                before.days(),
                Typing.hour(start).orElseThrow(),
                Typing.hour(end).orElseThrow(),
                bags,
                insurance,
                Typing.day(until).orElseThrow(),
                RainRule.of(rain).orElse(null),
                spot);
    }
}
