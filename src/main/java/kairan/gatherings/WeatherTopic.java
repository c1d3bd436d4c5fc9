package kairan.gatherings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import kairan.japanese.Spelling;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What leaders say of the weather before a gathering (雨・暑さ): decided by a button, told to be in doubt, or a value of heat entered. */
@Component
public class WeatherTopic implements Topic {

    private static final Pattern WORDS = Pattern.compile(
            "(?<day>今日|きょう|明日|あした)?の?(?<what>行事|清掃|掃除|会議|総会|講座|まつり|祭り|訓練|花壇|花だん|公園|見学)?[はがを]?((雨|あめ|天気|台風|雪)(です|が心配|が心配です|で心配|で(中止|順延|延期)(に|を)?(する|したい|します)?|が悪い|はどうする)?"
                    + "|(中止|順延|延期)(に|を)?(する|したい|します|決める)|どうするか決める)");
    private static final Pattern HEAT = Pattern.compile("(?:wbgt|暑さ指数)(?:が|は|:)?(\\d{2}(?:\\.\\d)?)(?:です|度|でした)*+");

    private static final String HEAT_OF = "heat-";
    private static final int MOST = 9;

    private final Occurrences occurrences;
    private final Organisers organisers;
    private final Weather weather;
    private final ContentFiles content;
    private final Clock clock;

    WeatherTopic(Occurrences occurrences, Organisers organisers, Weather weather, ContentFiles content, Clock clock) {
        this.occurrences = occurrences;
        this.organisers = organisers;
        this.weather = weather;
        this.content = content;
        this.clock = clock;
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        return switch (said) {
            case Said.Chose chose
            when chose.meaning().topic().equals(Weather.TOPIC) ->
                Optional.of(List.of(occurrences
                        .of(chose.meaning().about())
                        .filter(occurrence -> weather.decides(said.by(), occurrence))
                        .map(occurrence ->
                                chose(said.by(), occurrence, chose.meaning().value()))
                        .orElseGet(() -> Message.of(content.now().phrases().say(Phrase.GATHERING_LEADERS_ONLY)))));
            case Said.Wrote wrote -> wrote(said.by(), Spelling.bare(wrote.words()));
            default -> Optional.empty();
        };
    }

    private Message chose(Person person, Occurrence occurrence, String value) {
        if (occurrences.begun(occurrence)) {
            return Message.of(content.now().phrases().say(Phrase.RSVP_OVER, occurrence.blanks()));
        }
        if (value.startsWith(HEAT_OF)) {
            return heat(occurrence, value.substring(HEAT_OF.length()));
        }
        return switch (value) {
            case "menu" -> menu(occurrence);
            case "on" -> weather.goAhead(person, occurrence);
            case "postpone" -> weather.postpone(person, occurrence);
            case "cancel" -> weather.cancel(person, occurrence);
            default -> weather.doubt(person, occurrence);
        };
    }

    private Optional<List<Message>> wrote(Person person, String words) {
        Matcher heat = HEAT.matcher(words);
        if (heat.matches()) {
            String value = heat.group(1);
            return one(soon(person), HEAT_OF + value, occurrence -> heat(occurrence, value));
        }
        Matcher said = WORDS.matcher(words);
        return said.matches()
                ? one(meant(soon(person), said.group("day"), said.group("what")), "menu", this::menu)
                : Optional.empty();
    }

    /** What is said of the one that is meant; where several could be, they say which. */
    private Optional<List<Message>> one(List<Occurrence> meant, String value, Function<Occurrence, Message> then) {
        if (meant.size() < 2) {
            return meant.stream().findFirst().map(then).map(List::of);
        }
        List<Occurrence> shown = meant.subList(0, Math.min(MOST, meant.size()));
        List<String> labels = Calls.labels(shown);
        return Optional.of(List.of(Message.lasting(
                content.now().phrases().say(Phrase.RSVP_WHICH),
                IntStream.range(0, shown.size())
                        .mapToObj(i -> new Choice(
                                labels.get(i),
                                new Meaning(Weather.TOPIC, value, shown.get(i).id())))
                        .toList())));
    }

    /** Those of the day that was said, and of these those of which the word was said, where there are any. */
    private List<Occurrence> meant(List<Occurrence> soon, @Nullable String day, @Nullable String what) {
        LocalDate today = LocalDate.now(clock);
        List<Occurrence> then = soon.stream()
                .filter(occurrence -> day == null
                        || occurrence.day().equals(List.of("明日", "あした").contains(day) ? today.plusDays(1) : today))
                .toList();
        List<Occurrence> named = then.stream()
                .filter(occurrence -> what != null && (occurrence.gathering().name() + kind(occurrence)).contains(what))
                .toList();
        return named.isEmpty() ? then : named;
    }

    private String kind(Occurrence occurrence) {
        return content.now().timelines().get(occurrence.gathering().timeline()).kind();
    }

    /** Those that they lead, today or tomorrow, the nearest first; of the town's staff the town's own, where there are any. */
    private List<Occurrence> soon(Person person) {
        LocalDate today = LocalDate.now(clock);
        List<Occurrence> soon = occurrences.between(today, today.plusDays(1)).stream()
                .filter(Occurrence::on)
                .filter(occurrence -> !occurrences.begun(occurrence) && organisers.lead(person, occurrence.gathering()))
                .toList();
        List<Occurrence> own = organisers.bodies(person) != null
                ? List.of()
                : soon.stream()
                        .filter(occurrence -> occurrence.gathering().body() == null)
                        .toList();
        return own.isEmpty() ? soon : own;
    }

    private Message menu(Occurrence occurrence) {
        return menu(occurrence, weather.say(Phrase.WEATHER_MENU, occurrence, Map.of()));
    }

    private Message menu(Occurrence occurrence, String words) {
        Message question = weather.question(occurrence, words);
        if (occurrence.state() != Occurrence.State.OPEN
                || occurrence.gathering().rain() == null
                || weather.doubted(occurrence)) {
            return question;
        }
        List<Choice> choices = new ArrayList<>(question.choices());
        choices.add(Weather.choice("まだ決まらないと知らせる", "doubt", occurrence));
        return Message.lasting(words, choices);
    }

    private Message heat(Occurrence occurrence, String value) {
        Phrase phrase = Heat.of(Double.parseDouble(value)).phrase();
        return menu(occurrence, weather.say(phrase, occurrence, Map.of("値", value)));
    }
}
