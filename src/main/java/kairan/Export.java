package kairan;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import kairan.content.Editing;
import kairan.content.Edits;
import kairan.content.Paraphrases;
import kairan.faq.Phrasings;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The command {@code export}: writes what was written at the desk back into a folder like {@code conversations/}. */
final class Export {

    private Export() {}

    /** @return the exit code */
    static int run(String[] args, PrintStream out, PrintStream err) {
        if (args.length != 1 || args[0].startsWith("-")) {
            err.println("書き出す先のフォルダーを一つ書いてください。例: java -jar kairan.jar export conversations");
            return 2;
        }
        Path folder = Path.of(args[0]);
        if (!Files.isDirectory(folder)) {
            err.println("フォルダー %s がありません。".formatted(folder));
            return 2;
        }
        try {
            Written written = written();
            List<String> changed = Editing.export(written.files(), folder);
            int ways = Paraphrases.write(folder, written.phrasings());
            changed.forEach(file -> out.println("書き出しました: " + file));
            if (ways > 0) {
                out.println("聞き方を、%d個書き足しました。".formatted(ways));
            }
            if (!changed.isEmpty()) {
                out.println("%d個のファイルを書き出しました。".formatted(changed.size()));
            }
            if (changed.isEmpty() && ways == 0) {
                out.println("書き出すものはありません。フォルダーの内容と同じです。");
            }
            return 0;
        } catch (IOException e) {
            err.println("%s に書けません。権限と空きを確かめてください。".formatted(folder));
            return 1;
        }
    }

    /** What was written at the desk: whole files, and the ways to ask that were put to entries. */
    private record Written(Map<String, String> files, Map<String, List<String>> phrasings) {}

    private static Written written() {
        try (ConfigurableApplicationContext store = new SpringApplicationBuilder(Store.class)
                .web(WebApplicationType.NONE)
                .properties("logging.level.root=warn")
                .run()) {
            JdbcClient db = JdbcClient.create(store.getBean(OneWriter.class));
            return new Written(
                    Map.copyOf(new Edits(db).leading()),
                    new Phrasings(db, Kairan.systemClock(ZoneOffset.UTC)).byEntry());
        }
    }
}
