package kairan.desk;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kairan.PaperDoor;
import kairan.conversation.Address;
import kairan.conversation.Heard;
import kairan.conversation.Inbox;
import kairan.conversation.Turns;
import org.springframework.context.annotation.Bean;

/** Residents who talk with the bot of a running desk, through a door made of paper. */
record Talk(RunningDesk desk) {

    /** To be started with the desk. */
    static class Door {

        @Bean
        PaperDoor paperDoor() {
            return new PaperDoor("paper");
        }
    }

    /** Somebody writes; what they hear to it. */
    List<String> write(String who, String words) {
        Address address = new Address("paper", who);
        int before = heard(who).size();
        desk.bean(Inbox.class)
                .keep(new Heard(
                        UUID.randomUUID().toString(),
                        address,
                        desk.bean(Clock.class).instant(),
                        "wrote:" + words));
        desk.bean(Turns.class).hearNext(address);
        List<String> all = heard(who);
        return all.subList(before, all.size());
    }

    private List<String> heard(String who) {
        return desk.bean(PaperDoor.class).got(who);
    }
}
