package kairan.transcripts;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kairan.conversation.Choice;
import kairan.conversation.Message;

/** When what the bot said is what was written: full and half width are the same, white space does not count, … stands for anything. */
final class Matching {

    private Matching() {}

    static boolean matches(Step.Expects expected, Message said) {
        List<String> labels = said.choices().stream().map(Choice::label).toList();
        boolean buttons = expected.buttons().equals(List.of("…"))
                || expected.buttons().size() == labels.size() && allSame(expected.buttons(), labels);
        return buttons && like(expected.text(), said.text());
    }

    private static boolean allSame(List<String> expected, List<String> labels) {
        for (int i = 0; i < expected.size(); i++) {
            if (!same(expected.get(i), labels.get(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean same(String expected, String said) {
        return plain(expected).equals(plain(said));
    }

    private static boolean like(String expected, String said) {
        String pattern = Arrays.stream(expected.split("…", -1))
                .map(Matching::plain)
                .map(Pattern::quote)
                .collect(Collectors.joining(".*"));
        return Pattern.compile(pattern, Pattern.DOTALL).matcher(plain(said)).matches();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }

    /** How a message is written in a transcript. */
    static List<String> lines(String to, Message said) {
        List<String> lines = new ArrayList<>();
        String[] text = said.text().lines().filter(line -> !line.isBlank()).toArray(String[]::new);
        lines.add((to.isEmpty() ? "ボット：" : "ボット→" + to + "：") + text[0]);
        Arrays.stream(text).skip(1).forEach(line -> lines.add("　　　　" + line));
        if (!said.choices().isEmpty()) {
            lines.add("　　　　"
                    + said.choices().stream().map(c -> "［" + c.label() + "］").collect(Collectors.joining()));
        }
        return lines;
    }
}
