package kairan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the store: one SQLite file under the data folder, made and brought up to date at start. */
@Configuration(proxyBeanMethods = false)
class Store {

    private static final int READERS = 3;

    /** The one data source of the house in which anybody writes. */
    @Bean(destroyMethod = "close")
    OneWriter dataSource(@Value("${kairan.data}") Path folder, @Value("${kairan.sync}") String sync) {
        return open(folder, sync);
    }

    @Bean
    PlatformTransactionManager transactions(DataSource store) {
        return new JdbcTransactionManager(store);
    }

    @Bean
    TransactionTemplate transaction(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }

    /**
     * For reading alone, beside whoever writes: what is committed, and nothing of a transaction of one's own. A page that only
     * looks must not wait for turns, nor they for it.
     */
    @Bean(defaultCandidate = false)
    JdbcClient reading(@Qualifier("readers") DataSource readers) {
        return JdbcClient.create(readers);
    }

    @Bean(defaultCandidate = false, destroyMethod = "close")
    BasicDataSource readers(DataSource store, @Value("${kairan.data}") Path folder) {
        BasicDataSource readers = new BasicDataSource();
        readers.setUrl("jdbc:sqlite:" + folder.resolve("kairan.db") + "?open_mode=1&busy_timeout=5000");
        readers.setMaxTotal(READERS);
        readers.setPoolPreparedStatements(true);
        readers.setMaxOpenPreparedStatements(300);
        readers.setMaxWait(Duration.ofSeconds(OneWriter.LONGEST_WAIT_SECONDS));
        return readers;
    }

    /** Migrated before anybody gets it. */
    static OneWriter open(Path folder, String sync) {
        if (!StoreFile.check(folder.resolve("kairan.db"))) {
            migrate(url(folder, sync));
        }
        OneWriter store = connect(folder, sync);
        sign(store);
        return store;
    }

    /**
     * Flyway uses several connections at once and therefore stays outside the gate. It is not asked where nothing is to be
     * done, because its getting ready is a twentieth of a start.
     */
    private static void migrate(String url) {
        Flyway.configure()
                .dataSource(url, null, null)
                .placeholders(
                        java.util.Map.of(
                                "clustered", "without rowid",
                                "bytes", "blob",
                                "identity", "integer primary key autoincrement",
                                // Out of the answers of the dialogue as it was before V27.
                                "old_answers",
                                        "json_extract(answers, '$.about'), json_extract(answers, '$.words'), json_remove(answers, '$.about', '$.words')"))
                .load()
                .migrate();
    }

    /** Opens a store that is known to be up to date. */
    static OneWriter connect(Path folder, String sync) {
        return new OneWriter(url(folder, sync));
    }

    /** Says in the file whose it is. */
    private static void sign(OneWriter store) {
        JdbcClient db = JdbcClient.create(store);
        if (db.sql("pragma application_id").query(Integer.class).single() != StoreFile.OURS) {
            db.sql("pragma application_id = " + StoreFile.OURS).update();
        }
    }

    // Immediate, because a deferred transaction that reads and then writes fails at once when another wrote in between.
    private static String url(Path folder, String sync) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("データを置くフォルダー %s を作れません。".formatted(folder), e);
        }
        return "jdbc:sqlite:" + folder.resolve("kairan.db") + "?journal_mode=WAL&synchronous=" + sync
                + "&busy_timeout=5000&foreign_keys=true&transaction_mode=IMMEDIATE&jdbc.get_generated_keys=false&wal_autocheckpoint=8000";
    }
}
