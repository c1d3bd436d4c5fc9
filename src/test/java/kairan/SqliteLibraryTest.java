package kairan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.util.LibraryLoaderUtil;

class SqliteLibraryTest {

    @Test
    void itIsLaidOutWholeAndAlone(@TempDir Path folder) throws Exception {
        SqliteLibrary.layOut(folder);
        SqliteLibrary.layOut(folder);

        Path library = folder.resolve(LibraryLoaderUtil.getNativeLibName());
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).containsExactly(library);
        }
        try (var packed = LibraryLoaderUtil.class.getResourceAsStream(
                LibraryLoaderUtil.getNativeLibResourcePath() + "/" + LibraryLoaderUtil.getNativeLibName())) {
            assertThat(Files.readAllBytes(library)).isEqualTo(packed.readAllBytes());
        }
    }
}
