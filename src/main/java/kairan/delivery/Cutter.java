package kairan.delivery;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kairan.conversation.Parcel;
import kairan.conversation.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Cuts the audience of a posting into mailboxes and parcels, 500 people a transaction; takes up where a crash left it. */
@Component
class Cutter {

    private final Postings postings;
    private final Parcels parcels;
    private final Map<String, Audience> audiences;
    private final TransactionTemplate transaction;

    Cutter(Postings postings, Parcels parcels, List<Audience> audiences, TransactionTemplate transaction) {
        this.postings = postings;
        this.parcels = parcels;
        this.audiences = audiences.stream().collect(Collectors.toMap(Audience::name, Function.identity()));
        this.transaction = transaction;
    }

    void cut(String posting) {
        while (Boolean.TRUE.equals(transaction.execute(status -> cutOnce(posting)))) {
            // one transaction for each chunk, so that nobody waits long
        }
    }

    /** True if there may be more. */
    private boolean cutOnce(String id) {
        Postings.Kept kept = postings.of(id).orElseThrow();
        Posting posting = kept.posting();
        List<Person> people =
                audiences.get(posting.audience()).after(posting.about(), kept.cutAfter(), Parcel.MOST_RECIPIENTS);
        if (people.isEmpty()) {
            return false;
        }
        if (postings.cutUpTo(kept, people.getLast())) {
            parcels.cut(kept, people);
        }
        return true;
    }
}
