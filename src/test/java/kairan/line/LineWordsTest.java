package kairan.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.linecorp.bot.jackson.ModelObjectMapper;
import com.linecorp.bot.messaging.model.FlexMessage;
import com.linecorp.bot.messaging.model.ReplyMessageRequest;
import com.linecorp.bot.messaging.model.TextMessage;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Spot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How messages become bubbles. */
class LineWordsTest {

    private static final Choice SEE = new Choice("見る", "mailbox", "open");
    private static final String FAMILY = "👨‍👩‍👧‍👦";

    private static List<JsonNode> bubbles(Message... messages) {
        try {
            ReplyMessageRequest request = new ReplyMessageRequest("token", LineWords.bubbles(List.of(messages)), null);
            JsonNode body = JsonMapper.builder()
                    .build()
                    .readTree(ModelObjectMapper.createNewObjectMapper().writeValueAsBytes(request));
            String path = "/v2/bot/message/reply";
            assertThat(Limits.problems(new LineStub.Request(path, "Bearer x", "", body)))
                    .isEmpty();
            OpenApi.of("messaging-api.yml")
                    .ifPresent(api -> assertThat(api.problems(path, body)).isEmpty());
            return body.path("messages").valueStream().toList();
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> labels(JsonNode items) {
        return items.valueStream()
                .map(item -> item.path("action").path("label").stringValue())
                .toList();
    }

    private static List<Choice> choices(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> new Choice("選択" + i, "echo", "c" + i))
                .toList();
    }

    @Test
    void aPlainMessageIsAText() {
        assertThat(bubbles(Message.of("はい。\nそうです。")))
                .singleElement()
                .satisfies(text -> assertThat(text.path("text").stringValue()).isEqualTo("はい。\nそうです。"))
                .satisfies(text -> assertThat(text.has("quickReply")).isFalse());
    }

    @Test
    void passingChoicesOfAllMessagesStandUnderTheLastOnceEach() {
        List<JsonNode> bubbles = bubbles(
                Message.asking("一", List.of(SEE, new Choice("窓口", "desk", "show"))),
                Message.asking("二", List.of(SEE, new Choice("やめる", "dialogue", "stop"))),
                Message.of("三"));

        assertThat(bubbles.get(0).has("quickReply")).isFalse();
        assertThat(bubbles.get(1).has("quickReply")).isFalse();
        assertThat(labels(bubbles.get(2).path("quickReply").path("items"))).containsExactly("窓口", "見る", "やめる");
    }

    @Test
    void ofMoreThanThirteenThoseOfTheLastQuestionStay() {
        List<JsonNode> bubbles = bubbles(Message.asking("一", choices(1, 13)), Message.asking("二", choices(11, 16)));

        assertThat(labels(bubbles.getLast().path("quickReply").path("items")))
                .hasSize(13)
                .startsWith("選択4")
                .endsWith("選択16");
    }

    @Test
    void lastingChoicesAreButtonsOfTheBubbleHighEnoughForAFinger() {
        JsonNode flex = bubbles(Message.lasting("出られますか", choices(1, 10))).getFirst();

        assertThat(flex.path("altText").stringValue()).isEqualTo("出られますか");
        JsonNode text = flex.path("contents").path("body").path("contents").path(0);
        assertThat(text.path("wrap").booleanValue()).isTrue();
        JsonNode buttons = flex.path("contents").path("footer").path("contents");
        assertThat(labels(buttons)).hasSize(10).startsWith("選択1");
        assertThat(buttons.valueStream()).allSatisfy(button -> {
            assertThat(button.path("height").stringValue()).isEqualTo("md");
            assertThat(button.path("action").path("displayText"))
                    .isEqualTo(button.path("action").path("label"));
        });
    }

    @Test
    void aButtonThatOpensSomethingOpensIt() {
        Choice call = new Choice("電話する", Meaning.of("desk", "show"), "tel:0144326111");

        List<JsonNode> bubbles =
                bubbles(Message.lasting("窓口です。", List.of(call)), Message.asking("ほかには", List.of(call)));

        JsonNode button = bubbles.getFirst()
                .path("contents")
                .path("footer")
                .path("contents")
                .path(0)
                .path("action");
        JsonNode quick =
                bubbles.getLast().path("quickReply").path("items").path(0).path("action");
        assertThat(List.of(button, quick)).allSatisfy(action -> {
            assertThat(action.path("type").stringValue()).isEqualTo("uri");
            assertThat(action.path("uri").stringValue()).isEqualTo("tel:0144326111");
            assertThat(action.path("label").stringValue()).isEqualTo("電話する");
        });
    }

    @Test
    void aPlaceIsALocationAndCarriesTheQuickRepliesIfItIsTheLast() {
        Choice map = new Choice("地図を開く", Meaning.of("gatherings", "map"), "https://maps.example.jp/1");

        List<JsonNode> bubbles = bubbles(
                Message.asking("ほかには", List.of(SEE)),
                Message.place("さくら公園 東の入口", "苫小牧市 さくら公園", new Spot(42.634, 141.605), map));

        JsonNode place = bubbles.getLast();
        assertThat(place.path("type").stringValue()).isEqualTo("location");
        assertThat(place.path("title").stringValue()).isEqualTo("さくら公園 東の入口");
        assertThat(place.path("address").stringValue()).isEqualTo("苫小牧市 さくら公園");
        assertThat(place.path("latitude").doubleValue()).isEqualTo(42.634);
        assertThat(place.path("longitude").doubleValue()).isEqualTo(141.605);
        assertThat(labels(place.path("quickReply").path("items"))).containsExactly("見る");
    }

    @Test
    void ofALongPlaceLineGetsAsMuchAsItTakes() {
        Choice map = new Choice("地図を開く", Meaning.of("gatherings", "map"), "https://maps.example.jp/1");

        JsonNode place = bubbles(Message.place("あ" + "🌸".repeat(60), "い".repeat(200), new Spot(-90, 180), map))
                .getFirst();

        assertThat(place.path("title").stringValue()).isEqualTo("あ" + "🌸".repeat(49));
        assertThat(place.path("address").stringValue()).isEqualTo("い".repeat(100));
    }

    @Test
    void aBubbleWithButtonsCanAlsoOfferQuickReplies() {
        List<JsonNode> bubbles = bubbles(Message.asking("質問", List.of(SEE)), Message.lasting("出られますか", choices(1, 2)));

        assertThat(labels(bubbles.getLast().path("quickReply").path("items"))).containsExactly("見る");
        assertThat(bubbles.getLast().path("type").stringValue()).isEqualTo("flex");
    }

    @Test
    void lastingWithoutChoicesIsPlain() {
        assertThat(bubbles(Message.lasting("はい", List.of()))
                        .getFirst()
                        .path("type")
                        .stringValue())
                .isEqualTo("text");
    }

    static Stream<String> longTexts() {
        return Stream.of(
                "あ".repeat(5000),
                "x".repeat(5000),
                "🍡".repeat(2500),
                "\"\n".repeat(2499) + "x",
                "x" + FAMILY.repeat(454));
    }

    @ParameterizedTest
    @MethodSource("longTexts")
    void theLongestTextsAndLabelsStayWithinTheLimits(String text) {
        List<Choice> wide = IntStream.range(0, 10)
                .mapToObj(i -> new Choice(FAMILY.repeat(19) + i, new Meaning("echo", "wide", i + "重".repeat(280))))
                .toList();

        List<JsonNode> bubbles = bubbles(Message.lasting(text, wide));

        String said = bubbles.size() == 2
                ? bubbles.getFirst().path("text").stringValue()
                : bubbles.getFirst()
                        .path("contents")
                        .path("body")
                        .path("contents")
                        .path(0)
                        .path("text")
                        .stringValue();
        assertThat(said).isEqualTo(text);
        assertThat(labels(bubbles.getLast().path("contents").path("footer").path("contents")))
                .hasSize(10);
    }

    @Test
    void aUsualLongTextStaysInItsBubble() {
        assertThat(bubbles(Message.lasting("あ".repeat(5000), choices(1, 3)))).hasSize(1);
    }

    @Test
    void aTextTooLongForItsBubbleGoesBeforeItWhereThereIsRoomAndIsShortenedWhereThereIsNot() {
        Message huge = Message.lasting("🍡".repeat(2500), choices(1, 1));

        assertThat(bubbles(Message.of("一"), Message.of("二"), Message.of("三"), huge))
                .extracting(bubble -> bubble.path("type").stringValue())
                .containsExactly("text", "text", "text", "text", "flex");
        List<JsonNode> full = bubbles(Message.of("一"), Message.of("二"), Message.of("三"), huge, huge);
        assertThat(full).hasSize(5);
        assertThat(full.getLast()
                        .path("contents")
                        .path("body")
                        .path("contents")
                        .path(0)
                        .path("text")
                        .stringValue())
                .isEqualTo("🍡".repeat(1000) + "…");
    }

    @Test
    void altTextIsNotCutInTheMiddleOfACharacter() {
        JsonNode flex =
                bubbles(Message.lasting("x" + "🍡".repeat(1000), choices(1, 1))).getFirst();

        assertThat(flex.path("altText").stringValue()).isEqualTo("x" + "🍡".repeat(749));
    }

    @Test
    void moreThanFiveMessagesAreAnErrorOfOurs() {
        assertThatThrownBy(() -> LineWords.bubbles(List.of(
                        Message.of("1"),
                        Message.of("2"),
                        Message.of("3"),
                        Message.of("4"),
                        Message.of("5"),
                        Message.of("6"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bubblesAreOfTheKindsOfTheSdk() {
        assertThat(LineWords.bubbles(List.of(Message.of("一"), Message.lasting("二", choices(1, 1)))))
                .hasExactlyElementsOfTypes(TextMessage.class, FlexMessage.class);
    }
}
