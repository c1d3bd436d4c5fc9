package kairan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kairan.conversation.Ids;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A copy holds all that was acknowledged before it was made; nothing takes the store's place that is not whole, ours, and known. */
class BackupTest {

    @TempDir
    Path folder;

    /** Migrating takes much longer than copying what has been migrated. */
    @TempDir
    static Path migrated;

    @BeforeAll
    static void migrate() {
        Store.open(migrated, "NORMAL").close();
    }

    private final SettableClock clock = new SettableClock();
    private Path data;
    private String said = "";

    @BeforeEach
    void somePeople() throws IOException {
        data = Files.createDirectory(folder.resolve("data"));
        Files.copy(migrated.resolve("kairan.db"), data.resolve("kairan.db"));
        people("まえ", 3);
    }

    private void people(String name, int many) {
        try (OneWriter store = Store.open(data, "NORMAL")) {
            IntStream.range(0, many).forEach(i -> add(JdbcClient.create(store), name + i));
        }
    }

    private static void add(JdbcClient db, String id) {
        db.sql("insert into person (id, created_at) values (?, 0)").param(id).update();
    }

    private int backup(String... args) {
        return run((out, err) -> Backup.run(List.of(args), data, clock, out, err));
    }

    private int restore(String... args) {
        return run((out, err) -> Restore.run(List.of(args), data, clock, out, err));
    }

    private interface Command {
        int run(PrintStream out, PrintStream err);
    }

