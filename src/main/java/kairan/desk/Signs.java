package kairan.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import kairan.content.ContentFiles;
import kairan.conversation.Channel;
import kairan.delivery.Deliveries;
import kairan.delivery.LeftThisMonth;
import kairan.watch.Backups;
import kairan.watch.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks at the house from all sides, from its rows and its disk, in words for a clerk. */
@Component
class Signs {

    /** One side: whether it is well, what is seen, and the page that leads further. */
    record Sign(
            String name,
            boolean well,
            String words,
            @Nullable String path) {}

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final long GIGABYTE = 1L << 30;
    private static final long LEAST_SPACE = 1;
    private static final long FEW_LEFT = 50;

    private final JdbcClient db;
    private final ContentFiles content;
    private final Deliveries deliveries;
    private final LeftThisMonth left;
    private final List<Channel> doors;
    private final Backups backups;
    private final Path folder;
    private final Clock clock;

    Signs(
            JdbcClient db,
            ContentFiles content,
            Deliveries deliveries,
            LeftThisMonth left,
            List<Channel> doors,
            Backups backups,
            @Value("${kairan.data}") Path folder,
            Clock clock) {
        this.db = db;
        this.content = content;
        this.deliveries = deliveries;
        this.left = left;
        this.doors = List.copyOf(doors);
        this.backups = backups;
        this.folder = folder;
        this.clock = clock;
    }

    List<Sign> all() {
        return List.of(inbox(), files(), sent(), month(), line(), tasks(), disk(), backup());
    }

    /** What people said and nobody has heard yet. */
    private Sign inbox() {
        Long oldest = db.sql("select min(arrived_at) from inbox where done_at is null")
                .query((row, n) -> {
                    long at = row.getLong(1);
                    return row.wasNull() ? Long.valueOf(Long.MAX_VALUE) : Long.valueOf(at);
                })
                .single();
        boolean well = oldest == Long.MAX_VALUE
                || Instant.ofEpochMilli(oldest).isAfter(clock.instant().minus(LONG));
        return new Sign("届いた言葉", well, well ? "待っている言葉はありません。" : "1分より長く、返事を待っている言葉があります。続くときは、管理者に知らせてください。", null);
    }

    private Sign files() {
        int wrong = content.problems().size();
        return new Sign(
                "ボットの言葉",
                wrong == 0,
                wrong == 0 ? "まちがいは、ありません。" : "%dか所のまちがいがあるので、その前の言葉で話しています。".formatted(wrong),
                "/desk/content/files");
    }

    private Sign sent() {
        long troubles = deliveries.troubles();
        return new Sign(
                "配信",
                troubles == 0,
                troubles == 0 ? "この7日の配信は、うまくいっています。" : "うまく届いていない配信が、%d件あります。".formatted(troubles),
                DeliveriesPage.PATH + "?trouble=true");
    }

    private Sign month() {
        OptionalLong rest = left.count();
        boolean well = rest.isEmpty() || rest.getAsLong() >= FEW_LEFT;
        return new Sign(
                "今月送れるメッセージ",
                well,
                "あと%sです。".formatted(DeliveriesPage.left(rest)) + (well ? "" : "足りなくなると、お知らせは話しかけた人にだけ届きます。"),
                DeliveriesPage.PATH);
    }

    private Sign line() {
        boolean open = doors.stream().anyMatch(Channel::counted);
        return new Sign("LINE", true, open ? "つながる用意ができています。" : "つないでいません。ウェブのチャットだけで動いています。", null);
    }

    /** What is to be done later, and has failed again and again. */
    private Sign tasks() {
        long failing = db.sql("select count(*) from scheduled_tasks where consecutive_failures > 0")
                .query(Long.class)
                .single();
        return new Sign(
                "あとでする仕事",
                failing == 0,
                failing == 0 ? "予定どおりに進んでいます。" : "うまくいかず、やり直している仕事が%d個あります。続くときは、管理者に知らせてください。".formatted(failing),
                null);
    }

    private Sign disk() {
        try {
            long free = Files.getFileStore(folder).getUsableSpace() / GIGABYTE;
            return new Sign(
                    "データの置き場所",
                    free >= LEAST_SPACE,
                    free >= LEAST_SPACE ? "あと%,dギガバイト書けます。".formatted(free) : "もうすぐいっぱいです。サーバーを見ている人に、すぐに知らせてください。",
                    null);
        } catch (IOException e) {
            return new Sign("データの置き場所", false, "空きを調べられません。サーバーを見ている人に知らせてください。", null);
        }
    }

    /** Whether somebody could begin again from a copy. */
    private Sign backup() {
        Condition now = backups.condition();
        boolean well = now.trouble() == null;
        return new Sign(backups.label(), well, now.facts().get("words") + (well ? "" : "サーバーを見ている人に知らせてください。"), null);
    }
}
