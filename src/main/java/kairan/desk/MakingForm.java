package kairan.desk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.content.Facts;
import kairan.content.Gathering;
import kairan.content.Rain;
import kairan.conversation.Ids;
import kairan.gatherings.Occurrence;
import kairan.japanese.Masks;

/**
 * A new gathering as somebody types it (行事をつくる).
 *
 * @param from the day of a gathering that is to be held again; "" for none
 * @param body "" for the town's own
 */
record MakingForm(
        String from,
        String body,
        String kind,
        String name,
        String day,
        String start,
        String end,
        String place,
        String bring,
        String rain,
        String capacity) {

    private static final int MOST_PLACES = 9999;

    static MakingForm of(Map<String, String> typed) {
        return new MakingForm(
                typed.getOrDefault("from", ""),
                typed.getOrDefault("body", ""),
                typed.getOrDefault("kind", ""),
                Typing.line(typed.getOrDefault("name", "")),
                typed.getOrDefault("day", ""),
                typed.getOrDefault("start", "09:00"),
                typed.getOrDefault("end", "10:30"),
                Typing.line(typed.getOrDefault("place", "")),
                Typing.line(typed.getOrDefault("bring", "")),
                typed.getOrDefault("rain", ""),
                typed.getOrDefault("capacity", "").strip());
    }

    /** The same as the last time; the day is still to be said. */
    static MakingForm again(Occurrence before) {
        Gathering gathering = before.gathering();
        return new MakingForm(
                before.id(),
                Optional.ofNullable(gathering.body()).orElse(""),
                gathering.timeline(),
                gathering.name(),
                "",
                gathering.start().toString(),
                gathering.end().toString(),
                gathering.place(),
                Optional.ofNullable(gathering.bring()).orElse(""),
                "",
                "");
    }

    /** What has to be mended. */
    List<String> wrong(LocalDate today) {
        List<String> wrong = new ArrayList<>();
        if (name.isEmpty()) {
            wrong.add("行事の名前を書いてください。");
        }
        wrong.addAll(new DayForm(day, start, end, place, "", bring, "", "").wrong(today));
        if (!capacity.isEmpty()
                && Typing.number(capacity, MOST_PLACES).filter(n -> n > 0).isEmpty()) {
            wrong.add("定員は、1から%dまでの数で書いてください。".formatted(MOST_PLACES));
        }
        return wrong;
    }

    LocalDate when() {
        return Typing.day(day).orElseThrow();
    }

    /** As a leader answers in the talk. */
    Map<String, String> answers() {
        Map<String, String> answers = new HashMap<>(Map.of(
                "name",
                name,
                "day",
                when().toString(),
                "start",
                hour(start),
                "end",
                hour(end),
                "place",
                place,
                "rain",
                rain));
        if (!bring.isEmpty()) {
            answers.put("bring", bring);
        }
        Typing.number(capacity, MOST_PLACES).ifPresent(places -> answers.put("capacity", places.toString()));
        return answers;
    }

    private static String hour(String typed) {
        return Typing.hour(typed).orElseThrow().toString();
    }

    /** What was so the last time and is not asked here stays so. */
    Gathering again(Gathering before) {
        Map<String, Object> changes = new HashMap<>(Map.of(
                "id",
                "g" + Ids.next(),
                "name",
                Masks.of(name),
                "start",
                hour(start),
                "end",
                hour(end),
                "place",
                Masks.of(place),
                "bring",
                Masks.of(bring)));
        Rain decided = before.rain();
        if (decided != null) {
            changes.put(
                    "rain",
                    decided.before(LocalTime.parse(hour(start)))
                            .<Object>map(rain -> rain)
                            .orElse(""));
        }
        return Facts.with(before, changes);
    }
}
