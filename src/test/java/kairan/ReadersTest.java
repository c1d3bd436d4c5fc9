package kairan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is opened beside the one who writes can only read. */
class ReadersTest {

    @TempDir
    Path folder;

    private AnnotationConfigApplicationContext house;
    private JdbcClient writing;
    private JdbcClient reading;

    @BeforeEach
    void open() {
        FreshStore.into(folder);
        house = new AnnotationConfigApplicationContext();
        house.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test", Map.of("kairan.data", folder.toString(), "kairan.sync", "NORMAL")));
        house.register(Store.class);
        house.refresh();
        reading = house.getBean("reading", JdbcClient.class);
        writing = JdbcClient.create(house.getBean(OneWriter.class));
        writing.sql("insert into person (id, created_at) values ('p', 0)").update();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into person (id, created_at) values ('q', 0)",
                "update person set created_at = 1",
                "delete from person",
                "create table theirs (id integer)",
                "drop table person",
                "alter table person add column theirs integer",
                "pragma user_version = 7",
                "vacuum",
                "reindex"
            })
    void nothingIsWrittenThroughThem(String sql) {
        assertThatThrownBy(() -> reading.sql(sql).update()).hasStackTraceContaining("SQLITE_READONLY");
        assertThat(people(writing)).isEqualTo(1);
    }

    /** Nor by a file beside it, which SQLite would make. */
    @Test
    void noOtherFileIsMadeThroughThem() {
        Path other = folder.resolve("other.db");

        assertThatThrownBy(() -> {
                    reading.sql("attach ? as other").param(other.toString()).update();
                    reading.sql("create table other.theirs (id integer)").update();
                })
                .isInstanceOf(RuntimeException.class);
        assertThat(other).doesNotExist();
    }

    @Test
    void whatIsCommittedIsRead() {
        assertThat(people(reading)).isEqualTo(1);
    }

    private static int people(JdbcClient db) {
        return db.sql("select count(*) from person").query(Integer.class).single();
    }
}
