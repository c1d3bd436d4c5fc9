package kairan.gatherings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
import kairan.bodies.Bodies;
import kairan.content.Answers;
import kairan.content.ContentFiles;
import kairan.content.Degrees;
import kairan.content.Facts;
import kairan.content.Gathering;
import kairan.content.Phrase;
import kairan.content.Rain;
import kairan.content.RainRule;
import kairan.content.Timeline;
import kairan.conversation.Choice;
import kairan.conversation.Ids;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.japanese.Dates;
import kairan.japanese.Masks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes gatherings that have no file: plans from a leader's answers, from last year's and from the year's plan, until they are published. */
@Component
public class Making {

    static final String TOPIC = "make";

    /** The place of a plan for which nobody knows it yet; with it nothing is published. */
    private static final String NO_PLACE = "未定";

    private static final LocalTime START = LocalTime.of(9, 0);
    private static final LocalTime END = LocalTime.of(10, 30);
    private static final int LOOKED_BACK = 400;

    private final Occurrences occurrences;
    private final Schedule schedule;
    private final Organisers organisers;
    private final Bodies bodies;
    private final ContentFiles content;
    private final Clock clock;

    Making(
            Occurrences occurrences,
            Schedule schedule,
            Organisers organisers,
            Bodies bodies,
            ContentFiles content,
            Clock clock) {
        this.occurrences = occurrences;
        this.schedule = schedule;
        this.organisers = organisers;
        this.bodies = bodies;
        this.content = content;
        this.clock = clock;
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

    /** Whether what a line of the year's plan says is planned or announced already. */
    boolean known(YearPlan.Line line, @Nullable String body) {
        String name = Masks.of(line.name());
        Predicate<Gathering> same =
                gathering -> gathering.name().equals(name) && Objects.equals(gathering.body(), body);
        return Stream.concat(
                        occurrences.drafts(same).stream(),
                        occurrences.between(line.day(), line.day()).stream().filter(Occurrence::on))
                .anyMatch(one -> one.day().equals(line.day()) && same.test(one.gathering()));
    }

    /** A plan for a line of the year's plan, with what was so the last time. */
    Occurrence planned(YearPlan.Line line, @Nullable String body) {
        Optional<Occurrence> before =
                past(gathering -> gathering.name().equals(line.name()) && Objects.equals(gathering.body(), body))
                        .stream()
                        .findFirst();
        if (before.isPresent()) {
            return again(before.get(), line.day());
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
        return make(kind, body, answers);
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
            if (!spares.contains(one.id()) && !known && kind(one).calls() && which.test(one.gathering())) {
                past.add(one);
            }
        }
        return past;
    }

    private Timeline kind(Occurrence one) {
        return content.now().timelines().get(one.gathering().timeline());
    }

    /** People are told of it from now on; what is said if that cannot be. */
    List<Message> publish(Person person, Occurrence plan) {
        if (plan.state() != Occurrence.State.DRAFT) {
            return List.of(say(Phrase.MAKING_PUBLISHED_BEFORE, plan));
        }
        if (plan.gathering().place().equals(NO_PLACE)) {
            return List.of(preview(plan, say(Phrase.MAKING_NO_PLACE, plan).text()));
        }
        if (occurrences.begun(plan)) {
            return List.of(preview(plan, say(Phrase.MAKING_PAST, plan).text()));
        }
        if (closed(plan)) {
            return List.of(preview(plan, say(Phrase.MAKING_CLOSED, plan).text()));
        }
        organisers.use(person, plan.gathering(), plan.title() + "の呼びかけ");
        schedule.publish(plan);
        List<Message> said = new ArrayList<>(List.of(say(Phrase.MAKING_PUBLISHED, plan)));
        decider(plan).ifPresent(said::add);
        return said;
    }

    /** Nobody could say yes any more. */
    private boolean closed(Occurrence plan) {
        return kind(plan).mode() == Answers.SIGN_UP && !LocalDateTime.now(clock).isBefore(plan.deadline());
    }

    /** Why it cannot be changed any more: it is off, or it has begun; a plan always can. */
    Optional<Message> unchangeable(Occurrence one) {
        if (one.state() == Occurrence.State.DRAFT || one.on() && !occurrences.begun(one)) {
            return Optional.empty();
        }
        boolean off = one.state() == Occurrence.State.CANCELLED && !occurrences.begun(one);
        return Optional.of(say(off ? Phrase.WEATHER_WAS_OFF : Phrase.MAKING_OVER, one));
    }

    /** Asks who it is that decides, where several could be. */
    Optional<Message> decider(Occurrence plan) {
        Rain rain = plan.gathering().rain();
        if (rain == null || organisers.knowDecider(plan.gathering())) {
            return Optional.empty();
        }
        return Optional.of(Message.of(content.now()
                .phrases()
                .say(
                        Phrase.TITLE_WANTED,
                        Map.of(
                                "決める時", Dates.say(rain.at()),
                                "決める人", rain.decides(),
                                "かわりの人", Objects.requireNonNullElse(rain.deputy(), "副会長")))
                .strip()));
    }

    /** All that is known of it, and what can be done with it. */
    Message preview(Occurrence plan) {
        boolean draft = plan.state() == Occurrence.State.DRAFT;
        return preview(
                plan,
                say(draft ? Phrase.MAKING_PREVIEW : Phrase.MAKING_SHOWN, plan).text());
    }

    private Message preview(Occurrence plan, String words) {
        Gathering facts = plan.gathering();
        List<String> lines = new ArrayList<>(List.of(
                words,
                facts.name(),
                "日時：%s %s"
                        .formatted(
                                Dates.say(plan.day(), LocalDate.now(clock)),
                                facts.timed()
                                        ? "%sから%sまで".formatted(Dates.say(facts.start()), Dates.say(facts.end()))
                                        : "（時間は、わかりません）"),
                "場所：" + facts.place()));
        add(lines, "持ち物：", facts.bring());
        plan.rain().ifPresent(rain -> lines.add("雨のとき：" + rain));
        if (facts.until() != null) {
            lines.add("返事の締切：" + Dates.say(plan.deadline().toLocalDate())
                    + Dates.say(plan.deadline().toLocalTime())
                    + (closed(plan) ? "（もう過ぎています）" : ""));
        }
        lines.addAll(Detail.lines(facts));
        Degrees.of(facts).ifPresent(where -> lines.add("地図の位置：" + where.words()));
        lines.add("出欠：" + mode(kind(plan)));
        List<Choice> choices = new ArrayList<>();
        if (plan.state() == Occurrence.State.DRAFT) {
            choices.add(choice("みんなに知らせる", "publish", plan));
        }
        choices.add(choice("日にちを直す", "edit-day", plan));
        choices.add(choice("時刻を直す", "edit-time", plan));
        choices.add(choice("場所を直す", "edit-place", plan));
        choices.add(choice("持ち物を直す", "edit-bring", plan));
        choices.add(choice("ほかを直す", "details", plan));
        choices.add(
                plan.state() == Occurrence.State.DRAFT ? choice("この案を消す", "drop", plan) : choice("中止にする", "off", plan));
        return Message.lasting(String.join("\n", lines), choices);
    }

    private static String mode(Timeline kind) {
        return switch (kind.mode()) {
            case NONE -> "申し込みは、いりません";
            case ABSENTEES -> "出られない人だけ、知らせます";
            case SIGN_UP -> "申込み制";
        };
    }

    private static void add(List<String> lines, String what, @Nullable String fact) {
        if (fact != null) {
            lines.add(what + fact);
        }
    }

    static Choice choice(String label, String value, Occurrence plan) {
        return new Choice(label, new Meaning(TOPIC, value, plan.id()));
    }

    /** The same as a preview of what it says now; an hour that is over already is none to which people can come. */
    Message changed(Occurrence occurrence, Map<String, String> answers) {
        LocalDate day = answers.containsKey("day") ? LocalDate.parse(answers.get("day")) : occurrence.day();
        LocalTime start = answers.containsKey("start")
                ? LocalTime.parse(answers.get("start"))
                : occurrence.gathering().start();
        boolean dated = answers.containsKey("day") || answers.containsKey("start");
        return dated && !LocalDateTime.now(clock).isBefore(day.atTime(start))
                ? preview(occurrence, say(Phrase.MAKING_PAST_HOUR, occurrence).text())
                : preview(change(occurrence, answers));
    }

    /**
     * Some facts other than before; an end before the start becomes an hour and a half, and what was to be decided at an
     * hour that would now be too late is decided two hours before.
     */
    Occurrence change(Occurrence occurrence, Map<String, String> answers) {
        Gathering facts = occurrence.gathering();
        LocalDate day = answers.containsKey("day") ? LocalDate.parse(answers.get("day")) : occurrence.day();
        LocalTime start = answers.containsKey("start") ? LocalTime.parse(answers.get("start")) : facts.start();
        String end = answers.getOrDefault("end", facts.end().toString());
        Map<String, Object> changes = new HashMap<>();
        changes.put("start", start.toString());
        changes.put("end", end(start, end).toString());
        if (answers.containsKey("place")) {
            changes.put("place", Masks.of(answers.get("place")));
            changes.put("meet", "");
        }
        if (answers.containsKey("bring")) {
            changes.put("bring", Masks.of(answers.get("bring")));
        }
        Rain rain = facts.rain();
        if (rain != null && !rain.at().isBefore(start)) {
            changes.put(
                    "rain", rain.before(start).<Object>map(decided -> decided).orElse(""));
        }
        return schedule.change(occurrence, Facts.with(facts, changes), day);
    }

    Message say(Phrase phrase, Occurrence occurrence) {
        return Message.of(
                content.now().phrases().say(phrase, occurrence.blanks()).strip());
    }
}
