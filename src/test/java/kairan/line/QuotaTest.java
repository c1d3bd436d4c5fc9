package kairan.line;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import kairan.conversation.Allowance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is left of the month, as LINE says it or does not. */
class QuotaTest {

    @RegisterExtension
    static final WireMockExtension LINE =
            WireMockExtension.newInstance().options(options().dynamicPort()).build();

    private static final ResponseDefinitionBuilder USED = okJson("{\"totalUsage\":196}");

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of(okJson("{\"type\":\"none\"}"), USED, new Allowance.Unlimited()),
                Arguments.of(okJson("{\"type\":\"limited\",\"value\":200}"), USED, new Allowance.Limited(200, 196)),
                Arguments.of(okJson("{\"type\":\"limited\",\"value\":200}"), status(500), new Allowance.Unknown()),
                Arguments.of(okJson("{\"type\":\"limited\"}"), USED, new Allowance.Unknown()),
                Arguments.of(okJson("{\"type\":\"another kind\"}"), USED, new Allowance.Unknown()),
                Arguments.of(status(401).withBody("{\"message\":\"no\"}"), USED, new Allowance.Unknown()),
                Arguments.of(status(500).withBody("<html>"), USED, new Allowance.Unknown()),
                Arguments.of(
                        new ResponseDefinitionBuilder().withFault(Fault.EMPTY_RESPONSE), USED, new Allowance.Unknown()),
                Arguments.of(okJson("{}").withFixedDelay(5_000), USED, new Allowance.Unknown()));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void isReadOrUnknown(ResponseDefinitionBuilder limit, ResponseDefinitionBuilder used, Allowance left) {
        LINE.stubFor(get("/v2/bot/message/quota").willReturn(limit));
        LINE.stubFor(get("/v2/bot/message/quota/consumption").willReturn(used));

        try (LineApi api = LineApi.open(keys(200, 1))) {
            assertThat(Quota.left(api.parcels())).isEqualTo(left);
        }
    }

    @Test
    void theInstancesShareWhatLineTakesInASecond() {
        assertThat(keys(200, 1).mostPerSecond()).isEqualTo(200);
        assertThat(keys(200, 3).mostPerSecond()).isEqualTo(66);
        assertThat(keys(1, 2).mostPerSecond()).isEqualTo(1);
    }

    private static Keys keys(int perSecond, int instances) {
        return new Keys(
                "secret",
                "token",
                URI.create("http://127.0.0.1:" + LINE.getPort()),
                Duration.ofSeconds(4),
                perSecond,
                instances);
    }
}
