package kairan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The jar as it is shipped; looked at after it was packaged, by {@code mvn verify}. */
@EnabledIfSystemProperty(named = "kairan.jar", matches = ".+")
class PackagedJarTest {

    private JarFile jar;

    @BeforeEach
    void open() throws IOException {
        jar = new JarFile(System.getProperty("kairan.jar"));
    }

    @AfterEach
    void close() throws IOException {
        jar.close();
    }

    @Test
    void itCarriesTheListOfItsParts() throws IOException {
        ZipEntry entry = jar.getEntry("META-INF/sbom/application.cdx.json");
        assertThat(entry).isNotNull();
        try (InputStream read = jar.getInputStream(entry)) {
            JsonNode list = JsonMapper.shared().readTree(read);
            assertThat(list.path("bomFormat").stringValue()).isEqualTo("CycloneDX");
            String[] listed = list.path("components")
                    .valueStream()
                    .map(part -> part.path("name").stringValue() + "-"
                            + part.path("version").stringValue() + ".jar")
                    .toArray(String[]::new);
            assertThat(parts())
                    .hasSizeGreaterThan(50)
                    .allSatisfy(part -> assertThat(listed)
                            .anyMatch(name -> part.equals(name) || part.startsWith(name.replace(".jar", "-"))));
        }
    }

    private Stream<String> parts() {
        return jar.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.startsWith("BOOT-INF/lib/") && name.endsWith(".jar"))
                // Which takes the jar apart; Boot's plugin puts it in when all is listed.
                .filter(name -> !name.contains("spring-boot-jarmode-tools"))
                .map(name -> name.substring("BOOT-INF/lib/".length()));
    }

    @Test
    void nothingThatIsForTestsIsInIt() {
        assertThat(jar.stream().map(ZipEntry::getName))
                .noneMatch(name -> name.contains("kairan/chaos/") || name.contains("Test.class"))
                .noneMatch(name -> name.contains("junit") || name.contains("wiremock") || name.contains("playwright"));
    }
}
