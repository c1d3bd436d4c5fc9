package kairan;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kairan.desk.ResetAdmin;
import kairan.faq.Evaluate;

/** The commands of the jar: what its first word may ask for, instead of starting the house. */
final class Commands {

    /** What they read of the environment: a wrong setting of the others must stop no copy. */
    static final Set<String> SETTINGS = Set.of("KAIRAN_DATA", "KAIRAN_CONVERSATIONS", "KAIRAN_SYNC", "KAIRAN_ZONE");

    private Commands() {}

    /** Whether the first word is a command; if so, it has been run. Those that have an exit code end the program by it. */
    static boolean run(String... args) throws Exception {
        if (args.length == 0) {
            return false;
        }
        String[] rest = Arrays.copyOfRange(args, 1, args.length);
        Map<String, String> settings = System.getenv();
        switch (args[0]) {
            case "train" -> Training.run();
            case "evaluate" -> System.exit(Evaluate.run(rest, System.out, System.err));
            case "export" -> System.exit(Export.run(rest, System.out, System.err));
            case "reset-admin" -> resetAdmin(settings);
            case "use-report" ->
                System.exit(UseReport.run(List.of(rest), data(settings), clock(settings), System.out, System.err));
            case "backup" ->
                System.exit(Backup.run(List.of(rest), data(settings), clock(settings), System.out, System.err));
            case "restore" ->
                System.exit(Restore.run(List.of(rest), data(settings), clock(settings), System.out, System.err));
            case "line-setup" -> System.exit(SettingUpLine.run(rest, System.out));
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void resetAdmin(Map<String, String> settings) {
        try (OneWriter store = Store.open(data(settings), settings.getOrDefault("KAIRAN_SYNC", "NORMAL"))) {
            ResetAdmin.run(
                    store,
                    Kairan.systemClock(ZoneOffset.UTC),
                    settings.getOrDefault("KAIRAN_URL", ""),
                    settings.getOrDefault("SERVER_PORT", "8080"),
                    System.out);
        }
    }

    private static Path data(Map<String, String> settings) {
        return Path.of(settings.getOrDefault("KAIRAN_DATA", "data"));
    }

    private static Clock clock(Map<String, String> settings) {
        return Kairan.systemClock(ZoneId.of(settings.getOrDefault("KAIRAN_ZONE", "Asia/Tokyo")));
    }
}
