package kairan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import kairan.content.Facts;
import kairan.content.Gathering;
import kairan.content.Rain;
import org.junit.jupiter.api.Test;

class DayFormTest {

    private static final Gathering AT_EIGHT = Facts.from(Map.of(
            "id", "park",
            "name", "公園の清掃",
            "timeline", "cleanup",
            "day", "2026-05-17",
            "start", "08:00",
            "end", "09:30",
            "place", "さくら公園",
            "rain", Map.of("rule", "小雨決行", "decides", "班長", "deputy", "会長", "at", "06:00")));

    private static Gathering startingAt(String start) {
        Map<String, String> typed =
                new HashMap<>(Map.of("day", "2026-05-17", "start", start, "end", "12:00", "place", "さくら公園"));
        return DayForm.of(typed).facts(AT_EIGHT);
    }

    @Test
    void theWeatherIsDecidedBeforeTheStartByTheSamePeople() {
        Rain decided = startingAt("06:00").rain();

        assertThat(decided.at()).isEqualTo(LocalTime.of(5, 0));
        assertThat(decided.decides()).isEqualTo("班長");
        assertThat(decided.deputy()).isEqualTo("会長");
    }

    @Test
    void howTheTownAndThePeopleWorkTogetherIsKeptAndTakenOutAgain() {
        Map<String, String> typed = new HashMap<>(
                Map.of("day", "2026-05-17", "start", "08:00", "end", "09:30", "place", "さくら公園", "form", " 共催 "));
        Gathering joint = DayForm.of(typed).facts(AT_EIGHT);
        assertThat(joint.form()).isEqualTo("共催");

        typed.put("form", "");
        assertThat(DayForm.of(typed).facts(joint).form()).isNull();
        typed.put("form", "共".repeat(101));
        assertThat(DayForm.of(typed).wrong(LocalDate.of(2026, 5, 1))).containsExactly("協働の形は100文字までです。いまは101文字あります。");
    }

    @Test
    void aLaterStartLeavesTheHourAndNobodyDecidesAtNight() {
        assertThat(startingAt("09:00").rain()).isEqualTo(AT_EIGHT.rain());
        assertThat(startingAt("05:00").rain()).isNull();
    }
}
