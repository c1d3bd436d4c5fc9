package kairan.chaos;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;

/** The program as a process of its own, on ports that it keeps from life to life. */
final class House implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(4);
    private static final Path LOG = Path.of("target", "chaos.log");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final List<String> launch;
    private final int webPort = freePort();
    private final int chatPort = freePort();
    private Process process;

    /** @param settings in the form {@code name=value} */
    House(Path clock, List<String> settings) throws IOException, InterruptedException {
        launch = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-Dchaos.clock=" + clock.toAbsolutePath(),
                "-cp",
                classPath(),
                ClockedKairan.class.getName(),
                "--server.port=" + webPort,
                "--kairan.webchat.port=" + chatPort));
        settings.forEach(setting -> launch.add("--" + setting));
        process = begin();
        awaitOpen();
    }

    /** The classes under test, or, with {@code -Dkairan.jar=…}, that jar as it is shipped, extracted, and beside it the clock. */
    private static String classPath() throws IOException, InterruptedException {
        String jar = System.getProperty("kairan.jar", "");
        if (jar.isEmpty()) {
            return System.getProperty("java.class.path");
        }
        Path home = Path.of("target", "chaos-jar").toAbsolutePath();
        Process extracting = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-Djarmode=tools",
                        "-jar",
                        jar,
                        "extract",
                        "--force",
                        "--destination",
                        home.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (extracting.waitFor() != 0) {
            throw new IllegalStateException(jar + " cannot be extracted");
        }
        Path beside = home.resolve("clock");
        for (Class<?> one : List.of(ClockedKairan.class, FileClock.class)) {
            String name = one.getName().replace('.', '/') + ".class";
            Files.createDirectories(beside.resolve(name).getParent());
            Files.copy(Path.of("target/test-classes", name), beside.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        try (Stream<Path> jars = Files.list(home)) {
            Path app = jars.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
            return beside + File.pathSeparator + app + File.pathSeparator + home.resolve("lib") + "/*";
        }
    }

    private Process begin() throws IOException {
        return new ProcessBuilder(launch)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()))
                .start();
    }

    private void awaitOpen() throws InterruptedException {
        try {
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(50))
                    .atMost(LONGEST_START)
                    .failFast(() -> !process.isAlive())
                    .until(this::answers);
        } catch (ConditionTimeoutException | TerminalFailureException e) {
            kill();
            throw new IllegalStateException("the program did not start; see " + LOG, e);
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            HTTP.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + webPort + "/"))
                            .timeout(Duration.ofMinutes(1))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** A figure of this life, as the watch sees it. */
    double figure(String name, String watchToken) throws IOException, InterruptedException {
        HttpRequest asked = HttpRequest.newBuilder(URI.create("http://localhost:" + webPort + "/actuator/prometheus"))
                .header("Authorization", "Bearer " + watchToken)
                .build();
        return HTTP.send(asked, HttpResponse.BodyHandlers.ofString())
                .body()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    int webPort() {
        return webPort;
    }

    int chatPort() {
        return chatPort;
    }

    long pid() {
        return process.pid();
    }

    /** As kill −9 does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void startAgain() throws IOException, InterruptedException {
        process = begin();
        awaitOpen();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
