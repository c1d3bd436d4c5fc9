package kairan.gatherings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kairan.content.Gathering;
import kairan.content.Moment;
import kairan.content.Rain;
import kairan.japanese.Dates;
import org.jspecify.annotations.Nullable;

/**
 * One day of a gathering (開催回), with the facts that hold on it, whether they stand in a file or in the store.
 *
 * @param movedTo the occurrence of the spare day it was put off to
 * @param revision how often its facts have been changed
 * @param townwide whether the whole town is called, or those who belong to its body
 * @param why why it was called off, as people are told; empty where nobody has said so
 */
public record Occurrence(
        String id,
        Gathering gathering,
        LocalDate day,
        Instant opened,
        State state,
        @Nullable String movedTo,
        int revision,
        boolean townwide,
        String why) {

    /** Where it stands between the plan and the day. */
    public enum State {
        /** Planned; known to nobody but its leaders. */
        DRAFT,
        OPEN,
        /** Decided that it takes place. */
        FIRM,
        /** 順延: it takes place on the spare day instead. */
        POSTPONED,
        CANCELLED;

        /** How it is kept. */
        public String value() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String value) {
            return valueOf(value.toUpperCase(Locale.ROOT));
        }
    }

    static String id(Gathering gathering, LocalDate day) {
        return gathering.id() + "-" + day;
    }

    static Map<String, Occurrence> byId(List<Occurrence> occurrences) {
        return occurrences.stream().collect(Collectors.toMap(Occurrence::id, Function.identity()));
    }

    /** Whether it takes place on its day, as far as is known. */
    public boolean on() {
        return state == State.OPEN || state == State.FIRM;
    }

    public LocalDateTime start() {
        return day.atTime(gathering.start());
    }

    public LocalDateTime end() {
        return day.atTime(gathering.end());
    }

    /** Until when answers are asked for. */
    public LocalDateTime deadline() {
        Moment until = gathering.until();
        return until == null ? start() : until.of(start(), end()).orElse(start());
    }

    boolean begun(Instant now, ZoneId zone) {
        return !now.isBefore(start().atZone(zone).toInstant());
    }

    /** 5月17日（日）のさくら公園の清掃 */
    public String title() {
        return Dates.say(day) + "の" + gathering.name();
    }

    /** 「雨天順延（予備日 5月24日（日））。6時に会長が決めます（いないときは副会長）」; empty where nothing has been said of it. */
    Optional<String> rain() {
        Rain rain = gathering.rain();
        if (rain == null) {
            return Optional.empty();
        }
        String spare = rain.spare() == null ? "" : "（予備日 %s）".formatted(Dates.say(day.plusDays(rain.spare())));
        String deputy = rain.deputy() == null ? "" : "（いないときは%s）".formatted(rain.deputy());
        return Optional.of(
                "%s%s。%sに%sが決めます%s".formatted(rain.rule(), spare, Dates.say(rain.at()), rain.decides(), deputy));
    }

    /** What the texts of a timeline and the phrases may leave open. */
    Map<String, String> blanks() {
        return Map.of(
                "行事", gathering.name(),
                "日にち", Dates.say(day),
                "時刻", gathering.timed() ? Dates.say(gathering.start()) : "",
                "場所", gathering.place(),
                "集合場所", gathering.meetingPoint(),
                "持ち物", gathering.bring() == null ? "とくにありません" : gathering.bring(),
                "雨のとき", rain().map(rain -> "雨のとき：" + rain).orElse(""));
    }
}
