package kairan.line;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder of third-party files that are read in tests, but never copied into the project. */
final class Shared {

    private Shared() {}

    /** Empty, with a word, where the folder is missing; on the build server that is a failure. */
    static Optional<Path> file(String name) {
        Path file = Path.of(System.getProperty("shared", "../shared")).resolve(name);
        if (Files.exists(file)) {
            return Optional.of(file);
        }
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError("missing on the build server: " + name);
        }
        System.err.println("共有フォルダーに " + name + " がないので、これを使う確かめを飛ばします。");
        return Optional.empty();
    }
}
