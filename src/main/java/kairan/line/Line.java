package kairan.line;

import com.linecorp.bot.messaging.model.MulticastRequest;
import com.linecorp.bot.messaging.model.PushMessageRequest;
import com.linecorp.bot.webhook.model.Event;
import com.linecorp.bot.webhook.model.UnsendDetail;
import com.linecorp.bot.webhook.model.UnsendEvent;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import kairan.conversation.Address;
import kairan.conversation.Allowance;
import kairan.conversation.Channel;
import kairan.conversation.Heard;
import kairan.conversation.Inbox;
import kairan.conversation.Mail;
import kairan.conversation.Menu;
import kairan.conversation.Message;
import kairan.conversation.Outcome;
import kairan.conversation.Parcel;
import kairan.conversation.People;
import kairan.conversation.Person;
import kairan.conversation.Said;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** LINE as a door of the house. */
@Component
@WhenOpen
class Line implements Channel {

    static final String NAME = "line";
    private static final Logger log = LoggerFactory.getLogger(Line.class);

    private final Replies replies;
    private final Replier replier;
    private final LineApi api;
    private final People people;
    private final Mail mail;
    private final Tally tally;
    private final Inbox inbox;
    private final MenuLinks menus;
    private final Keys keys;

    Line(
            Replies replies,
            Replier replier,
            LineApi api,
            People people,
            Mail mail,
            Tally tally,
            Inbox inbox,
            MenuLinks menus,
            Keys keys) {
        this.replies = replies;
        this.replier = replier;
        this.api = api;
        this.people = people;
        this.mail = mail;
        this.tally = tally;
        this.inbox = inbox;
        this.menus = menus;
        this.keys = keys;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Said> said(Heard heard, Person by) {
        try {
            Event event = LineWords.event(heard);
            if (!LineWords.understood(event)) {
                notUnderstood("unknown kind");
            }
            return event instanceof UnsendEvent unsend
                    ? unsaid(unsend).map(id -> new Said.Unsent(by, heard.at(), id))
                    : LineWords.said(event, heard, by).filter(said -> !heard.takenBack());
        } catch (UncheckedIOException e) {
            notUnderstood(e.getCause().getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private Optional<String> unsaid(UnsendEvent unsend) {
        return Optional.ofNullable(unsend.unsend())
                .map(UnsendDetail::messageId)
                .flatMap(message -> inbox.eventOf(NAME, message));
    }

    @Override
    public boolean shared(Address from) {
        return LineEvent.ofGroup(from);
    }

    @Override
    public Optional<Said> peek(Heard heard, Person by) {
        try {
            return LineWords.said(LineWords.event(heard), heard, by);
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private void notUnderstood(String why) {
        tally.notUnderstood();
        log.warn("LINE: 分からない出来事が届きました（{}）。内容は残さず、済んだものとします。", why);
    }

    @Override
    public void keep(Heard heard, List<Message> answer) {
        if (answer.isEmpty()) {
            return;
        }
        LineEvent event = LineEvent.of(heard);
        event.replyToken()
                .ifPresentOrElse(
                        token -> replies.keep(heard, token, event.arrived(), answer),
                        () -> people.known(heard.from()).ifPresent(person -> mail.leave(person, answer)));
    }

    @Override
    public void send() {
        replier.soon();
    }

    @Override
    public boolean menu(Person person, Menu menu) {
        try {
            return menus.show(person, menu);
        } catch (Trouble e) {
            throw new IllegalStateException("LINE: the menu was not changed, " + e.status());
        }
    }

    @Override
    public void unlinkMenu(Address address) {
        try {
            menus.unlink(address.externalId());
        } catch (Trouble e) {
            throw new IllegalStateException("LINE: the menu was not changed, " + e.status());
        }
    }

    @Override
    public Outcome carry(Parcel parcel) {
        CompletableFuture<?> call = call(parcel);
        try {
            call.get();
            return new Outcome.Accepted();
        } catch (ExecutionException e) {
            return Verdict.ofParcel(e.getCause(), parcel.to().size());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Later("interrupted");
        }
    }

    @Override
    public boolean counted() {
        return true;
    }

    @Override
    public Allowance left() {
        return Quota.left(api.parcels());
    }

    @Override
    public int mostPerSecond() {
        return keys.mostPerSecond();
    }

    /** LINE asks for a push, not a multicast, where there is one recipient only. */
    private CompletableFuture<?> call(Parcel parcel) {
        var bubbles = LineWords.bubbles(parcel.messages());
        List<String> to = parcel.to().stream().map(Parcel.Recipient::externalId).toList();
        return to.size() == 1
                ? api.parcels()
                        .pushMessage(parcel.key(), new PushMessageRequest.Builder(to.getFirst(), bubbles).build())
                : api.parcels().multicast(parcel.key(), new MulticastRequest.Builder(bubbles, to).build());
    }
}
