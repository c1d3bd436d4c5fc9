package bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One program under measurement: a folder with its jars, started as the Dockerfile starts Kairan. */
record Peer(String name, Path folder, List<String> launch, Map<String, String> environment) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** A program that was started and answers. */
    record Running(Peer peer, Process process, int port, Duration start) implements AutoCloseable {

        long residentMegabytes() throws IOException {
            try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
                return lines.filter(l -> l.startsWith("VmRSS"))
                                .map(l -> Long.parseLong(l.replaceAll("\\D", "")))
                                .findFirst()
                                .orElse(0L)
                        / 1024;
            }
        }

        @Override
        public void close() {
            process.destroy();
            try {
                process.waitFor();
            } catch (InterruptedException e) {
                process.destroyForcibly();
            }
        }
    }

    /** A day of a program, on which its AOT cache is trained. */
    interface Day {

        void spend(Running running) throws Exception;
    }

    /** Trains the AOT cache from the start to the first page and through what is done then. */
    Peer trained(Day day) throws Exception {
        try (Running running = start("-XX:AOTCacheOutput=" + name + ".aot")) {
            day.spend(running);
        }
        return thatIsTrained();
    }

    /** Trains the AOT cache as the Dockerfile does: by a command of its own. */
    Peer trained(String command) throws Exception {
        process("-XX:AOTCacheOutput=" + name + ".aot", freePort(), List.of(command))
                .waitFor();
        return thatIsTrained();
    }

    private Peer thatIsTrained() {
        if (!Files.exists(folder.resolve(name + ".aot"))) {
            throw new IllegalStateException(name + " could not be trained; see " + folder.resolve(name + ".log"));
        }
        return this;
    }

    Running start() throws IOException, InterruptedException {
        return start("-XX:AOTCache=" + name + ".aot");
    }

    private Running start(String cache) throws IOException, InterruptedException {
        int port = freePort();
        long begin = System.nanoTime();
        Process process = process(cache, port, List.of());
        while (!answers(port)) {
            if (!process.isAlive()) {
                throw new IllegalStateException(name + " died; see " + folder.resolve(name + ".log"));
            }
            Thread.onSpinWait();
        }
        return new Running(this, process, port, Duration.ofNanos(System.nanoTime() - begin));
    }

    private Process process(String cache, int port, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "@" + Path.of("kairan.options").toAbsolutePath(),
                cache));
        command.addAll(launch);
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().putAll(environment);
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        return builder.start();
    }

    /** Any answer will do: the empty application knows no page. */
    private static boolean answers(int port) throws InterruptedException {
        try {
            HTTP.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                            .timeout(Duration.ofSeconds(5))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            return true;
        } catch (IOException e) {
            Thread.sleep(Duration.ofMillis(5));
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** The jars of a folder whose names begin with one of these. */
    static String classpath(Path lib, String... beginnings) throws IOException {
        try (Stream<Path> jars = Files.list(lib)) {
            return jars.map(Path::toString)
                    .filter(jar -> Arrays.stream(beginnings)
                            .anyMatch(b -> Path.of(jar).getFileName().toString().startsWith(b)))
                    .sorted()
                    .reduce((a, b) -> a + ":" + b)
                    .orElseThrow();
        }
    }
}
