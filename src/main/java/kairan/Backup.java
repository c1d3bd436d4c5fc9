package kairan;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import kairan.watch.Backups;

/**
 * The command {@code backup}: a copy of the store as it is at one moment (写し), made while the house goes on working.
 * Photos lie in the store and are in it, the files under {@code conversations/} are not.
 */
final class Backup {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private Backup() {}

    /** @return the exit code: 0, 1 if it failed, 2 if the arguments are wrong */
    static int run(List<String> args, Path data, Clock clock, PrintStream out, PrintStream err) {
        if (args.size() != 1 || args.getFirst().startsWith("-")) {
            err.println("写しを置くファイルかフォルダーを一つ書いてください。例: java -jar kairan.jar backup /backup/kairan.db");
            return 2;
        }
        Path store = data.resolve("kairan.db");
        if (!Files.isRegularFile(store)) {
            err.println("%s に記録がありません。KAIRAN_DATA で置き場所を教えてください。".formatted(data));
            return 2;
        }
        Path file = file(Path.of(args.getFirst()), clock);
        try {
            StoreFile.check(store);
            copy(store, file);
            note(data, clock, err);
            out.println("写しを作りました: %s（%s）".formatted(file, size(Files.size(file))));
            out.println("会話のファイル（conversations/）は、ふくみません。");
            return 0;
        } catch (WrongStore e) {
            err.println(e.getMessage());
        } catch (FileAlreadyExistsException e) {
            err.println("%s は、もうあります。別の名前にしてください。".formatted(e.getFile()));
        } catch (IOException | SQLException e) {
            err.println("%s に、写しを作れませんでした。フォルダーがあるか、書けるか、空きがあるかを確かめてください。".formatted(file));
        }
        return 1;
    }

    /** For those who watch that there is one every day; the copy is good without it. */
    private static void note(Path data, Clock clock, PrintStream err) {
        try {
            Backups.note(data, clock.instant());
        } catch (IOException e) {
            err.println("写しはできましたが、とった時刻を %s に書けませんでした。書けるようにしてください。「ボットの調子」の画面に出せません。".formatted(data));
        }
    }

    /** In a folder, a name that says when. */
    private static Path file(Path target, Clock clock) {
        return Files.isDirectory(target)
                ? target.resolve("kairan-%s.db".formatted(WHEN.format(LocalDateTime.now(clock))))
                : target;
    }

    /** Written beside it and read through before it gets its name, so that no half copy is ever taken for a whole one. */
    static void copy(Path store, Path file) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        try {
            ownersOnly(part);
            vacuum(store, part);
            StoreFile.check(part);
            StoreFile.readThrough(part);
            toDisk(part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** People's words lie in it. */
    static void ownersOnly(Path file) throws IOException {
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (UnsupportedOperationException e) {
            Files.createFile(file);
        }
    }

    /** All of it is of the moment at which it begins; whoever writes meanwhile does not wait. */
    private static void vacuum(Path store, Path to) throws SQLException {
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + store + "?busy_timeout=30000");
                PreparedStatement copy = db.prepareStatement("vacuum into ?")) {
            copy.setString(1, to.toString());
            copy.execute();
        }
    }

    static void toDisk(Path file) throws IOException {
        try (FileChannel open = FileChannel.open(file, StandardOpenOption.WRITE)) {
            open.force(true);
        }
    }

    private static String size(long bytes) {
        return "%.1fMB".formatted(bytes / 1024.0 / 1024);
    }
}
