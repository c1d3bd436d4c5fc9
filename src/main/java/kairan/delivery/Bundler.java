package kairan.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Choice;
import kairan.conversation.Ids;
import kairan.conversation.Message;
import kairan.conversation.Parcel;
import kairan.conversation.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Ties together what waits for each person on a round (回覧便): those for whom the same waits share a parcel. */
@Component
class Bundler {

    private final RoundTrips trips;
    private final Postings postings;
    private final Parcels parcels;
    private final Mailboxes mailboxes;
    private final Audiences audiences;
    private final ContentFiles content;
    private final TransactionTemplate transaction;

    Bundler(
            RoundTrips trips,
            Postings postings,
            Parcels parcels,
            Mailboxes mailboxes,
            Audiences audiences,
            ContentFiles content,
            TransactionTemplate transaction) {
        this.trips = trips;
        this.postings = postings;
        this.parcels = parcels;
        this.mailboxes = mailboxes;
        this.audiences = audiences;
        this.content = content;
        this.transaction = transaction;
    }

    void bundle(String trip) {
        while (Boolean.TRUE.equals(transaction.execute(status -> bundleOnce(trips.of(trip))))) {
            // one transaction for each chunk, so that nobody waits long
        }
    }

    /** True if there may be more. */
    private boolean bundleOnce(RoundTrips.Trip trip) {
        Selection people = audiences.of(trip.audience()).people(trip.about());
        List<Person> next = audiences.next(people, trip.cutAfter(), Parcel.MOST_RECIPIENTS);
        if (next.isEmpty()) {
            trips.cutWhole(trip);
            return false;
        }
        if (trips.cutUpTo(trip, next.getLast().id())) {
            alike(mailboxes.riding(next)).forEach((same, who) -> tie(trip, same, who));
        }
        return true;
    }

    /** What waits, and the door at which those are reached for whom just this waits. */
    private record Same(List<String> postings, String door) {}

    private static Map<Same, List<Person>> alike(List<Mailboxes.Riding> riding) {
        Map<Same, List<Person>> alike = new LinkedHashMap<>();
        riding.forEach(one -> alike.computeIfAbsent(new Same(one.postings(), one.door()), s -> new ArrayList<>())
                .add(one.person()));
        return alike;
    }

    private void tie(RoundTrips.Trip trip, Same same, List<Person> who) {
        List<Postings.Kept> all = same.postings().stream()
                .map(id -> postings.of(id).orElseThrow())
                .toList();
        List<Postings.Kept> fitting = fitting(all);
        String cause = "round/" + trip.id() + "/"
                + UUID.nameUUIDFromBytes(String.join(",", same.postings()).getBytes(StandardCharsets.UTF_8));
        Instant until = fitting.stream()
                .map(one -> one.posting().until())
                .min(Instant::compareTo)
                .orElseThrow();
        List<Message> messages = messages(fitting, fitting.size() < all.size());
        String body = trip.about().isEmpty() ? null : trip.about();
        postings.add(
                Ids.next(),
                new Posting(cause, "bundle", trip.id(), Push.ROUND, messages, until, Instant.EPOCH, body, null));
        fitting.stream()
                .filter(one -> one.posting().audience().equals(Mailbox.ONE))
                .findFirst()
                .ifPresent(one -> postings.isFor(cause, one.posting().about()));
        parcels.bundle(
                postings.ofCause(cause).orElseThrow(),
                same.door(),
                who,
                fitting.stream().map(Postings.Kept::id).toList());
    }

    /** The oldest, as many as one push can hold; with more than that, one message is needed to say so. */
    private static List<Postings.Kept> fitting(List<Postings.Kept> all) {
        int whole =
                all.stream().mapToInt(one -> one.posting().messages().size()).sum();
        int room = whole <= Message.MOST_IN_A_REPLY ? whole : Message.MOST_IN_A_REPLY - 1;
        List<Postings.Kept> fitting = new ArrayList<>();
        for (Postings.Kept one : all) {
            room -= one.posting().messages().size();
            if (room < 0 && !fitting.isEmpty()) {
                break;
            }
            fitting.add(one);
        }
        return fitting;
    }

    private List<Message> messages(List<Postings.Kept> fitting, boolean more) {
        List<Message> messages = new ArrayList<>();
        fitting.forEach(one -> messages.addAll(one.posting().messages()));
        if (more && messages.size() < Message.MOST_IN_A_REPLY) {
            String text = content.now().phrases().say(Phrase.ROUND_MORE, Map.of());
            messages.add(Message.lasting(text, List.of(new Choice("見る", Mailbox.OPEN))));
        }
        return messages;
    }
}
