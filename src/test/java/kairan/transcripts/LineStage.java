package kairan.transcripts;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.bodies.Bodies;
import kairan.bodies.Districts;
import kairan.conversation.Address;
import kairan.conversation.Choice;
import kairan.conversation.Message;
import kairan.conversation.People;
import kairan.line.Bubble;
import kairan.line.LineStub;
import kairan.line.SignedWebhook;
import kairan.roles.Roles;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stage before the LINE door: signed webhooks in, LINE's API (a stand-in) out. */
final class LineStage implements Stage, AutoCloseable {

    private final Path folder;
    private final LineStub line = LineStub.start();
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, Integer> taken = new HashMap<>();
    private LittleHouse house;
    private String lastMessage = "";

    LineStage(Path folder) {
        this.folder = folder;
    }

    @Override
    public void open(LittleTown town) {
        town.settle(folder.resolve("conversations"));
        house = new LittleHouse(
                folder,
                town.start(),
                List.of(
                        "server.port=0",
                        "kairan.webchat.port=0",
                        "kairan.line.secret=" + SignedWebhook.SECRET,
                        "kairan.line.token=token",
                        "kairan.line.api=" + line.url()));
        town.found(house.bean(Districts.class), house.bean(Bodies.class));
        town.print(store());
        ids.put(Script.GROUP, SignedWebhook.somewhere());
        for (LittleTown.Inhabitant one : town.people()) {
            String id = SignedWebhook.somebody();
            ids.put(one.name(), id);
            if (!one.isNew()) {
                post(webhook().follow(id));
            }
            one.appoint(
                    house.bean(Roles.class),
                    () -> house.bean(People.class)
                            .known(new Address("line", id))
                            .orElseThrow());
            heard(one.name());
        }
    }

    @Override
    public void write(String who, String words) {
        SignedWebhook webhook = webhook();
        String from = ids.get(who);
        Optional<Gesture> gesture = Gesture.of(words);
        if (who.equals(Script.GROUP)) {
            post(webhook.group(from, SignedWebhook.somebody(), words));
        } else if (gesture.isEmpty()) {
            post(webhook.text(from, words));
            lastMessage = webhook.lastMessage();
        } else if (gesture.get().thing() == null) {
            post(webhook.unsend(from, lastMessage));
        } else {
            post(webhook.sent(from, gesture.get().line()));
        }
    }

    @Override
    public void press(String who, Choice choice) {
        post(webhook().postback(ids.get(who), choice.meaning().toString()));
    }

    private SignedWebhook webhook() {
        return new SignedWebhook()
                .at(house.time().atZone(java.time.ZoneId.of("Asia/Tokyo")).toInstant());
    }

    private void post(SignedWebhook webhook) {
        webhook.post(house.webPort());
        house.settle();
    }

    @Override
    public void now(LocalDateTime time) {
        house.now(time);
    }

    @Override
    public List<Message> heard(String who) {
        List<Bubble> all = line.sentTo(ids.get(who));
        int before = taken.getOrDefault(who, 0);
        taken.put(who, all.size());
        return all.subList(before, all.size()).stream().map(Bubble::message).toList();
    }

    JdbcClient store() {
        return house.bean(JdbcClient.class);
    }

    @Override
    public void close() {
        line.check();
        line.close();
        if (house != null) {
            house.close();
        }
    }
}
