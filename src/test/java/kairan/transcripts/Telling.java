package kairan.transcripts;

import java.time.LocalDateTime;
import java.util.List;
import kairan.conversation.Choice;
import kairan.conversation.Message;

/** A stage that prints what is said on it, so that one command shows the conversation. */
record Telling(Stage stage) implements Stage {

    @Override
    public void open(LittleTown town) {
        stage.open(town);
    }

    @Override
    public void write(String who, String words) {
        System.out.println(who + "：" + words);
        stage.write(who, words);
    }

    @Override
    public void press(String who, Choice choice) {
        System.out.println(who + "：［" + choice.label() + "］");
        stage.press(who, choice);
    }

    @Override
    public void now(LocalDateTime time) {
        System.out.println("いまは " + time);
        stage.now(time);
    }

    @Override
    public List<Message> heard(String who) {
        List<Message> heard = stage.heard(who);
        heard.forEach(message -> System.out.println(String.join("\n", Matching.lines(who, message))));
        return heard;
    }
}
