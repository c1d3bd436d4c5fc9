package kairan.upkeep;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import kairan.bodies.Body;
import kairan.content.Day;
import kairan.content.Degrees;
import kairan.content.Facts;
import kairan.content.Gathering;
import kairan.content.RainRule;
import kairan.gatherings.UsualRain;
import kairan.japanese.Dates;
import org.jspecify.annotations.Nullable;

/**
 * A place that an association or group cares for (クリーンアップ・サポーター、アダプト): which part of it, on which days, and what was
 * agreed with the town until when.
 *
 * @param bags what was agreed about bags; empty if nothing
 * @param rain what its days do in rain; null: not agreed
 * @param spot where it is on the map, as a link or in degrees; empty if nobody has said so
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
        LocalDate until,
        @Nullable RainRule rain,
        String spot) {

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

    /** The facts of one of its days; {@code host} is who cares for it. */
    Gathering gathering(LocalDate day, Body host) {
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
        if (!spot.isEmpty()) {
            Degrees.facts(spot).forEach((key, value) -> {
                if (!"".equals(value)) {
                    facts.put(key, value);
                }
            });
        }
        if (rain != null) {
            UsualRain.of(rain, start, host).ifPresent(decided -> facts.put("rain", decided));
        }
        return Facts.from(facts);
    }
}