    private int run(Command command) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(both, true, StandardCharsets.UTF_8);
        int end = command.run(out, out);
        said = both.toString(StandardCharsets.UTF_8);
        return end;
    }

    private static Set<String> peopleIn(Path file) {
        try (Connection db = StoreFile.reading(file)) {
            return new HashSet<>(
                    JdbcClient.create(new org.springframework.jdbc.datasource.SingleConnectionDataSource(db, true))
                            .sql("select id from person")
                            .query(String.class)
                            .list());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void change(Path file, String sql) throws SQLException {
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = db.createStatement()) {
            statement.execute(sql);
        }
    }

    private Path backedUp() {
        assertThat(backup(folder.resolve("copy.db").toString())).isZero();
        return folder.resolve("copy.db");
    }

    private List<Path> inData() throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            return files.filter(file -> file.toString().endsWith(".db")).toList();
        }
    }

    @Test
    void whenItWasMadeStandsBesideTheStore() throws IOException {
        assertThat(data.resolve("last-backup")).doesNotExist();

        backedUp();

        assertThat(data.resolve("last-backup")).hasContent(clock.instant().toString());
        assertThat(backup(folder.resolve("copy.db").toString()))
                .as("there is one")
                .isOne();
    }

    @Test
    void whatWasAcknowledgedBeforeIsInTheCopyWhileOthersGoOnWriting() throws Exception {
        ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
        AtomicBoolean enough = new AtomicBoolean();
        try (OneWriter store = Store.open(data, "NORMAL")) {
            JdbcClient db = JdbcClient.create(store);
            CountDownLatch writing = new CountDownLatch(200);
            List<Thread> writers = IntStream.range(0, 3)
                    .mapToObj(n -> Thread.ofVirtual().start(() -> {
                        while (!enough.get()) {
                            String id = Ids.next();
                            add(db, id);
                            acknowledged.add(id);
                            writing.countDown();
                        }
                    }))
                    .toList();
            writing.await();
            for (int i = 0; i < 3; i++) {
                Set<String> before = new HashSet<>(acknowledged);
                Path copy = folder.resolve("copy-%d.db".formatted(i));

                assertThat(backup(copy.toString())).isZero();

                assertThat(peopleIn(copy)).containsAll(before).contains("まえ0");
                assertThat(acknowledged.size()).as("they did not wait").isGreaterThan(before.size());
                StoreFile.readThrough(copy);
            }
            enough.set(true);
            for (Thread writer : writers) {
                writer.join();
            }
        }
        Set<String> before = new HashSet<>(acknowledged);
        assertThat(backup(folder.resolve("last.db").toString())).isZero();
        assertThat(restore(folder.resolve("last.db").toString())).isZero();
        assertThat(peopleIn(data.resolve("kairan.db"))).containsAll(before).hasSize(before.size() + 3);
    }

    @Test
    void aCopyIsForItsOwnerAloneAndNeverWrittenOver() throws IOException {
        Path copy = backedUp();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                .isEqualTo("rw-------");
        assertThat(said).contains("写しを作りました: " + copy);
        assertThat(backup(copy.toString())).isEqualTo(1);
        assertThat(said).contains("もうあります");
        assertThat(backup(folder.resolve("nowhere/copy.db").toString())).isEqualTo(1);
        assertThat(said).contains("フォルダーがあるか");
        assertThat(backup()).isEqualTo(2);
        assertThat(backup(folder.toString())).as("a folder").isZero();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .filteredOn(name -> name.matches("kairan-\\d{8}-\\d{6}\\.db"))
                    .hasSize(1);
        }
    }

    @Test
    void aCopyTakesTheStoresPlaceAndTheStoreIsKept() throws IOException {
        Path copy = backedUp();
        people("あと", 2);

        assertThat(restore(copy.toString())).as(said).isZero();

        assertThat(peopleIn(data.resolve("kairan.db"))).containsExactlyInAnyOrder("まえ0", "まえ1", "まえ2");
        Path aside = inData().stream()
                .filter(file -> file.getFileName().toString().matches("kairan-.*\\.db"))
                .findFirst()
                .orElseThrow();
        assertThat(peopleIn(aside)).contains("まえ0", "あと0", "あと1");
        assertThat(said).contains("この名前で残しました: " + aside, "3人の記録");
        Store.open(data, "NORMAL").close();
        assertThat(copy).exists();
    }

    @Test
    void onAnEmptyServerTheCopyIsTheStore() {
        Path copy = backedUp();
        data = folder.resolve("another/data");

        assertThat(restore(copy.toString())).isZero();

        assertThat(peopleIn(data.resolve("kairan.db"))).hasSize(3);
        assertThat(said).doesNotContain("残しました");
    }

    @Test
    void aBrokenStoreCanBeReplacedAndIsKept() throws IOException {
        Path copy = backedUp();
        Files.writeString(data.resolve("kairan.db"), "こわれたデータ".repeat(2000));

        assertThat(restore(copy.toString())).as(said).isZero();

        assertThat(peopleIn(data.resolve("kairan.db"))).hasSize(3);
        assertThat(inData()).hasSize(2);
    }

    @Test
    void whileTheHouseWorksNothingIsReplaced() throws IOException {
        Path copy = backedUp();
        try (OneWriter store = Store.open(data, "NORMAL")) {
            add(JdbcClient.create(store), "いま");

            assertThat(restore(copy.toString())).isEqualTo(1);

            assertThat(said).contains("まだ動いています", "いまのデータは、そのままです");
            add(JdbcClient.create(store), "それから");
        }
        assertThat(peopleIn(data.resolve("kairan.db"))).contains("いま", "それから");
        assertThat(inData()).hasSize(1);
    }

    @Test
    void whatIsDamagedForeignOrNewerIsRefusedAndTheStoreStaysAsItIs() throws Exception {
        byte[] before = Files.readAllBytes(data.resolve("kairan.db"));
        Path copy = backedUp();

        Path cut = folder.resolve("cut.db");
        byte[] whole = Files.readAllBytes(copy);
        Files.write(cut, java.util.Arrays.copyOf(whole, whole.length / 2));
        Path scribbled = folder.resolve("scribbled.db");
        byte[] other = whole.clone();
        java.util.Arrays.fill(other, other.length / 2, other.length / 2 + 8192, (byte) 7);
        Files.write(scribbled, other);
        Path letter = folder.resolve("letter.db");
        Files.writeString(letter, "回覧板です。".repeat(500));
        Path foreign = folder.resolve("foreign.db");
        change(foreign, "create table recipe (name text)");
        Path newer = folder.resolve("newer.db");
        Files.copy(copy, newer);
        change(newer, "update flyway_schema_history set version = '999' where version = '44'");
        Path raw = folder.resolve("raw.db");
        Files.copy(copy, raw);
        Files.writeString(folder.resolve("raw.db-wal"), "x");

        List<String> refusals = new ArrayList<>();
        for (Path file : List.of(cut, scribbled, letter, foreign, newer, raw)) {
            assertThat(restore(file.toString())).as(file.toString()).isEqualTo(1);
            refusals.add(said);
        }
        assertThat(restore(folder.resolve("nothing.db").toString())).isEqualTo(2);

        assertThat(refusals.get(0)).containsAnyOf("こわれています", "読めません");
        assertThat(refusals.get(1)).containsAnyOf("こわれています", "読めません");
        assertThat(refusals.get(2)).contains("回覧のデータではありません");
        assertThat(refusals.get(3)).contains("回覧のデータではありません");
        assertThat(refusals.get(4)).contains("新しい版のデータです");
        assertThat(refusals.get(5)).contains("となりに raw.db-wal");
        assertThat(refusals).allMatch(text -> text.contains("いまのデータは、そのままです。"));
        assertThat(Files.readAllBytes(data.resolve("kairan.db"))).isEqualTo(before);
        assertThat(inData()).hasSize(1);
    }
}
