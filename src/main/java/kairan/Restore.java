package kairan;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * The command {@code restore}: puts a copy made by {@link Backup} in the place of the store. The copy is read through
 * before, and the store that was there is kept under another name.
 */
final class Restore {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private Restore() {}

    /** @return the exit code: 0, 1 if it was refused or failed, 2 if the arguments are wrong */
    static int run(List<String> args, Path data, Clock clock, PrintStream out, PrintStream err) {
        if (args.size() != 1 || args.getFirst().startsWith("-")) {
            err.println("戻す写しのファイルを一つ書いてください。例: java -jar kairan.jar restore /backup/kairan.db");
            return 2;
        }
        Path copy = Path.of(args.getFirst());
        if (!Files.isRegularFile(copy) || !holdsSomething(copy)) {
            err.println("%s がないか、空です。backup で作ったファイルを書いてください。".formatted(copy));
            return 2;
        }
        try {
            restore(copy, data, LocalDateTime.now(clock), out);
            return 0;
        } catch (WrongStore e) {
            err.println(e.getMessage());
            err.println("いまのデータは、そのままです。");
        } catch (IOException | SQLException e) {
            err.println("戻せませんでした。%s に書けるか、空きがあるかを確かめてください。いまのデータは、そのままです。".formatted(data));
        }
        return 1;
    }

    private static boolean holdsSomething(Path copy) {
        try {
            return Files.size(copy) > 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static void restore(Path copy, Path data, LocalDateTime now, PrintStream out)
            throws IOException, SQLException {
        Files.createDirectories(data);
        Path store = data.resolve("kairan.db");
        Path fresh = data.resolve("kairan.db.restoring");
        Path aside = data.resolve("kairan-%s.db".formatted(WHEN.format(now)));
        try {
            refuseRawCopy(copy);
            Files.deleteIfExists(fresh);
            Backup.ownersOnly(fresh);
            Files.copy(copy, fresh, StandardCopyOption.REPLACE_EXISTING);
            StoreFile.check(fresh);
            StoreFile.readThrough(fresh);
            Backup.toDisk(fresh);
            boolean kept = Files.exists(store);
            if (kept) {
                refuseIfInUse(store);
                putAside(store, aside);
            }
            // At no moment is there no store: a house that starts now has the old one or the new one.
            Files.move(fresh, store, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            tell(store, kept, aside, out);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** What was copied by hand while the house was working lacks what lies beside it. */
    private static void refuseRawCopy(Path copy) throws IOException {
        Path beside = Path.of(copy + "-wal");
        if (Files.exists(beside) && Files.size(beside) > 0) {
            throw new WrongStore("%s のとなりに %s があります。動いているときに手で写したファイルは、欠けていることがあります。backup で作ったファイルを書いてください。"
                    .formatted(copy, beside.getFileName()));
        }
    }

    /** Leaving the journal, which also brings all of the store into its one file, works only while nobody else has it open. */
    private static void refuseIfInUse(Path store) {
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + store + "?busy_timeout=1000");
                Statement ask = db.createStatement();
                ResultSet journal = ask.executeQuery("pragma journal_mode = delete")) {
            if (journal.next() && !journal.getString(1).equalsIgnoreCase("delete")) {
                throw inUse();
            }
        } catch (SQLException e) {
            if (busy(e)) {
                throw inUse();
            }
            // So damaged that nobody can have it open; that is why somebody restores.
        }
    }

    private static boolean busy(SQLException e) {
        int code = e.getErrorCode() & 0xff;
        return code == 5 || code == 6;
    }

    private static WrongStore inUse() {
        return new WrongStore("回覧が、まだ動いています。止めてから、もう一度してください。");
    }

    private static void putAside(Path store, Path aside) throws IOException {
        try {
            Files.createLink(aside, store);
        } catch (UnsupportedOperationException e) {
            Files.copy(store, aside);
        }
        for (String beside : List.of("-wal", "-shm")) {
            Path file = Path.of(store + beside);
            if (Files.exists(file)) {
                Files.move(file, Path.of(aside + beside));
            }
        }
    }

    private static void tell(Path store, boolean kept, Path aside, PrintStream out) throws SQLException {
        out.println("写しを戻しました: " + store);
        if (kept) {
            out.println("いままでのデータは、消さずにこの名前で残しました: " + aside);
        }
        try (Connection db = StoreFile.reading(store);
                Statement ask = db.createStatement();
                ResultSet row = ask.executeQuery(
                        "select (select count(*) from person), (select count(*) from parcel where state = 'waiting')")) {
            out.println("この写しには、%,d人の記録があります。".formatted(row.getLong(1)));
            if (row.getLong(2) > 0) {
                out.println("まだ送っていないお知らせの束が、%d個あります。写しを作ったあとに送られていれば、もう一度送られます。".formatted(row.getLong(2)));
            }
        } catch (SQLException e) {
            // A copy of the first houses, which had no parcels yet.
            out.println("次に動かすと、いまの版に合わせます。");
        }
        out.println("回覧を動かして、確かめてください。");
    }
}
