package kairan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import kairan.TownFiles;
import kairan.content.ContentFiles;
import kairan.roles.Actor;
import kairan.roles.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaitingTest {

    private static final Visitor CLERK =
            new Visitor("yamada", new Actor.Clerk("山田", Role.STAFF), "山田（職員）", List.of(), false);

    @Test
    void aWrongFileWaitsUntilItIsMended(@TempDir Path folder) {
        TownFiles files = new TownFiles(folder.resolve("town"));
        ContentFiles content = files.read();
        FilesPage.Wrong wrong = new FilesPage.Wrong(content);
        assertThat(wrong.count(CLERK)).isZero();

        files.write("gatherings/park.yaml", "id: park\n");
        content.look();
        assertThat(wrong.count(CLERK)).isPositive();

        files.write("gatherings/park.yaml", """
                id: park
                name: さくら公園の清掃
                timeline: cleanup
                day: "2026-05-17"
                start: "08:00"
                end: "09:30"
                place: さくら公園
                """).withReal("timelines/cleanup.yaml");
        content.look();
        assertThat(content.problems()).isEmpty();
        assertThat(wrong.count(CLERK)).isZero();
    }
}
