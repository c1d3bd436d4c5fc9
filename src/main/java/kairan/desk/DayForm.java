package kairan.desk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kairan.content.Degrees;
import kairan.content.Facts;
import kairan.content.Gathering;
import kairan.content.Rain;
import kairan.gatherings.Occurrence;

/** One day of a gathering as somebody types it anew: when, where, and what is said of it. */
record DayForm(
        String day, String start, String end, String place, String meet, String bring, String form, String spot) {

    private static final int LONGEST = 100;

    static DayForm of(Occurrence occurrence) {
        Gathering gathering = occurrence.gathering();
        return new DayForm(
                occurrence.day().toString(),
                gathering.start().toString(),
                gathering.end().toString(),
                gathering.place(),
                Optional.ofNullable(gathering.meet()).orElse(""),
                Optional.ofNullable(gathering.bring()).orElse(""),
                Optional.ofNullable(gathering.form()).orElse(""),
                written(gathering));
    }

    static String written(Gathering gathering) {
        return Degrees.of(gathering).map(Degrees::written).orElse("");
    }

    static DayForm of(Map<String, String> typed) {
        return new DayForm(
                typed.getOrDefault("day", ""),
                typed.getOrDefault("start", ""),
                typed.getOrDefault("end", ""),
                Typing.line(typed.getOrDefault("place", "")),
                Typing.line(typed.getOrDefault("meet", "")),
                Typing.line(typed.getOrDefault("bring", "")),
                Typing.line(typed.getOrDefault("form", "")),
                typed.getOrDefault("spot", "").strip());
    }

    /** What has to be mended; a day that has begun cannot be changed. */
    List<String> wrong(LocalDate today) {
        List<String> wrong = new ArrayList<>();
        Optional<LocalDate> when = Typing.day(day);
        if (when.isEmpty()) {
            wrong.add("日にちを選んでください。");
        } else if (when.get().isBefore(today)) {
            wrong.add("日にちは、今日より前にはできません。");
        }
        wrong.addAll(hours(start, end));
        wrong.addAll(wrongOnTheMap(spot));
        if (place.isEmpty()) {
            wrong.add("場所を書いてください。");
        }
        Map.of("場所", place, "集合場所", meet, "持ち物", bring, "協働の形", form).forEach((what, words) -> {
            if (words.length() > LONGEST) {
                wrong.add("%sは%d文字までです。いまは%d文字あります。".formatted(what, LONGEST, words.length()));
            }
        });
        return wrong;
    }

    static List<String> hours(String start, String end) {
        Optional<LocalTime> from = Typing.hour(start);
        Optional<LocalTime> to = Typing.hour(end);
        if (from.isEmpty() || to.isEmpty()) {
            return List.of("始まりと終わりの時刻を選んでください。");
        }
        return to.get().isAfter(from.get()) ? List.of() : List.of("終わりの時刻は、始まりより後にしてください。");
    }

    static List<String> wrongOnTheMap(String spot) {
        try {
            if (!spot.isEmpty()) {
                Degrees.read(spot);
            }
            return List.of();
        } catch (IllegalArgumentException e) {
            return List.of(Objects.requireNonNullElse(e.getMessage(), ""));
        }
    }

    /** What of the place on the map was understood, or what became of it; empty where nothing has changed. */
    String understood(Gathering before, Gathering now) {
        String where = written(now);
        if (where.equals(written(before))) {
            return "";
        }
        return Degrees.of(now)
                .map(degrees -> "地図の位置は、%sと読みました。".formatted(degrees.words()))
                .orElse("前の場所の地図の位置は、消しました。");
    }

    LocalDate newDay() {
        return Typing.day(day).orElseThrow();
    }

    /** What is decided about the weather is decided before the start. */
    Gathering facts(Gathering before) {
        Map<String, Object> changes = new HashMap<>(Map.of("start", start, "end", end, "place", place));
        changes.put("meet", meet);
        changes.put("bring", bring);
        changes.put("form", form);
        Rain rain = before.rain();
        if (rain != null) {
            changes.put(
                    "rain",
                    rain.before(Typing.hour(start).orElseThrow())
                            .<Object>map(decided -> decided)
                            .orElse(""));
        }
        if (!spot.equals(written(before))) {
            changes.putAll(Degrees.facts(spot));
        }
        return Facts.with(before, changes);
    }
}
