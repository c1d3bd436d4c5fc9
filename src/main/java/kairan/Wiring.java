package kairan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The wiring of the house that was worked out while the jar was built. It was worked out from Spring's settings as they
 * stand in the jar; whoever sets some of them from outside gets a wiring of their own, worked out at the start.
 */
final class Wiring {

    /** By these Spring decides what there is; what else may be set is read by what there is. */
    private static final List<String> DECIDING = List.of("spring", "management", "dbscheduler", "serverforward");

    private static final String READ_AT_START = "springmail";

    private Wiring() {}

    /** Whether it is at hand, as it is in the jar only, and fits what is set here. */
    static boolean fits(List<String> arguments) {
        @Nullable URL wiring = Kairan.class.getResource("Kairan__ApplicationContextInitializer.class");
        return wiring != null
                && wiring.getProtocol().equals("jar")
                && fits(
                        arguments,
                        System.getenv().keySet(),
                        System.getProperties().stringPropertyNames(),
                        Path.of(""));
    }

    static boolean fits(
            List<String> arguments, Collection<String> environment, Collection<String> properties, Path folder) {
        Stream<String> set = Stream.concat(
                arguments.stream().map(argument -> argument.replaceFirst("=.*", "")),
                Stream.concat(environment.stream(), properties.stream()));
        return set.noneMatch(Wiring::decides)
                && Stream.of(folder, folder.resolve("config")).noneMatch(Wiring::holdsSettings);
    }

    /** Spring takes a name in many spellings: spring.main.banner-mode, SPRING_MAIN_BANNERMODE. */
    private static boolean decides(String name) {
        String bare = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return DECIDING.stream().anyMatch(bare::startsWith) && !bare.startsWith(READ_AT_START);
    }

    /** Files of settings, which Spring looks for here and one folder deeper. */
    private static boolean holdsSettings(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        int depth = folder.endsWith("config") ? 2 : 1;
        try (Stream<Path> files = Files.find(folder, depth, (file, kind) -> !kind.isDirectory())) {
            return files.anyMatch(file -> file.getFileName().toString().matches("application.*\\.(ya?ml|properties)"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
