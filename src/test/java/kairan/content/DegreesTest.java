package kairan.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people paste as the place of a gathering on the map, and what is understood. */
class DegreesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            42.634, 141.605                                                    | 42.634, 141.605
            42.634,141.605                                                     | 42.634, 141.605
            ４２．６３４，１４１．６０５                                        | 42.634, 141.605
            42.634　141.605                                                    | 42.634, 141.605
            北緯42.634、東経141.605                                             | 42.634, 141.605
            北緯42.634度東経141.605度                                           | 42.634, 141.605
            緯度：42.634 経度：141.605                                          | 42.634, 141.605
            42.634°N 141.605°E                                                 | 42.634, 141.605
            42°38'2.4"N 141°36'18"E                                            | 42.634, 141.605
            北緯42度38分2.4秒、東経141度36分18秒                                 | 42.634, 141.605
            42.63412345678, 141.6051234                                        | 42.634123, 141.605123
            https://www.google.com/maps/place/X/@42.6,141.6,17z/data=!3m1!4b1!4m6!3m5!1s0x0:0x0!8m2!3d42.634!4d141.605 | 42.634, 141.605
            https://www.google.co.jp/maps/@42.634,141.605,15z                  | 42.634, 141.605
            https://www.google.com/maps?q=42.634,141.605                       | 42.634, 141.605
            https://maps.google.com/?ll=42.634,141.605&z=16                    | 42.634, 141.605
            https://www.google.com/maps/search/?api=1&query=42.634%2C141.605   | 42.634, 141.605
            https://www.google.com/maps/search/42.634,+141.605                 | 42.634, 141.605
            https://www.openstreetmap.org/?mlat=42.634&mlon=141.605#map=17/42.6/141.6 | 42.634, 141.605
            https://www.openstreetmap.org/#map=17/42.634/141.605               | 42.634, 141.605
            https://maps.gsi.go.jp/#16/42.634/141.605/&base=std&ls=std&disp=1  | 42.634, 141.605
            https://map.yahoo.co.jp/place?lat=42.634&lon=141.605&zoom=17       | 42.634, 141.605
            https://maps.apple.com/?ll=42.634,141.605&q=%E5%85%AC%E5%9C%92     | 42.634, 141.605
            geo:42.634,141.605?z=17                                            | 42.634, 141.605
            """)
    void isUnderstood(String typed, String read) {
        assertThat(Degrees.read(typed).written()).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            141.605, 42.634                                      | 緯度と経度が逆のようです
            42, 141                                              | 小数点から下も書いてください
            -42.634, 141.605                                     | 日本の外になっています
            51.507, -0.127                                       | 日本の外になっています
            さくら公園                                            | 地図の場所が読めませんでした
            42.634                                               | 地図の場所が読めませんでした
            42.634, 141.605, 3.5                                 | 地図の場所が読めませんでした
            NaN, 141.605                                         | 地図の場所が読めませんでした
            https://maps.app.goo.gl/AbCdEf                       | この短いリンクには、場所の数字がありません
            https://www.google.com/maps/place/X                  | このリンクからは、緯度と経度が読めません
            https://www.google.com.evil.example/maps/@42.634,141.605,15z | このリンクからは、緯度と経度が読めません
            https://example.jp/?q=42.634,141.605                 | このリンクからは、緯度と経度が読めません
            https://maps.gsi.go.jp/                              | このリンクからは、緯度と経度が読めません
            https://                                             | 地図のリンクが読めませんでした
            """)
    void isNotUnderstoodAndSaysWhy(String typed, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Degrees.read(typed))
                .withMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource({"42.634, 141.605, 0", "42.643, 141.605, 1001", "43.068, 141.351, 52570"})
    void aDistanceIsInMetres(double north, double east, double metres) {
        assertThat(new Degrees(42.634, 141.605).metres(north, east)).isCloseTo(metres, Percentage.withPercentage(1));
    }
}
