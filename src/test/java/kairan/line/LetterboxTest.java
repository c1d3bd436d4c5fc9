package kairan.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kairan.FreshStore;
import kairan.conversation.Address;
import kairan.conversation.Heard;
import kairan.conversation.Inbox;
import kairan.conversation.Together;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessException;

/** Many bodies of LINE's at once: each event is kept once, and one that cannot be kept takes no other with it. */
class LetterboxTest {

    private static final int BODIES = 60;

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final Letterbox letterbox = new Letterbox(
            new Inbox(store.db(), store.clock()),
            new Replies(store.db(), store.clock()),
            new Together(store.transaction()));

    @Test
    void eachIsKeptOnceHoweverManyComeTogether() throws Exception {
        List<Callable<List<Heard>>> bodies = new ArrayList<>();
        for (int i = 0; i < BODIES; i++) {
            Heard doubled = event("E" + i / 2, "U1");
            bodies.add(() -> letterbox.keep(List.of(doubled)));
        }
        int fresh = 0;
        for (Future<List<Heard>> one : atOnce(bodies)) {
            fresh += one.get().size();
        }
        assertThat(fresh).isEqualTo(BODIES / 2);
        assertThat(kept()).isEqualTo(BODIES / 2);
    }

    @Test
    void whatCannotBeKeptTakesNoOtherWithIt() throws Exception {
        List<Callable<List<Heard>>> bodies = new ArrayList<>();
        for (int i = 0; i < BODIES; i++) {
            Heard one = event("E" + i, i % 10 == 0 ? null : "U1");
            bodies.add(() -> letterbox.keep(List.of(one)));
        }
        List<Future<List<Heard>>> kept = atOnce(bodies);
        for (int i = 0; i < BODIES; i++) {
            Future<List<Heard>> one = kept.get(i);
            if (i % 10 == 0) {
                assertThatThrownBy(one::get)
                        .isInstanceOf(ExecutionException.class)
                        .hasCauseInstanceOf(DataAccessException.class);
            } else {
                assertThat(one.get()).hasSize(1);
            }
        }
        assertThat(kept()).isEqualTo(BODIES - BODIES / 10);
    }

    private static List<Future<List<Heard>>> atOnce(List<Callable<List<Heard>>> bodies) throws InterruptedException {
        try (ExecutorService doors = Executors.newVirtualThreadPerTaskExecutor()) {
            return doors.invokeAll(bodies);
        }
    }

    private long kept() {
        return store.db().sql("select count(*) from inbox").query(Long.class).single();
    }

    private static Heard event(String id, @Nullable String from) {
        return new Heard(id, new Address(Line.NAME, from), Instant.EPOCH, "こんにちは");
    }
}
