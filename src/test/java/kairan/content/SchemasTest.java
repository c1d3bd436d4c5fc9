package kairan.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What an editor tells a clerk while typing is what the start would say. */
class SchemasTest {

    private static final Path FOLDER = Folder.CONVERSATIONS.resolve("schema");
    private static final Pattern FIRST_LINE = Pattern.compile("# yaml-language-server: \\$schema=(\\S+)");
    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private static final Map<String, String> SCHEMAS = Schemas.all();

    @TempDir
    Path temp;

    /** Rewritten with {@code -Dupdate}. */
    @Test
    void theSchemasFollowTheRecords() throws IOException {
        Map<String, String> made = SCHEMAS;
        if (System.getProperty("update") != null) {
            Files.createDirectories(FOLDER);
            for (Map.Entry<String, String> schema : made.entrySet()) {
                Files.writeString(FOLDER.resolve(schema.getKey()), schema.getValue());
            }
        }
        assertThat(names(FOLDER)).containsExactlyInAnyOrderElementsOf(made.keySet());
        made.forEach((name, schema) -> assertThat(FOLDER.resolve(name))
                .as("mvn test -Dtest=SchemasTest -Dupdate で書き直せます")
                .hasContent(schema));
    }

    @Test
    void everyKeyIsDescribed() {
        SCHEMAS.forEach((name, schema) ->
                assertThat(undescribed(YAML.readTree(schema))).as(name).isEmpty());
    }

    private static List<String> undescribed(JsonNode schema) {
        List<String> all = new ArrayList<>();
        schema.path("properties").forEachEntry((key, property) -> {
            if (!property.has("description")) {
                all.add(key);
            }
        });
        schema.forEach(below -> all.addAll(undescribed(below)));
        return all;
    }

