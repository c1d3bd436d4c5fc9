package kairan.transcripts;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kairan.bodies.Bodies;
import kairan.bodies.Districts;
import kairan.conversation.Address;
import kairan.conversation.Choice;
import kairan.conversation.Message;
import kairan.conversation.People;
import kairan.roles.Roles;
import kairan.webchat.ChatClient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;

/** The stage before the web chat: a real socket for everybody. */
final class WebchatStage implements Stage, AutoCloseable {

    private final Path folder;
    private final List<String> settings;
    private final Map<String, ChatClient> clients = new HashMap<>();
    private final Map<String, String> addresses = new HashMap<>();
    private LittleHouse house;
    private boolean waits;

    /** @param settings more of them, in the form {@code name=value} */
    WebchatStage(Path folder, String... settings) {
        this.folder = folder;
        this.settings = Stream.concat(Stream.of("server.port=0", "kairan.webchat.port=0"), Stream.of(settings))
                .toList();
    }

    /** What may wait for a round waits, as for those whose page is shut; open pages are looked for by the clock on the wall. */
    WebchatStage waits() {
        waits = true;
        return this;
    }

    @Override
    public void open(LittleTown town) {
        town.settle(folder.resolve("conversations"));
        house = new LittleHouse(folder, town.start(), settings);
        if (waits) {
            house.bean(ScheduledAnnotationBeanPostProcessor.class)
                    .postProcessBeforeDestruction(house.app().getBean("openPages"), "openPages");
        }
        town.found(house.bean(Districts.class), house.bean(Bodies.class));
        town.print(store());
        for (LittleTown.Inhabitant one : town.people()) {
            clients.put(one.name(), ChatClient.open(ChatClient.port(house.app())));
            if (!one.isNew()) {
                write(one.name(), "窓口");
            }
            one.appoint(
                    house.bean(Roles.class),
                    () -> house.bean(People.class)
                            .known(new Address("webchat", newest()))
                            .orElseThrow());
            heard(one.name());
        }
    }

    /** Where whoever spoke last is reached; the store knows no names. */
    private String newest() {
        return house.bean(JdbcClient.class)
                .sql("select external_id from address order by heard_at desc limit 1")
                .query(String.class)
                .single();
    }

    @Override
    public void write(String who, String words) {
        clients.get(who).write(UUID.randomUUID().toString().substring(0, 18), words);
        house.settle();
        addresses.computeIfAbsent(who, w -> newest());
    }

    @Override
    public void press(String who, Choice choice) {
        clients.get(who)
                .press(
                        UUID.randomUUID().toString().substring(0, 18),
                        choice.meaning().toString());
        house.settle();
    }

    @Override
    public void now(LocalDateTime time) {
        house.now(time);
    }

    @Override
    public List<Message> heard(String who) {
        long last = house.bean(JdbcClient.class)
                .sql("select coalesce(max(seq), 0) from bubble where address = ?")
                .param(addresses.getOrDefault(who, ""))
                .query(Long.class)
                .single();
        return clients.get(who).newsUpTo(last);
    }

    <T> T bean(Class<T> type) {
        return house.bean(type);
    }

    <T> ObjectProvider<T> beans(Class<T> type) {
        return house.app().getBeanProvider(type);
    }

    int webPort() {
        return house.webPort();
    }

    JdbcClient store() {
        return house.bean(JdbcClient.class);
    }

    @Override
    public void close() {
        clients.values().forEach(ChatClient::close);
        if (house != null) {
            house.close();
        }
    }
}
