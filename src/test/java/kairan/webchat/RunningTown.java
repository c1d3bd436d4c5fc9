package kairan.webchat;

import java.nio.file.Path;
import kairan.FreshStore;
import kairan.Kairan;
import kairan.TownFolder;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** The whole program on free ports, with what it keeps in that folder. */
record RunningTown(ConfigurableApplicationContext context) implements AutoCloseable {

    /** One for each process of tests: they run side by side. */
    private static final Path FOLDER =
            Path.of("target", "running-town-" + ProcessHandle.current().pid());

    private static final Path STORE = FOLDER.resolve("data");
    private static @Nullable RunningTown shared;

    /** One for all tests that need none of their own; it stops with the tests. */
    static synchronized RunningTown shared() {
        if (shared == null) {
            FileSystemUtils.deleteRecursively(STORE.toFile());
            FreshStore.into(STORE);
            shared = start(STORE);
        }
        return shared;
    }

    static RunningTown start(Path store) {
        return new RunningTown(new SpringApplicationBuilder(Kairan.class, TestReplies.class)
                .web(WebApplicationType.SERVLET)
                .run(
                        "--kairan.data=" + store,
                        "--kairan.conversations=" + TownFolder.withoutGatherings(FOLDER.resolve("conversations")),
                        "--server.port=0",
                        "--server.shutdown=immediate",
                        "--kairan.webchat.port=0"));
    }

    int webPort() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    int chatPort() {
        return bean(ChatPort.class).number();
    }

    String page() {
        return "http://localhost:" + webPort() + "/";
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    long count(String table) {
        return bean(JdbcClient.class)
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        context.close();
    }
}
