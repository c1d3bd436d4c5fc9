package kairan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kairan.content.ContentFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The running house notices by itself that a file has changed. */
class LookingTest {

    @Test
    void aChangedFileIsReadWithoutARestart(@TempDir Path folder) throws IOException, InterruptedException {
        Path town = folder.resolve("town.yaml");
        Files.copy(Path.of("conversations/town.yaml"), town);
        Files.copy(Path.of("conversations/phrases.yaml"), folder.resolve("phrases.yaml"));
        CountDownLatch changed = new CountDownLatch(1);
        ContentFiles content = new ContentFiles(folder, changed::countDown);
        try (var house = new AnnotationConfigApplicationContext()) {
            house.registerBean(ContentFiles.class, () -> content);
            house.register(Looking.class);
            house.refresh();
            Files.writeString(town, Files.readString(town).replace("name: 苫小牧市", "name: みどり市"));
            assertThat(changed.await(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(content.now().town().name()).isEqualTo("みどり市");
    }
}
