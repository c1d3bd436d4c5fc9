package kairan.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** When the store was last copied (写し): a line that the command {@code backup} leaves in a file beside the store. */
@Component
public class Backups implements Watched {

    static final String FILE = "last-backup";

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("M月d日（E）H時m分", Locale.JAPANESE);

    private final Path folder;
    private final Duration within;
    private final Clock clock;

    /** @param within how old the last copy may be; zero if nobody is to watch it */
    Backups(@Value("${kairan.data}") Path folder, @Value("${kairan.backup-within}") Duration within, Clock clock) {
        this.folder = folder;
        this.within = within;
        this.clock = clock;
    }

    /** The store in that folder has been copied. */
    public static void note(Path folder, Instant at) throws IOException {
        Files.writeString(folder.resolve(FILE), at + "\n");
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public String label() {
        return "写し（バックアップ）";
    }

    @Override
    public Condition condition() {
        if (within.isZero()) {
            return Condition.well(Map.of("words", "写しは、ここでは見はっていません。"));
        }
        try {
            Instant last = last();
            return last == null ? none() : of(last);
        } catch (IOException | DateTimeException e) {
            return in("写しをとった時刻（%s）が読めません。フォルダーを読めるか、確かめてください。".formatted(folder.resolve(FILE)));
        }
    }

    private @Nullable Instant last() throws IOException {
        try {
            return Instant.parse(Files.readString(folder.resolve(FILE)).strip());
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private Condition of(Instant last) {
        String words = "最後の写しは、%sです。".formatted(WHEN.format(last.atZone(clock.getZone())));
        return last.plus(within).isBefore(clock.instant())
                ? in(words + "毎日写しをとる用意（backup）が動いているか、確かめてください。")
                : Condition.well(Map.of("words", words, "last", last.toString()));
    }

    /** A new house has some time for its first one. */
    private Condition none() throws IOException {
        Instant made = Files.readAttributes(folder, BasicFileAttributes.class)
                .creationTime()
                .toInstant();
        String words = "写しは、まだありません。毎日写しをとる用意（backup）をしてください。";
        return made.plus(within).isBefore(clock.instant()) ? in(words) : Condition.well(Map.of("words", words));
    }

    private static Condition in(String trouble) {
        return new Condition(trouble, Map.of("words", trouble));
    }
}
