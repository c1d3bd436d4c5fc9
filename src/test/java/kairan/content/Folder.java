package kairan.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder of content for tests: the smallest that can be read, into which each test writes what it is about. */
record Folder(Path path) {

    static final Path CONVERSATIONS = Path.of("conversations");

    static Folder smallest(Path path) {
        Folder folder = new Folder(path);
        folder.write("town.yaml", """
            name: みどり市
            home: midori
            desk:
              name: 市民課
            documents:
              - id: midori
                town: みどり市
                title: 協働の手引き
                year: 2013
            """);
        folder.write("phrases.yaml", read(CONVERSATIONS.resolve("phrases.yaml")));
        return folder;
    }

    Folder write(String name, String text) {
        return write(name, text, StandardCharsets.UTF_8);
    }

    Folder write(String name, String text, Charset charset) {
        try {
            Path file = path.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, text.getBytes(charset));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Folder change(String name, String from, String to) {
        String before = read(path.resolve(name));
        if (!before.contains(from)) {
            throw new IllegalArgumentException(name + " does not hold " + from);
        }
        return write(name, before.replace(from, to));
    }

    /** What is wrong in it, one line each, as the operator reads it. */
    List<String> problems() {
        try {
            new Shelf(path).read();
            return List.of();
        } catch (WrongContent e) {
            return e.problems().stream().map(Problem::toString).toList();
        }
    }

    Content read() {
        return new Shelf(path).read();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
