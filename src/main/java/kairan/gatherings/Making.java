package kairan.gatherings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kairan.bodies.Bodies;
import kairan.content.Answers;
import kairan.content.Facts;
import kairan.content.Gathering;
import kairan.content.Rain;
import kairan.content.RainRule;
import kairan.content.Timeline;
import kairan.conversation.Ids;
import kairan.japanese.Masks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes gatherings that have no file, as plans until they are published: from a leader's answers, or the same as one that was. */
@Component
public class Making {

    /** The place of a plan for which nobody knows it yet; with it nothing is published. */
    static final String NO_PLACE = "未定";

    private static final LocalTime START = LocalTime.of(9, 0);

    private final Schedule schedule;
    private final Bodies bodies;

    Making(Schedule schedule, Bodies bodies) {
        this.schedule = schedule;
        this.bodies = bodies;
    }

    /** From the answers of a dialogue; an end that is before the start becomes an hour and a half. */
    Occurrence make(Timeline kind, @Nullable String body, Map<String, String> answers) {
        return schedule.draft(facts(kind, body, answers), LocalDate.parse(answers.getOrDefault("day", "")));
    }

    /** The same, kept nowhere; wrong answers are an {@link IllegalArgumentException} in Japanese. */
    public Gathering facts(Timeline kind, @Nullable String body, Map<String, String> answers) {
        LocalDate day = LocalDate.parse(answers.getOrDefault("day", ""));
        LocalTime start = LocalTime.parse(answers.getOrDefault("start", START.toString()));
        Map<String, Object> facts = new HashMap<>(Map.of(
                "id",
                "g" + Ids.next(),
                "name",
                Masks.of(answers.getOrDefault("name", kind.kind())),
                "timeline",
                kind.id(),
                "day",
                day.toString(),
                "start",
                start.toString(),
                "end",
                end(start, answers.get("end")).toString(),
                "place",
                Masks.of(answers.getOrDefault("place", NO_PLACE))));
        if (answers.containsKey("bring")) {
            facts.put("bring", Masks.of(answers.get("bring")));
        }
        if (body != null) {
            facts.put("body", body);
        }
        places(answers, facts);
        Object until = Detail.UNTIL.kept(answers.getOrDefault("until", ""));
        if (kind.mode() == Answers.SIGN_UP && !until.equals("")) {
            facts.put("until", until);
        }
        RainRule.answered(answers.getOrDefault("rain", ""))
                .flatMap(rule -> rain(rule, start, body))
                .ifPresent(rain -> facts.put("rain", rain));
        return Facts.from(facts);
    }

    /** More than there are places cannot be needed. */
    private static void places(Map<String, String> answers, Map<String, Object> facts) {
        int capacity = Integer.parseInt(answers.getOrDefault("capacity", String.valueOf(Integer.MAX_VALUE)));
        if (answers.containsKey("capacity")) {
            facts.put("capacity", capacity);
        }
        if (answers.containsKey("minimum")) {
            facts.put("minimum", Math.min(capacity, Integer.parseInt(answers.get("minimum"))));
        }
    }

    static LocalTime end(LocalTime start, @Nullable String written) {
        LocalTime end = written == null ? start : LocalTime.parse(written);
        if (end.isAfter(start)) {
            return end;
        }
        return start.isBefore(LocalTime.of(22, 0)) ? start.plusMinutes(90) : LocalTime.of(23, 59);
    }

    /** As whoever leads decides it; empty where nobody could be awake. */
    private Optional<Rain> rain(RainRule rule, LocalTime start, @Nullable String body) {
        return UsualRain.of(rule, start, body == null ? null : bodies.find(body).orElse(null));
    }

    /** The same on another day. */
    Occurrence again(Occurrence before, LocalDate day) {
        return schedule.draft(Facts.with(before.gathering(), Map.of("id", "g" + Ids.next())), day);
    }
}
