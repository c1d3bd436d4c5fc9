package kairan.gatherings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kairan.content.ContentFiles;
import kairan.content.Gathering;
import kairan.content.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The gatherings of the year before (去年の行事), after which those of this year are planned. */
@Component
class YearBefore {

    private static final LocalTime END = LocalTime.of(10, 30);
    private static final int LOOKED_BACK = 400;

    private final Making making;
    private final Occurrences occurrences;
    private final ContentFiles content;
    private final Clock clock;

    YearBefore(Making making, Occurrences occurrences, ContentFiles content, Clock clock) {
        this.making = making;
        this.occurrences = occurrences;
        this.content = content;
        this.clock = clock;
    }

    /**
     * Those of the past year of kinds to which people are called, the latest first, each name once; as they were planned,
     * whatever the weather made of them.
     */
    List<Occurrence> past(Predicate<Gathering> which) {
        LocalDate today = LocalDate.now(clock);
        List<Occurrence> all = occurrences.between(today.minusDays(LOOKED_BACK), today.minusDays(1));
        Set<String> spares =
                all.stream().flatMap(one -> Stream.ofNullable(one.movedTo())).collect(Collectors.toSet());
        List<Occurrence> past = new ArrayList<>();
        for (Occurrence one : all.reversed()) {
            boolean known = past.stream()
                    .anyMatch(other ->
                            other.gathering().name().equals(one.gathering().name()));
            if (!spares.contains(one.id()) && !known && calls(one) && which.test(one.gathering())) {
                past.add(one);
            }
        }
        return past;
    }

    private boolean calls(Occurrence one) {
        return content.now().timelines().get(one.gathering().timeline()).calls();
    }

    /** A plan for a line of the year's plan, with what was so the last time. */
    Occurrence planned(YearPlan.Line line, @Nullable String body) {
        Optional<Occurrence> before =
                past(gathering -> gathering.name().equals(line.name()) && Objects.equals(gathering.body(), body))
                        .stream()
                        .findFirst();
        if (before.isPresent()) {
            return making.again(before.get(), line.day());
        }
        Timeline kind = content.now().timelines().get(line.timeline());
        Map<String, String> answers =
                new HashMap<>(Map.of("day", line.day().toString(), "name", line.name(), "end", END.toString()));
        Optional.ofNullable(kind.rain())
                .ifPresent(rule -> answers.put(
                        "rain",
                        switch (rule) {
                            case GOES_AHEAD -> "light";
                            case MOVES -> "moves";
                            case CANCELLED -> "off";
                        }));
        return making.make(kind, body, answers);
    }
}
