package kairan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import kairan.conversation.Allowance;
import kairan.conversation.Channel;
import kairan.conversation.Heard;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Outcome;
import kairan.conversation.Parcel;
import kairan.conversation.Person;
import kairan.conversation.Said;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A door made of paper: remembers what went out through it, gives each parcel once however often its key comes, and
 * answers as it was told to.
 */
public final class PaperDoor implements Channel {

    private final String name;
    private final Map<String, List<String>> out = new HashMap<>();
    private final Set<UUID> taken = new HashSet<>();
    private final List<Parcel> attempts = new ArrayList<>();
    private final Deque<Function<Parcel, Outcome>> next = new ArrayDeque<>();
    private final Map<String, Boolean> refused = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private boolean counted;
    private long unread;
    private volatile Allowance left = new Allowance.Unknown();
    private volatile Runnable sending = () -> {};

    public PaperDoor(String name) {
        this.name = name;
    }

    /** The same door, at which each person in a parcel is counted. */
    public PaperDoor counting() {
        counted = true;
        return this;
    }

    /** Somebody has it open before them, there. */
    public synchronized void open(String externalId) {
        open.add(externalId);
    }

    @Override
    public synchronized Set<String> open() {
        return Set.copyOf(open);
    }

    @Override
    public synchronized void say(String cause, Set<String> addresses, List<Message> messages) {
        addresses.forEach(address -> to(address, messages));
    }

    /** So many have not seen what a parcel brought them. */
    public void leaveUnread(long people) {
        unread = people;
    }

    @Override
    public long unread(List<String> parcels) {
        return parcels.isEmpty() ? 0 : unread;
    }

    /** What it says it still takes. */
    public void allow(Allowance allowance) {
        left = allowance;
    }

    @Override
    public boolean counted() {
        return counted;
    }

    @Override
    public Allowance left() {
        return left;
    }

    /** What the next parcel meets instead of being given. */
    public synchronized void next(Function<Parcel, Outcome> fate) {
        next.add(fate);
    }

    public void next(Outcome outcome) {
        next(parcel -> outcome);
    }

    /** Refuses every parcel in which this address is; naming it, or only saying that something is wrong. */
    public synchronized void refuse(String externalId, boolean naming) {
        refused.put(externalId, naming);
    }

    /** What happens whenever kept answers are sent. */
    public void sending(Runnable what) {
        sending = what;
    }

    /** What this address has got, in order. */
    public synchronized List<String> got(String externalId) {
        return List.copyOf(out.getOrDefault(externalId, List.of()));
    }

    /** Every parcel that was tried, in order. */
    public synchronized List<Parcel> attempts() {
        return List.copyOf(attempts);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<Said> said(Heard heard, Person by) {
        String[] parts = heard.body().split(":", 2);
        return switch (parts[0]) {
            case "wrote" -> Optional.of(new Said.Wrote(by, heard.at(), parts[1]));
            case "pressed" ->
                Optional.of(
                        new Said.Chose(by, heard.at(), Meaning.read(parts[1]).orElseThrow()));
            case "joined" -> Optional.of(new Said.Joined(by, heard.at()));
            case "left" -> Optional.of(new Said.Left(by, heard.at()));
            case "nothing" -> Optional.empty();
            default -> throw new IllegalStateException("a body this door never wrote");
        };
    }

    @Override
    public synchronized void keep(Heard said, List<Message> answer) {
        afterTheCommit(() -> to(said.from().externalId(), answer));
    }

    @Override
    public void send() {
        sending.run();
    }

    @Override
    public synchronized Outcome carry(Parcel parcel) {
        attempts.add(parcel);
        Function<Parcel, Outcome> fate = next.poll();
        return fate == null ? give(parcel) : fate.apply(parcel);
    }

    /** Gives it to everybody in it, unless its key has been taken before, or somebody in it is refused. */
    public synchronized Outcome give(Parcel parcel) {
        for (int place = 0; place < parcel.to().size(); place++) {
            Boolean naming = refused.get(parcel.to().get(place).externalId());
            if (naming != null) {
                return new Outcome.Refused("no such person", naming ? place : null);
            }
        }
        if (taken.add(parcel.key())) {
            parcel.to().forEach(recipient -> to(recipient.externalId(), parcel.messages()));
        }
        return new Outcome.Accepted();
    }

    /** What is taken back was never kept. */
    private static void afterTheCommit(Runnable keeping) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    keeping.run();
                }
            });
        } else {
            keeping.run();
        }
    }

    private synchronized void to(String externalId, List<Message> messages) {
        List<String> all = out.computeIfAbsent(externalId, e -> new ArrayList<>());
        messages.forEach(message -> all.add(message.text()));
    }
}
