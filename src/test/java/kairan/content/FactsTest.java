package kairan.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactsTest {

    private static final Map<String, Object> COURSE = Map.ofEntries(
            Map.entry("id", "course"),
            Map.entry("name", "スマホ講座"),
            Map.entry("timeline", "course"),
            Map.entry("day", "毎月第3日曜"),
            Map.entry("start", "8:00"),
            Map.entry("end", "9:30"),
            Map.entry("announce", "当日 7:00"),
            Map.entry("place", "さくら会館"),
            Map.entry("hosts", List.of("市", "さくら町内会")),
            Map.entry("insurance", "確認中"),
            Map.entry("latitude", 42.634),
            Map.entry("longitude", 141.605),
            Map.entry("capacity", 10),
            Map.entry("until", "3日前 18:00"),
            Map.entry("rain", Map.of("rule", "雨天順延", "spare", 7, "decides", "会長", "at", "6:00")));

    @Test
    void areReadAsTheyWereWritten() {
        Gathering course = Facts.from(COURSE);

        assertThat(Facts.read(Facts.of(course))).isEqualTo(course);
        assertThat(course.insurance()).isEqualTo(Insured.BEING_CHECKED);
        assertThat(Facts.of(course))
                .contains("\"day\":\"毎月第3日曜\"", "\"announce\":\"当日 07:00\"")
                .doesNotContain("null");
    }

    @Test
    void changeOneByOneAndCanBeTakenOut() {
        Gathering changed = Facts.with(Facts.from(COURSE), Map.of("place", "港の会館", "capacity", 12, "rain", ""));

        assertThat(changed.place()).isEqualTo("港の会館");
        assertThat(changed.capacity()).isEqualTo(12);
        assertThat(changed.rain()).isNull();
        assertThat(changed.name()).isEqualTo("スマホ講座");
    }

    @Test
    void anotherPlaceIsNotWhereTheOldOneWasOnTheMap() {
        Gathering course = Facts.with(Facts.from(COURSE), Map.of("map", "https://maps.example.jp/1"));

        Gathering moved = Facts.with(course, Map.of("place", "港の会館"));
        Gathering found = Facts.with(course, Map.of("place", "港の会館", "latitude", 42.62, "longitude", 141.62));

        assertThat(moved.map()).isNull();
        assertThat(moved.latitude()).isNull();
        assertThat(moved.longitude()).isNull();
        assertThat(found.latitude()).isEqualTo(42.62);
        assertThat(Facts.with(course, Map.of("place", "さくら会館", "capacity", 12)).latitude())
                .isEqualTo(42.634);
    }

    @Test
    void aPlaceIsOnEarth() {
        for (double degrees : List.of(90.5, -91.0, Double.NaN)) {
            assertThatThrownBy(() -> Facts.with(Facts.from(COURSE), Map.of("latitude", degrees)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void wrongOnesAreNamedInJapanese() {
        Gathering course = Facts.from(COURSE);

        assertThatThrownBy(() -> Facts.with(course, Map.of("end", "7:00")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("「end」は「start」より後の時刻にしてください。");
        assertThatThrownBy(() -> Facts.with(course, Map.of("latitude", "")))
                .hasMessage("「latitude」と「longitude」は、両方書くか、両方消してください。");
        assertThatThrownBy(() -> Facts.with(course, Map.of("start", "朝"))).hasMessageContaining("8:00 のような時刻");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "ftp://example.jp/",
                "//example.jp/"
            })
    void aMapIsAPageAndNothingElse(String address) {
        Gathering course = Facts.from(COURSE);

        assertThatThrownBy(() -> Facts.with(course, Map.of("map", address)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("map");
        assertThat(Facts.with(course, Map.of("map", "https://maps.example.jp/1"))
                        .map())
                .isEqualTo("https://maps.example.jp/1");
    }

    @ParameterizedTest
    @CsvSource({
        "https://maps.example.jp/1, true",
        "http://maps.example.jp/地図/@42.6?q=公園#a, true",
        "https://maps.example.jp, true",
        "https://line.me@evil.example/, false",
        "https://line.me:443@evil.example/, false",
        "'https://evil.example\\@line.me/', false",
        "https://аррӏе.example/, false",
        "https://evil.example/\u202Epj.doog, false",
        "https://evil.example/\u200Bx, false"
    })
    void aMapOpensOnlyIfItSaysWhere(String address, boolean opens) {
        Gathering course = Facts.with(Facts.from(COURSE), Map.of("map", address));

        assertThat(course.map()).as("kept as it was written").isEqualTo(address);
        assertThat(course.openMap().isPresent()).isEqualTo(opens);
    }

    @Test
    void everyMomentIsReadAsItIsWritten() {
        for (String written : List.of("すぐに", "3日前 12:00", "1日前 18:00", "当日 06:30", "終了2時間後", "終了90分後", "終了999時間後")) {
            assertThat(Moment.parse(written).written()).isEqualTo(written);
            assertThat(Moment.parse(Moment.parse(written).written())).isEqualTo(Moment.parse(written));
        }
    }
}
