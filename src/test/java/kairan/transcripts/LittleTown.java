package kairan.transcripts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.bodies.District;
import kairan.bodies.Districts;
import kairan.conversation.Ids;
import kairan.conversation.Person;
import kairan.roles.Realm;
import kairan.roles.Role;
import kairan.roles.Roles;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The little town every transcript starts from ({@code transcripts/town.yaml}): who lives there, the hour, and its associations and gatherings. */
record LittleTown(
        String now,
        List<Inhabitant> people,
        List<District> districts,
        List<Body> bodies,
        List<Slip> slips,
        List<Map<String, Object>> gatherings,
        List<Map<String, Object>> owns) {

    static final Path CONVERSATIONS = Path.of("conversations");
    static final Path TRANSCRIPTS = CONVERSATIONS.resolve("transcripts");

    /** Someone of the little town; a new one has never talked with the bot. */
    record Inhabitant(String name, boolean isNew, String role, String body) {

        /** Gives them their role, if they have one. */
        void appoint(Roles roles, Supplier<Person> person) {
            if (role != null) {
                roles.give(person.get(), Role.valueOf(role.toUpperCase(Locale.ROOT)), new Realm(body, null));
            }
        }
    }

    /** A slip of the little town, with a code that transcripts can know. */
    record Slip(String body, int block, int number, String code) {}

    /** Writes its slips into the store. */
    void print(JdbcClient db) {
        slips.forEach(slip -> db.sql(
                        "insert into household (id, body, block, number, code, printed_at) values (?, ?, ?, ?, ?, 0)")
                .params(Ids.next(), slip.body(), slip.block(), slip.number(), slip.code())
                .update());
    }

    /** Writes its districts, associations and groups into the store. */
    void found(Districts allDistricts, Bodies allBodies) {
        districts.forEach(allDistricts::keep);
        bodies.forEach(allBodies::keep);
    }

    static LittleTown read() {
        return YAMLMapper.builder()
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .build()
                .readValue(TRANSCRIPTS.resolve("town.yaml").toFile(), LittleTown.class);
    }

    Set<String> names() {
        return people.stream().map(Inhabitant::name).collect(Collectors.toSet());
    }

    List<String> known() {
        return people.stream().filter(one -> !one.isNew()).map(Inhabitant::name).toList();
    }

    java.time.LocalDateTime start() {
        return java.time.LocalDateTime.parse(now.replace(' ', 'T'));
    }

    /** Copies the content into a folder, with the gatherings of the little town in place of the real ones, and its own answers. */
    void settle(Path folder) {
        try (Stream<Path> files = Files.walk(CONVERSATIONS)) {
            for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
                Path relative = CONVERSATIONS.relativize(file);
                if (relative.startsWith("gatherings") || relative.startsWith("transcripts")) {
                    continue;
                }
                Path copy = folder.resolve(relative.toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
            Files.createDirectories(folder.resolve("gatherings"));
            for (Map<String, Object> gathering : gatherings) {
                YAMLMapper.builder()
                        .build()
                        .writeValue(
                                folder.resolve("gatherings/" + gathering.get("id") + ".yaml")
                                        .toFile(),
                                gathering);
            }
            YAMLMapper.builder()
                    .build()
                    .writeValue(folder.resolve("faq/own/little-town.yaml").toFile(), Map.of("entries", owns));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
