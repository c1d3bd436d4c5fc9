package kairan.line;

import java.util.List;
import java.util.stream.Stream;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import tools.jackson.databind.JsonNode;

/** One bubble as the person sees it. */
public record Bubble(String text, List<Button> buttons, List<Button> quickReplies) {

    /** A button, with what pressing it sends, or the address it opens. */
    public record Button(String label, String data) {

        Choice choice() {
            return data.startsWith("tel:") || data.startsWith("http")
                    ? new Choice(label, Meaning.of("desk", "show"), data)
                    : new Choice(label, Meaning.read(data).orElseThrow());
        }
    }

    /** In the house's own form. */
    public Message message() {
        List<Choice> choices = Stream.concat(buttons.stream(), quickReplies.stream())
                .map(Button::choice)
                .toList();
        return new Message(text, choices, !buttons.isEmpty());
    }

    /** In LINE's form; a bubble without words shows its altText, and a place opens the map. */
    static Bubble of(JsonNode message) {
        if (message.path("type").stringValue().equals("location")) {
            String map = "https://www.openstreetmap.org/?mlat=%s&mlon=%s"
                    .formatted(message.path("latitude"), message.path("longitude"));
            return new Bubble(
                    message.path("title").stringValue() + "\n"
                            + message.path("address").stringValue(),
                    List.of(new Button("地図を開く", map)),
                    buttons(message.path("quickReply").path("items")));
        }
        boolean flex = message.path("type").stringValue().equals("flex");
        JsonNode words = message.path("contents").path("body").path("contents").path(0);
        String text = flex
                ? words.path("text").stringValue(message.path("altText").stringValue())
                : message.path("text").stringValue();
        return new Bubble(
                text,
                buttons(message.path("contents").path("footer").path("contents")),
                buttons(message.path("quickReply").path("items")));
    }

    private static List<Button> buttons(JsonNode with) {
        return with.valueStream()
                .map(button -> button.path("action"))
                .map(action -> new Button(
                        action.path("label").stringValue(),
                        action.path(action.path("type").stringValue().equals("uri") ? "uri" : "data")
                                .stringValue()))
                .toList();
    }
}
