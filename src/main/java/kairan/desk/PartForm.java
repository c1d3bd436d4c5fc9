package kairan.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.content.Degrees;
import kairan.content.RainRule;
import kairan.gatherings.Occurrence;
import kairan.upkeep.Campaign;
import kairan.upkeep.Part;
import kairan.upkeep.TakingPart;

/** The one form of a campaign as somebody types it (参加の用紙). */
record PartForm(
        String day,
        String start,
        String end,
        String place,
        String spot,
        String people,
        String bags,
        String heap,
        String rain) {

    private static final int LONGEST = 100;
    private static final int MOST = 9999;

    /** What is there already, or nothing but the day where there is only one. */
    static PartForm of(Campaign campaign, Optional<Part> part, Optional<Occurrence> day) {
        return new PartForm(
                day.map(known -> known.day().toString())
                        .orElse(campaign.oneDay() ? campaign.first().toString() : ""),
                day.map(known -> known.gathering().start().toString()).orElse(""),
                day.map(known -> known.gathering().end().toString()).orElse(""),
                day.map(known -> known.gathering().place()).orElse(""),
                day.map(known -> DayForm.written(known.gathering())).orElse(""),
                part.map(known -> String.valueOf(known.people())).orElse(""),
                part.map(known -> String.valueOf(known.bags())).orElse(""),
                part.map(Part::heap).orElse(""),
                day.flatMap(known -> Optional.ofNullable(known.gathering().rain()))
                        .map(known -> known.rule().toString())
                        .orElse(""));
    }

    static PartForm of(Map<String, String> typed) {
        return new PartForm(
                typed.getOrDefault("day", ""),
                typed.getOrDefault("start", ""),
                typed.getOrDefault("end", ""),
                Typing.line(typed.getOrDefault("place", "")),
                typed.getOrDefault("spot", "").strip(),
                typed.getOrDefault("people", "").strip(),
                typed.getOrDefault("bags", "").strip(),
                Typing.line(typed.getOrDefault("heap", "")),
                typed.getOrDefault("rain", ""));
    }

    List<String> wrong(Campaign campaign) {
        List<String> wrong = new ArrayList<>();
        if (Typing.day(day).filter(campaign::holds).isEmpty()) {
            wrong.add("日にちは、%sのなかで選んでください。".formatted(campaign.days()));
        }
        wrong.addAll(DayForm.hours(start, end));
        line(wrong, "行う場所", place);
        wrong.addAll(DayForm.wrongOnTheMap(spot));
        if (Typing.number(people, MOST).isEmpty()) {
            wrong.add("人数は、0から%dまでの数で書いてください。".formatted(MOST));
        }
        if (Typing.number(bags, MOST).isEmpty()) {
            wrong.add("袋の数は、0から%dまでの数で書いてください。".formatted(MOST));
        }
        line(wrong, "集めたごみを置く場所", heap);
        return wrong;
    }

    private static void line(List<String> wrong, String what, String words) {
        if (words.isEmpty()) {
            wrong.add(what + "を書いてください。");
        } else if (words.length() > LONGEST) {
            wrong.add("%sは%d文字までです。いまは%d文字あります。".formatted(what, LONGEST, words.length()));
        }
    }

    /** Where the place is on the map is written only if it has been typed anew. */
    TakingPart.Form form(PartForm before) {
        return new TakingPart.Form(
                Typing.day(day).orElseThrow(),
                Typing.hour(start).orElseThrow(),
                Typing.hour(end).orElseThrow(),
                place,
                Typing.number(people, MOST).orElseThrow(),
                Typing.number(bags, MOST).orElseThrow(),
                heap,
                RainRule.of(rain).orElse(null),
                spot.equals(before.spot) ? Map.of() : Degrees.facts(spot));
    }
}
