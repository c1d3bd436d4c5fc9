package kairan;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import kairan.conversation.Message;
import kairan.line.LineStub;
import kairan.line.SignedWebhook;
import kairan.transcripts.LittleHouse;
import kairan.transcripts.RehearsalTalk;

/**
 * A rehearsal (稽古) for people: the whole program in the little town of the transcripts, by a clock one sets, with a LINE
 * phone in the terminal and the web chat beside it. Nothing is kept afterwards.
 */
public final class Rehearsal {

    private Rehearsal() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("kairan-rehearsal");
        LocalDateTime start = RehearsalTalk.settle(folder);
        try (LineStub line = LineStub.start();
                LittleHouse house = new LittleHouse(
                        folder,
                        start,
                        List.of(
                                "kairan.line.secret=" + SignedWebhook.SECRET,
                                "kairan.line.token=rehearsal",
                                "kairan.line.api=" + line.url()))) {
            talk(new RehearsalTalk(house, line));
        }
        System.exit(0);
    }

    private static void talk(RehearsalTalk talk) throws IOException {
        show(talk.begin());
        BufferedReader terminal = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String words = terminal.readLine(); words != null; words = terminal.readLine()) {
            if (words.strip().equals("おわり")) {
                return;
            }
            if (!words.isBlank()) {
                show(talk.say(words.strip()));
            }
        }
    }

    private static void show(List<Message> messages) {
        messages.forEach(message -> System.out.println(String.join("\n", RehearsalTalk.lines(message))));
        System.out.print("あなた（LINE）：");
        System.out.flush();
    }
}
