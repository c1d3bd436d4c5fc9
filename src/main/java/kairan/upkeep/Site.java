package kairan.upkeep;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import kairan.content.Day;
import kairan.content.Facts;
import kairan.content.Gathering;
import kairan.japanese.Dates;

/**
 * A place that an association or group cares for (クリーンアップ・サポーター、アダプト): which part of it, on which days, and what was
 * agreed with the town until when.
 *
 * @param bags what was agreed about bags; empty if nothing
 */
public record Site(
        String id,
        String body,
        String place,
        String part,
        Day days,
        LocalTime start,
        LocalTime end,
        String bags,
        String insurance,
        LocalDate until) {

    /** Nobody is called to it; who says yes is reminded. */
    static final String TIMELINE = "upkeep";

    /** 「毎月第3日曜、8時から9時まで」 */
    public String when() {
        return "%s、%sから%sまで".formatted(days.written(), Dates.say(start), Dates.say(end));
    }

    public String name() {
        return place + "の手入れ";
    }

    /** By which its days are known as those of one gathering. */
    public String series() {
        return "site-" + id;
    }

    /** The facts of one of its days. */
    Gathering gathering(LocalDate day) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "id",
                series(),
                "name",
                name(),
                "timeline",
                TIMELINE,
                "day",
                day.toString(),
                "start",
                start.toString(),
                "end",
                end.toString(),
                "place",
                place,
                "meet",
                part,
                "body",
                body,
                "insurance",
                insurance));
        if (!bags.isEmpty()) {
            facts.put("provides", bags);
        }
        return Facts.from(facts);
    }
}
