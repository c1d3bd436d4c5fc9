package kairan.proposals;

import java.util.ArrayList;
import java.util.List;

/** What the one who gave an opinion or a proposal reads of it. */
final class Letters {

    private static final int SHOWN = 60;

    private Letters() {}

    /** Its number, its beginning, where it stands, and all that staff have said to it. */
    static String state(Voice voice) {
        List<String> lines = new ArrayList<>();
        lines.add("%s　受付番号 %s".formatted(voice.proposal() ? "提案" : "意見", voice.receipt()));
        if (voice.words() != null) {
            lines.add("「%s」".formatted(beginning(voice.words())));
        }
        lines.add("いま：" + voice.state().label());
        add(lines, "担当：", voice.section());
        if (voice.state().closed()) {
            add(lines, "どうやったら実現できるか：", voice.how());
            add(lines, "どんな支援ができるか：", voice.support());
            add(lines, voice.state() == State.DECLINED ? "できない理由：" : "お返事：", voice.reason());
        }
        return String.join("\n", lines);
    }

    private static void add(List<String> lines, String what, String text) {
        if (!text.isEmpty()) {
            lines.add(what + text);
        }
    }

    private static String beginning(String words) {
        String line = words.replace('\n', ' ');
        return line.codePointCount(0, line.length()) <= SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
