package kairan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import kairan.TownFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a header says of who asks is believed of the proxies that were named, and of nobody else. */
class ProxiesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"127.0.0.0/8,::1/128; true", "192.0.2.0/24,10.0.0.7/32; false"})
    void onlyProxiesThatWereNamedAreBelieved(String proxies, boolean believed) throws Exception {
        try (RunningDesk desk = RunningDesk.start(
                "proxies-test",
                "--kairan.proxies=" + proxies,
                "--kairan.conversations="
                        + TownFolder.withoutGatherings(Path.of("target", "proxies-test-conversations")))) {
            assertThat(saysItIsSafe(desk)).isEqualTo(believed);
        }
    }

    /** Only over https a browser is told never to come without. */
    private static boolean saysItIsSafe(RunningDesk desk) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(desk.url("/desk/sign-in")))
                                .header("X-Forwarded-For", "203.0.113.9")
                                .header("X-Forwarded-Proto", "https")
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("Strict-Transport-Security")
                .isPresent();
    }

    @Test
    void aWrongAddressStopsTheStartWithARemedy() {
        assertThatThrownBy(() -> new Proxies("127.0.0.0/8, 市役所の代理"))
                .hasMessage("KAIRAN_PROXIES の「市役所の代理」が読めません。203.0.113.0/24 のように書き、いくつかあるときはコンマで区切ってください。");
    }

    @Test
    void oneAddressIsWrittenWithItsMask() {
        assertThatThrownBy(() -> new Proxies("10.0.0.7"))
                .hasMessage("KAIRAN_PROXIES の「10.0.0.7」には「/」が足りません。一台だけのときは、10.0.0.7/32 と書いてください。");
    }
}
