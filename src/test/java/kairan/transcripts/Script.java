package kairan.transcripts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A transcript read from its file: its title and its steps. */
record Script(Path file, String title, List<Step> steps) {

    /** Who speaks where many hear: some member of a group at LINE. */
    static final String GROUP = "グループ";

    private static final Pattern SAYS = Pattern.compile("^(\\S{1,12}?)：(.*)$");
    private static final Pattern BOT = Pattern.compile("^ボット(?:→(\\S{1,12}?))?：(.*)$");
    private static final Pattern NOW =
            Pattern.compile("^いまは\\s*(\\d{4})年(\\d{1,2})月(\\d{1,2})日\\s*(\\d{1,2})時(?:(\\d{1,2})分)?\\s*$");
    private static final Pattern DECIDES = Pattern.compile("^職員：提案を「(.+)」にする$");
    private static final Pattern CHECKS = Pattern.compile("^職員：市の自己点検に答える$");
    private static final Pattern NEIGHBOUR =
            Pattern.compile("^ご近所の人：（(QRコードから|さっきの感想を直す)：([^／]+)(?:／([^／]*))?(?:／([^／]*))?）$");
    private static final Pattern AWAY = Pattern.compile("^ご近所の人：（さっきの感想を取り消す）$");
    private static final Pattern SEES = Pattern.compile("^画面「(.+)」：$");
    private static final Pattern BUTTON = Pattern.compile("［([^］]*)］");

    static Script read(Path file, Set<String> people) throws IOException {
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("空です。1行目に題を書いてください。");
        }
        List<Step> steps = new ArrayList<>();
        int i = 1;
        while (i < lines.size()) {
            int end = i + 1;
            while (end < lines.size() && lines.get(end).matches("^[ 　\\t]+\\S.*")) {
                end++;
            }
            steps.add(step(List.copyOf(lines.subList(i, end)), people));
            i = end;
        }
        return new Script(file, lines.getFirst().strip(), steps);
    }

    private static Step step(List<String> lines, Set<String> people) {
        String first = lines.getFirst();
        Matcher now = NOW.matcher(Normalizer.normalize(first, Normalizer.Form.NFKC));
        if (now.matches()) {
            return new Step.Now(lines, time(now));
        }
        Matcher bot = BOT.matcher(first);
        if (bot.matches()) {
            return expects(lines, bot.group(1) == null ? "" : bot.group(1), bot.group(2));
        }
        Matcher decides = DECIDES.matcher(first);
        if (decides.matches()) {
            return new Step.Decides(lines, decides.group(1), fields(lines));
        }
        if (CHECKS.matcher(first).matches()) {
            return new Step.Checks(lines, fields(lines));
        }
        Matcher neighbour = NEIGHBOUR.matcher(first);
        if (neighbour.matches()) {
            return new Step.Neighbour(
                    lines,
                    neighbour.group(1).startsWith("さっき"),
                    neighbour.group(2),
                    filled(neighbour.group(3)),
                    filled(neighbour.group(4)));
        }
        if (AWAY.matcher(first).matches()) {
            return new Step.NeighbourWithdraws(lines);
        }
        Matcher sees = SEES.matcher(first);
        if (sees.matches()) {
            return new Step.Sees(lines, sees.group(1), joined("", lines));
        }
        Matcher says = SAYS.matcher(first);
        if (says.matches() && (people.contains(says.group(1)) || says.group(1).equals(GROUP))) {
            return new Step.Speaks(lines, says.group(1), joined(says.group(2), lines));
        }
        return new Step.Prose(lines);
    }

    private static String filled(String group) {
        return group == null ? "" : group;
    }

    /** 理由：…, one on each further line. */
    private static Map<String, String> fields(List<String> lines) {
        return lines.stream()
                .skip(1)
                .map(line -> line.strip().split("：", 2))
                .filter(field -> field.length == 2)
                .collect(Collectors.toMap(field -> field[0], field -> field[1], (one, another) -> another));
    }

    private static LocalDateTime time(Matcher now) {
        int minute = now.group(5) == null ? 0 : Integer.parseInt(now.group(5));
        return moment(
                Integer.parseInt(now.group(1)),
                Integer.parseInt(now.group(2)),
                Integer.parseInt(now.group(3)),
                Integer.parseInt(now.group(4)),
                minute);
    }

    /** A day that no calendar has is the clerk's slip. */
    private static LocalDateTime moment(int year, int month, int day, int hour, int minute) {
        try {
            return LocalDateTime.of(year, month, day, hour, minute);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("「いまは」の日時が読めません。", e);
        }
    }

    private static String joined(String first, List<String> lines) {
        StringBuilder all = new StringBuilder(first.strip());
        lines.stream()
                .skip(1)
                .map(String::strip)
                .forEach(line -> all.append('\n').append(line));
        return all.toString().strip();
    }

    private static Step expects(List<String> lines, String to, String first) {
        String all = joined(first, lines);
        List<String> buttons =
                BUTTON.matcher(all).results().map(m -> m.group(1)).toList();
        return new Step.Expects(lines, to, BUTTON.matcher(all).replaceAll("").strip(), buttons);
    }
}
