package kairan;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kairan.content.Editing;
import kairan.content.Edits;
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
            List<String> changed = Editing.export(written(), folder);
            changed.forEach(file -> out.println("書き出しました: " + file));
            out.println(
                    changed.isEmpty() ? "書き出すものはありません。フォルダーの内容と同じです。" : "%d個のファイルを書き出しました。".formatted(changed.size()));
            return 0;
        } catch (IOException e) {
            err.println("%s に書けません。権限と空きを確かめてください。".formatted(folder));
            return 1;
        }
    }

    private static Map<String, String> written() {
        try (ConfigurableApplicationContext store = new SpringApplicationBuilder(Store.class)
                .web(WebApplicationType.NONE)
                .properties("logging.level.root=warn")
                .run()) {
            return Map.copyOf(new Edits(JdbcClient.create(store.getBean(OneWriter.class))).leading());
        }
    }
}