    @Test
    void everyFileNamesItsSchemaAndFollowsIt() throws IOException {
        List<Path> files = contentFiles();
        assertThat(files).hasSizeGreaterThan(10);
        for (Path file : files) {
            String text = Folder.read(file);
            Matcher first = FIRST_LINE.matcher(text.lines().findFirst().orElse(""));
            assertThat(first.matches()).as("最初の行: %s", file).isTrue();
            Path schema = file.resolveSibling(first.group(1)).normalize();
            assertThat(schema).exists().hasParent(FOLDER);
            assertThat(errors(Folder.read(schema), YAML.readTree(text)))
                    .as("%s", file)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "town, town.yaml",
        "faq, faq/staff.yaml",
        "dialogue, dialogues/feedback-ok.yaml",
        "timeline, timelines/cleanup.yaml",
        "gathering, gatherings/sakura-park.yaml"
    })
    void withoutOneKeyTheSchemaSaysWhatTheStartWouldSay(String kind, String example) {
        JsonNode right = YAML.readTree(Folder.read(Folder.CONVERSATIONS.resolve(example)));
        assertThat(starts(kind, right)).isTrue();
        assertThat(follows(kind, right)).isTrue();
        for (JsonNode less : withoutOneKey(right)) {
            assertThat(follows(kind, less)).as("%s", less).isEqualTo(starts(kind, less));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "town      | town.yaml                    | home: tomakomai      | home: 苫小牧",
                "town      | town.yaml                    | desk:                | window:",
                "town      | town.yaml                    | - 行事はありますか    | - 行事はありますか\\n  - もう一つ",
                "faq       | faq/staff.yaml               | audience: [staff]    | audience: [職員]",
                "faq       | faq/staff.yaml               | checked: 2026-11-22  | checked: 11月22日",
                "faq       | faq/staff.yaml               | - 職員研修           | - [職員研修]",
                "dialogue  | dialogues/feedback-ok.yaml   | text: 500            | text: 0",
                "dialogue  | dialogues/feedback-ok.yaml   | text: 500            | text: 5001",
                "dialogue  | dialogues/feedback-ok.yaml   | text: 500            | date: false",
                "dialogue  | dialogues/feedback-ok.yaml   | text: 500            | text: 500\\n    date: true",
                "dialogue  | dialogues/feedback-ok.yaml   | skip: 書かない        | skip: いまは何も書かないで、先へ進むことにします",
                "dialogue  | dialogues/feedback-ok.yaml   | skip: 書かない        | then: stop",
                "dialogue  | dialogues/feedback-ok.yaml   | value: work          | value: 作業",
                "timeline  | timelines/cleanup.yaml       | moment: すぐに        | moment: そのうち",
                "timeline  | timelines/cleanup.yaml       | moment: すぐに        | moment: 前日",
                "timeline  | timelines/cleanup.yaml       | to: everyone         | to: somebody",
                "timeline  | timelines/cleanup.yaml       | means: rsvp/going    | means: going",
                "gathering | gatherings/sakura-park.yaml  | day: 毎月第3日曜      | day: 毎月第5日曜",
                "gathering | gatherings/sakura-park.yaml  | day: 毎月第3日曜      | day: 5月17日",
                "gathering | gatherings/sakura-park.yaml  | 08:00                | 8時",
                "gathering | gatherings/sakura-park.yaml  | 08:00                | 24:00",
                "gathering | gatherings/sakura-park.yaml  | id: sakura-park      | id: さくら公園"
            })
    void wrongValuesAreWrongForBoth(String kind, String example, String from, String to) {
        String right = Folder.read(Folder.CONVERSATIONS.resolve(example));
        assertThat(right).contains(from);
        JsonNode wrong = YAML.readTree(right.replace(from, to.replace("\\n", "\n")));
        assertThat(follows(kind, wrong)).isFalse();
        assertThat(starts(kind, wrong)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "timeline  | timelines/cleanup.yaml       | moment: すぐに     | moment: 3日前12:00",
                "timeline  | timelines/cleanup.yaml       | moment: 前日 18:00 | moment: 終了30分後",
                "timeline  | timelines/cleanup.yaml       | moment: 前日 18:00 | moment: 当日 7:00",
                "gathering | gatherings/sakura-park.yaml  | 毎月第3日曜        | 毎月 第4 土曜日",
                "gathering | gatherings/sakura-park.yaml  | 毎月第3日曜        | 2026-05-17",
                "gathering | gatherings/sakura-park.yaml  | \"08:00\"        | 8:00"
            })
    void whatMayBeWrittenInSeveralWaysIsRightForBoth(String kind, String example, String from, String to) {
        String right = Folder.read(Folder.CONVERSATIONS.resolve(example));
        assertThat(right).contains(from);
        JsonNode other = YAML.readTree(right.replace(from, to));
        assertThat(follows(kind, other)).isTrue();
        assertThat(starts(kind, other)).isTrue();
    }

    private static boolean follows(String kind, JsonNode content) {
        return errors(SCHEMAS.get(kind + ".json"), content).isEmpty();
    }

    private boolean starts(String kind, JsonNode content) {
        try {
            Path file = temp.resolve("a.yaml");
            Files.writeString(file, YAML.writeValueAsString(content));
            YamlFile.read(temp, file, Schemas.KINDS.get(kind));
            return true;
        } catch (YamlFile.Wrong e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> withoutOneKey(JsonNode node) {
        List<JsonNode> all = new ArrayList<>();
        if (node instanceof ObjectNode object) {
            for (String key : object.propertyNames()) {
                all.add(object.deepCopy().without(key));
                withoutOneKey(object.get(key))
                        .forEach(less -> all.add(object.deepCopy().set(key, less)));
            }
        }
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int at = i;
                withoutOneKey(array.get(i))
                        .forEach(less -> all.add(array.deepCopy().set(at, less)));
            }
        }
        return all;
    }

    private static List<Error> errors(String schema, JsonNode content) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(schema, InputFormat.JSON)
                .validate(content);
    }

    private static List<Path> contentFiles() throws IOException {
        try (Stream<Path> files = Files.walk(Folder.CONVERSATIONS)) {
            return files.filter(Shelf::holdsContent)
                    .filter(file -> !file.startsWith(Folder.CONVERSATIONS.resolve("transcripts")))
                    .toList();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
