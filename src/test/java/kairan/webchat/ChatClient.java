package kairan.webchat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Someone at the chat page, for tests in other rooms: writes, presses, and hears the bot's messages. */
public final class ChatClient implements AutoCloseable {

    private final int port;
    private final Map<String, Long> bubbleOf = new HashMap<>();
    private Line line;
    private int frames;

    private ChatClient(int port, Line line) {
        this.port = port;
        this.line = line;
    }

    /** The port of the running program's socket. */
    public static int port(ApplicationContext app) {
        return app.getBean(ChatPort.class).number();
    }

    public static ChatClient open(int port) {
        try {
            return new ChatClient(port, Line.open(port));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public void write(String id, String words) {
        line().write(id, words);
        awaitOwn(id);
    }

    public void press(String id, String meaning) {
        line().sendJson("type", "chose", "id", id, "of", bubbleOf.getOrDefault(meaning, 0L), "meaning", meaning);
        awaitOwn(id);
    }

    private void awaitOwn(String id) {
        try {
            line.awaitOwn(id);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the bot has said since the last time, up to the bubble of that number, which must come. */
    public List<Message> newsUpTo(long last) {
        try {
            return line.bubblesUpTo(last).stream()
                    .filter(bubble -> !bubble.path("who").asString().equals("person"))
                    .map(this::message)
                    .toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Plays are faster than people; a connection that has sent as much as it may is given up for a new one. */
    private Line line() {
        frames++;
        if (frames >= Pace.MOST / 2) {
            frames = 0;
            line.close();
            line = open(port, line.token(), line.last());
        }
        return line;
    }

    private static Line open(int port, String token, long after) {
        try {
            return Line.open(port, token, after);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Message message(JsonNode bubble) {
        List<Choice> choices = new ArrayList<>();
        bubble.path("choices").forEach(choice -> {
            String meaning = choice.path("meaning").asString();
            bubbleOf.put(meaning, bubble.path("seq").asLong());
            choices.add(new Choice(
                    choice.path("label").asString(),
                    Meaning.read(meaning).orElseThrow(),
                    choice.hasNonNull("opens") ? choice.path("opens").asString() : null));
        });
        return new Message(
                bubble.path("text").asString(), choices, bubble.path("lasting").asBoolean());
    }

    @Override
    public void close() {
        line.close();
    }
}
