package kairan.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Whether the judge of what we send is a just one. */
class OpenApiTest {

    private static OpenApi api;

    @BeforeEach
    void read() {
        api = api != null ? api : OpenApi.of("messaging-api.yml").orElse(null);
        Assumptions.assumeTrue(api != null, "共有フォルダーがありません");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'text','text':'はい'}",
                "{'type':'text','text':'はい','quickReply':{'items':[{'type':'action','action':{'type':'postback','label':'見る','data':'x'}}]}}",
                "{'type':'flex','altText':'x','contents':{'type':'bubble','body':{'type':'box','layout':'vertical','contents':[{'type':'text','text':'x','wrap':true}]}}}"
            })
    void rightMessagesPass(String message) {
        assertThat(api.problems("/v2/bot/message/multicast", multicast(message)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'text'}",
                "{'type':'text','text':1}",
                "{'type':'text','text':'x','txet':'y'}",
                "{'type':'hologram'}",
                "{'text':'x'}",
                "{'type':'flex','altText':'x','contents':{'type':'bubble','body':{'type':'box','layout':'vertical','contents':[{'type':'button','height':'xl','action':{'type':'postback','data':'x'}}]}}}",
                "{'type':'flex','altText':'x','contents':{'type':'bubble','body':{'type':'box','layout':'vertical','contents':[{'type':'button'}]}}}",
                "{'type':'text','text':'はい','quickReply':{'itmes':[]}}"
            })
    void wrongMessagesDoNot(String message) {
        assertThat(api.problems("/v2/bot/message/multicast", multicast(message)))
                .isNotEmpty();
    }

    private static tools.jackson.databind.JsonNode multicast(String message) {
        String body = "{'to':['U1'],'messages':[" + message + "]}";
        return JsonMapper.builder().build().readTree(body.replace('\'', '"'));
    }
}
