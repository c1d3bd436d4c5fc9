package kairan.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kairan.japanese.Dates;
import org.springframework.stereotype.Component;

/** What this room keeps of a person: that they talk with the bot, at which doors, and where the talk stands. */
@Component
class TalkKeeping implements Keeping {

    private static final Map<String, String> DOORS = Map.of("line", "LINE", "webchat", "チャットの画面");

    private final People people;
    private final Inbox inbox;
    private final Progresses progresses;
    private final OpenDialogues open;
    private final Uses uses;
    private final Clock clock;

    TalkKeeping(People people, Inbox inbox, Progresses progresses, OpenDialogues open, Uses uses, Clock clock) {
        this.people = people;
        this.inbox = inbox;
        this.progresses = progresses;
        this.open = open;
        this.uses = uses;
        this.clock = clock;
    }

    @Override
    public Turn turn() {
        return Turn.LAST;
    }

    @Override
    public List<Kept> about(Person person) {
        List<Kept> kept = new ArrayList<>();
        people.since(person).ifPresent(since -> kept.add(new Kept("はじめてお話しした日", day(since))));
        people.heard(person).ifPresent(heard -> kept.add(new Kept("最後にお話しした日", day(heard))));
        people.doors(person).forEach(door -> kept.add(new Kept("お話しする所", DOORS.getOrDefault(door, door))));
        open.of(person)
                .ifPresent(dialogue ->
                        dialogue.answers().forEach((question, answer) -> kept.add(new Kept("途中の答え", answer))));
        return kept;
    }

    private String day(Instant at) {
        return Dates.say(at.atZone(clock.getZone()).toLocalDate());
    }

    @Override
    public void erase(Person person) {
        inbox.erase(person);
        forgetTalk(person);
        people.erase(person);
    }

    /** What is open at the new door is not asked at the other. */
    @Override
    public void move(Person from, Person to) {
        forgetTalk(from);
        people.move(from, to);
        people.erase(from);
    }

    private void forgetTalk(Person person) {
        progresses.erase(person);
        open.close(person);
        uses.erase(person);
    }

    @Override
    public void forget(Retention retention, Instant now) {
        inbox.forget(now.minus(retention.inbox()));
        progresses.forget(now.minus(retention.talk()));
        open.forget(now.minus(retention.talk()));
        uses.forget();
    }
}
