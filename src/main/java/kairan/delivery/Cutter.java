package kairan.delivery;

import java.util.Optional;
import kairan.conversation.Parcel;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Cuts the audience of a posting into mailboxes and parcels, 500 people a transaction; takes up where a crash left it. */
@Component
class Cutter {

    private final Postings postings;
    private final Parcels parcels;
    private final Audiences audiences;
    private final TransactionTemplate transaction;

    Cutter(Postings postings, Parcels parcels, Audiences audiences, TransactionTemplate transaction) {
        this.postings = postings;
        this.parcels = parcels;
        this.audiences = audiences;
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
        Selection people = audiences.of(posting.audience()).people(posting.about());
        Optional<String> last = audiences.lastOf(people, kept.cutAfter(), Parcel.MOST_RECIPIENTS);
        if (last.isEmpty()) {
            postings.cutWhole(kept);
            return false;
        }
        if (postings.cutUpTo(kept, last.get())) {
            parcels.cut(kept, people);
        }
        return true;
    }
}
