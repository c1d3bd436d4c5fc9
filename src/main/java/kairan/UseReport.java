package kairan;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kairan.conversation.Uses;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A month's use for paper (利用状況の報告): people and what they did, by door and kind, and nothing of its contents. */
final class UseReport {

    private static final Map<String, String> DOORS = Map.of("line", "LINE", "webchat", "チャットの画面");
    private static final Map<String, String> KINDS = Map.of(
            Uses.PEOPLE,
            "話した人",
            "wrote",
            "送られた言葉",
            "chose",
            "押されたボタン",
            "joined",
            "友だち追加",
            "left",
            "ブロック",
            "sent",
            "写真やスタンプなど",
            "unsent",
            "送信取消");

    private UseReport() {}

    /** Prints the month named by the first argument, such as 2026-05, or else the month before this; the exit code. */
    static int run(List<String> args, Path data, Clock clock, PrintStream out, PrintStream err) {
        YearMonth month;
        try {
            month = args.isEmpty() ? YearMonth.now(clock).minusMonths(1) : YearMonth.parse(args.getFirst());
        } catch (DateTimeException e) {
            err.println("月は 2026-05 のように書いてください。");
            return 2;
        }
        if (!Files.isRegularFile(data.resolve("kairan.db"))) {
            err.println("%s に記録がありません。KAIRAN_DATA で置き場所を教えてください。".formatted(data));
            return 2;
        }
        try (OneWriter store = Store.open(data, "NORMAL")) {
            print(month, new Uses(JdbcClient.create(store), clock).of(month), out);
        }
        return 0;
    }

    private static void print(YearMonth month, List<Uses.Count> counts, PrintStream out) {
        out.println("%d年%d月の利用状況（数だけで、内容はふくみません）".formatted(month.getYear(), month.getMonthValue()));
        if (counts.isEmpty()) {
            out.println("この月の記録は、ありません。");
        }
        counts.stream()
                .collect(Collectors.groupingBy(Uses.Count::channel, java.util.TreeMap::new, Collectors.toList()))
                .forEach((door, all) -> {
                    out.println();
                    out.println(DOORS.getOrDefault(door, door));
                    all.forEach(count -> out.println(
                            "  %s：%d".formatted(KINDS.getOrDefault(count.kind(), count.kind()), count.total())));
                });
    }
}
