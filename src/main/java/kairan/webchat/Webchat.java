package kairan.webchat;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kairan.conversation.Channel;
import kairan.conversation.Heard;
import kairan.conversation.Message;
import kairan.conversation.Outcome;
import kairan.conversation.Parcel;
import kairan.conversation.Person;
import kairan.conversation.Said;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** The web chat as a door (チャットの画面): answers and parcels become bubbles in the store, which open pages then show. */
@Component
class Webchat implements Channel {

    static final String NAME = "webchat";

    private final Bubbles bubbles;
    private final Tabs tabs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Webchat(Bubbles bubbles, Tabs tabs, TransactionTemplate transaction, Clock clock) {
        this.bubbles = bubbles;
        this.tabs = tabs;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Said> said(Heard heard, Person by) {
        return Frames.uttered(heard.body()).said(by, heard.at());
    }

    @Override
    public void keep(Heard heard, List<Message> answer) {
        String address = heard.from().externalId();
        String cause = Frames.uttered(heard.body()).cause();
        if (answer.isEmpty()) {
            bubbles.add(address, Bubble.silent(cause, clock.millis()), 0);
        }
        add(address, Bubble.Who.ANSWER, cause, answer);
    }

    @Override
    public void send() {
        tabs.look();
    }

    @Override
    public Set<String> open() {
        return tabs.open();
    }

    @Override
    public void say(String cause, Set<String> addresses, List<Message> messages) {
        addresses.forEach(address -> add(address, Bubble.Who.PARCEL, cause, messages));
    }

    @Override
    public long unread(List<String> parcels) {
        return bubbles.unread(parcels);
    }

    @Override
    public Outcome carry(Parcel parcel) {
        List<String> addresses =
                parcel.to().stream().map(Parcel.Recipient::externalId).toList();
        String cause = parcel.key().toString();
        long now = clock.millis();
        try {
            transaction.executeWithoutResult(status -> {
                for (int place = 0; place < parcel.messages().size(); place++) {
                    Bubble bubble = Bubble.of(
                            Bubble.Who.PARCEL, cause, parcel.messages().get(place), now);
                    bubbles.addUnread(addresses, bubble, place);
                }
            });
        } catch (DataAccessException | TransactionException e) {
            return new Outcome.Later(e.getClass().getSimpleName());
        }
        tabs.look();
        return new Outcome.Accepted();
    }

    private void add(String address, Bubble.Who who, String cause, List<Message> messages) {
        long now = clock.millis();
        for (int place = 0; place < messages.size(); place++) {
            bubbles.add(address, Bubble.of(who, cause, messages.get(place), now), place);
        }
    }
}
