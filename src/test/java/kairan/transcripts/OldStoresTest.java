package kairan.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import javax.sql.DataSource;
import kairan.FreshStore;
import kairan.SettableClock;
import kairan.conversation.Choice;
import kairan.conversation.Message;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** With a store of an earlier house the talk goes on where it was: what waited is brought, its buttons work, and open questions take their answer. */
class OldStoresTest extends PlayedTown {

    private static final String CALL = "(select id from posting where cause like '%すぐに/everyone')";

    private static final LocalDateTime CALLED = LocalDateTime.of(2026, 5, 10, 9, 5);
    private static final LocalDateTime OVER = LocalDateTime.of(2026, 5, 17, 11, 35);

    /** In milliseconds, when the gathering's first call went out, and when it was asked how it was. */
    private static final long CALLED_AT = 1778371200000L;

    private static final long OVER_AT = 1778985000000L;

    @Autowired
    DataSource store;

    @Autowired
    SettableClock clock;

    /** The fifth house left its store as the seventh did. */
    @ParameterizedTest
    @ValueSource(strings = {"02", "03", "04", "06", "07", "08", "09"})
    void isTalkedTo(String house, @TempDir Path folder) throws SQLException {
        Path file = folder.resolve("kairan.db");
        String parcel = leave(house, file);
        FreshStore.upgrade(folder);
        clock.set(CALLED);
        new JdbcTemplate(store).execute("restore from '" + file + "'");
        List.of("住民", "住民A", "会長").forEach(stage::heard);

        stage.now(CALLED.plusMinutes(1));
        assertThat(db.sql("select state from parcel where id = ?")
                        .param(parcel)
                        .query(String.class)
                        .single())
                .isEqualTo("accepted");
        List<Message> brought = stage.heard("住民");
        assertThat(brought).as("once").hasSize(1);
        assertThat(brought.getFirst().text()).contains("さくら公園の清掃があります");
        stage.press("住民", button(brought.getFirst(), "出られます"));
        assertThat(words(stage.heard("住民"))).contains("お待ちしています");

        stage.write("会長", "協働は経費を減らすためですか");
        assertThat(words(stage.heard("会長"))).contains("出典：苫小牧市");

        clock.set(OVER);
        stage.write("住民A", "つばめも来ていました");
        assertThat(words(stage.heard("住民A"))).contains("次の行事に生かします");
        assertThat(db.sql("select words from feedback").query(String.class).list())
                .contains("つばめも来ていました");
        assertThat(db.sql("select count(*) from open_dialogue")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** As that house would have left it if it had been stopped with a parcel under way and a question open. */
    private static String leave(String house, Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            ScriptUtils.executeSqlScript(
                    connection, new FileSystemResource("src/test/resources/stores/%s.sql".formatted(house)));
            JdbcClient old = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            String parcel = old.sql("select id from parcel where posting = " + CALL)
                    .query(String.class)
                    .single();
            old.sql("update parcel set state = 'waiting', attempts = 0, first_tried_at = null, settled_at = null"
                            + " where id = ?")
                    .param(parcel)
                    .update();
            old.sql("update mailbox set taken_at = null where posting = " + CALL)
                    .update();
            old.sql("insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version, priority)"
                            + " values ('carry-parcel', ?, ?, 0, 1, 50)")
                    .params(parcel, CALLED_AT)
                    .update();
            old.sql("insert into open_dialogue (person, dialogue, about, next, answers, updated_at)"
                            + " select person, 'feedback-good', 'sakura-park-2026-05-17', 1, '{\"about\":\"people\"}', ?"
                            + " from address where external_id = '住民A'")
                    .param(OVER_AT)
                    .update();
            return parcel;
        }
    }

    private static Choice button(Message message, String label) {
        return message.choices().stream()
                .filter(choice -> choice.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static String words(List<Message> messages) {
        return String.join("\n", messages.stream().map(Message::text).toList());
    }
}
