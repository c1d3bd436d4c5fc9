package kairan.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import kairan.FreshStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Work on the store that comes at the same time: one commit for all, and each whole on its own. */
class TogetherTest {

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final Together together = new Together(store.transaction());
    private final AtomicInteger commits = new AtomicInteger();

    @BeforeEach
    void table() {
        store.db().sql("create table mark (name text primary key)").update();
    }

    @AfterEach
    void close() throws InterruptedException {
        together.destroy();
    }

    @Test
    void whatComesWhileTheStoreIsHeldSharesACommit() throws Exception {
        List<Future<String>> all = whileTheStoreIsHeld(10, this::mark);

        for (int i = 0; i < all.size(); i++) {
            assertThat(all.get(i).get()).isEqualTo("mark " + i);
        }
        assertThat(marks()).isEqualTo(10);
        assertThat(commits).hasValueLessThan(10);
    }

    @Test
    void moreThanACommitHoldsIsDoneInSeveral() throws Exception {
        List<Future<String>> all = whileTheStoreIsHeld(100, this::mark);

        for (int i = 0; i < all.size(); i++) {
            assertThat(all.get(i).get()).isEqualTo("mark " + i);
        }
        assertThat(marks()).isEqualTo(100);
        assertThat(commits).hasValueBetween(3, 99);
    }

    @Test
    void whatFailsIsTakenBackAloneAndSaysWhy() throws Exception {
        List<Future<String>> all = whileTheStoreIsHeld(10, i -> {
            String marked = mark(i);
            if (i % 4 == 1) {
                fail(i);
            }
            return marked;
        });

        for (int i = 0; i < all.size(); i++) {
            Future<String> one = all.get(i);
            if (i % 4 == 1) {
                assertThatThrownBy(one::get)
                        .isInstanceOf(ExecutionException.class)
                        .cause()
                        .isInstanceOf(i == 1 ? IllegalStateException.class : StackOverflowError.class)
                        .hasMessage("not " + i);
            } else {
                assertThat(one.get()).isEqualTo("mark " + i);
            }
        }
        assertThat(store.db()
                        .sql("select name from mark order by name")
                        .query(String.class)
                        .list())
                .containsExactly("mark 0", "mark 2", "mark 3", "mark 4", "mark 6", "mark 7", "mark 8");
    }

    @Test
    void whatIsReturnedIsCommitted() {
        together.execute(() -> mark(1));

        assertThat(commits).hasValue(1);
        assertThat(marks()).isEqualTo(1);
    }

    @Test
    void whoeverComesAfterTheEndIsServedAllTheSame() throws Exception {
        together.destroy();

        assertThat(together.execute(() -> mark(1))).isEqualTo("mark 1");
        assertThat(marks()).isEqualTo(1);
    }

    private interface Work {
        String of(int number);
    }

    /** So many come, each on a thread of its own, while one holds the store. */
    private List<Future<String>> whileTheStoreIsHeld(int many, Work work) throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch come = new CountDownLatch(many);
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            Future<?> holder = threads.submit(() -> store.transaction().executeWithoutResult(status -> {
                held.countDown();
                await(come);
            }));
            held.await();
            List<Callable<String>> all = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                int number = i;
                all.add(() -> {
                    come.countDown();
                    return together.execute(() -> work.of(number));
                });
            }
            List<Future<String>> ends = threads.invokeAll(all);
            holder.get();
            return ends;
        }
    }

    private static void fail(int number) {
        if (number == 1) {
            throw new IllegalStateException("not 1");
        }
        throw new StackOverflowError("not " + number);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String mark(int number) {
        String name = "mark " + number;
        if (!TransactionSynchronizationManager.hasResource(commits)) {
            count();
        }
        store.db().sql("insert into mark (name) values (?)").param(name).update();
        return name;
    }

    /** Counts the transaction once, when it is committed. */
    private void count() {
        TransactionSynchronizationManager.bindResource(commits, true);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResource(commits);
                if (status == STATUS_COMMITTED) {
                    commits.incrementAndGet();
                }
            }
        });
    }

    private long marks() {
        return store.db().sql("select count(*) from mark").query(Long.class).single();
    }
}
