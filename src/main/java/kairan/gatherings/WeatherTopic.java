package kairan.gatherings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Choice;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import kairan.japanese.Spelling;
import org.springframework.stereotype.Component;

/** What leaders say of the weather before a gathering (雨・暑さ): decided by a button, told to be in doubt, or a value of heat entered. */
@Component
public class WeatherTopic implements Topic {

    private static final Pattern WORDS = Pattern.compile(
            "(今日|きょう|明日|あした)?の?(行事|清掃|掃除)?[はがを]?((雨|あめ|天気|台風|雪)(です|が心配|が心配です|で心配|で(中止|順延|延期)(に|を)?(する|したい|します)?|が悪い|はどうする)?"
                    + "|(中止|順延|延期)(に|を)?(する|したい|します|決める)|どうするか決める)");
    private static final Pattern HEAT = Pattern.compile("(?:wbgt|暑さ指数)(?:が|は|:)?(\\d{2}(?:\\.\\d)?)(?:です|度|でした)*");

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
        return switch (value) {
            case "on" -> weather.goAhead(person, occurrence);
            case "postpone" -> weather.postpone(person, occurrence);
            case "cancel" -> weather.cancel(person, occurrence);
            default -> weather.doubt(person, occurrence);
        };
    }

    private Optional<List<Message>> wrote(Person person, String words) {
        Matcher heat = HEAT.matcher(words);
        boolean hot = heat.matches();
        if (!hot && !WORDS.matcher(words).matches()) {
            return Optional.empty();
        }
        return soon(person, words)
                .map(occurrence -> List.of(
                        hot
                                ? heat(occurrence, heat.group(1))
                                : menu(occurrence, weather.say(Phrase.WEATHER_MENU, occurrence, Map.of()))));
    }

    /** The nearest that they lead, today or tomorrow, as they say; a cleaning where they speak of one. */
    private Optional<Occurrence> soon(Person person, String words) {
        LocalDate today = LocalDate.now(clock);
        LocalDate first = words.matches("(明日|あした).*") ? today.plusDays(1) : today;
        LocalDate last = words.matches("(今日|きょう).*") ? today : today.plusDays(1);
        return occurrences.between(first, last).stream()
                .filter(Occurrence::on)
                .filter(occurrence -> !occurrences.begun(occurrence) && organisers.lead(person, occurrence.gathering()))
                .min(Comparator.comparing(occurrence -> words.matches(".*(清掃|掃除).*")
                        && !occurrence.gathering().name().matches(".*(清掃|掃除|そうじ|クリーン|ごみ|ゴミ).*")));
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
