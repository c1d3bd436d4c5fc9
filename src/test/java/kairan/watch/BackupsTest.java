package kairan.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody is told when the last copy is too old, when there is none, and when that cannot be read. */
class BackupsTest {

    private static final Instant LAST = Instant.parse("2026-05-09T18:05:00Z");

    @TempDir
    Path folder;

    @BeforeEach
    void copied() throws IOException {
        Backups.note(folder, LAST);
    }

    private Condition after(Duration time) {
        return at(LAST.plus(time), Duration.ofDays(2));
    }

    private Condition at(Instant now, Duration within) {
        return new Backups(folder, within, Clock.fixed(now, ZoneId.of("Asia/Tokyo"))).condition();
    }

    @Test
    void aCopyOfLastNightIsWell() {
        Condition now = after(Duration.ofHours(6));

        assertThat(now.trouble()).isNull();
        assertThat(now.facts()).containsEntry("words", "最後の写しは、5月10日（日）3時5分です。");
    }

    @Test
    void anOldOneIsSaid() {
        assertThat(after(Duration.ofHours(47)).trouble()).isNull();
        assertThat(after(Duration.ofHours(49)).trouble())
                .isEqualTo("最後の写しは、5月10日（日）3時5分です。毎日写しをとる用意（backup）が動いているか、確かめてください。");
    }

    @Test
    void whereThereIsNoneANewHouseHasSomeTime() throws IOException {
        Files.delete(folder.resolve(Backups.FILE));

        assertThat(at(Instant.now(), Duration.ofDays(2)).trouble()).isNull();
        assertThat(at(Instant.now().plus(Duration.ofDays(3)), Duration.ofDays(2))
                        .trouble())
                .startsWith("写しは、まだありません。");
    }

    @Test
    void whatCannotBeReadIsSaid() throws IOException {
        Files.writeString(folder.resolve(Backups.FILE), "きのう");
        assertThat(after(Duration.ZERO).trouble()).contains("last-backup", "読めません");

        Files.delete(folder.resolve(Backups.FILE));
        Files.createDirectory(folder.resolve(Backups.FILE));
        assertThat(after(Duration.ZERO).trouble()).contains("last-backup", "読めません");
    }

    @Test
    void whoCopiesInAnotherWayIsLeftAlone() {
        assertThat(at(LAST.plus(Duration.ofDays(99)), Duration.ZERO).trouble()).isNull();
    }
}
