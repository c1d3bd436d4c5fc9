package kairan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kairan.watch.Condition;
import kairan.watch.Watched;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the store answers, and whether there is room for it. */
@Component
class WatchedStore implements Watched {

    private static final long MEGABYTE = 1024 * 1024;

    /** Enough for a night, and for the copy that {@code backup} makes of a small town. */
    private static final long LEAST_ROOM = 500;

    private final JdbcClient db;
    private final Path folder;

    WatchedStore(JdbcClient db, @Value("${kairan.data}") Path folder) {
        this.db = db;
        this.folder = folder;
    }

    @Override
    public String name() {
        return "store";
    }

    @Override
    public String label() {
        return "データ";
    }

    @Override
    public Condition condition() {
        db.sql("select 1").query(Integer.class).single();
        return of(room());
    }

    static Condition of(long megabytes) {
        Map<String, Object> facts = Map.of("roomInMegabytes", megabytes);
        return megabytes >= LEAST_ROOM
                ? Condition.well(facts)
                : new Condition("ディスクの空きが、あと%dMBです。いらないファイルを消すか、ディスクを大きくしてください。".formatted(megabytes), facts);
    }

    private long room() {
        try {
            return Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
