package kairan.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Does errands, one transaction for each part, so that nobody waits long meanwhile; begun anew, it goes on where it was. */
@Component
class ErrandRunner {

    private static final int PART = 20;

    private final Errands errands;
    private final List<Listing<?>> listings;
    private final TransactionTemplate transaction;

    ErrandRunner(Errands errands, List<Listing<?>> listings, TransactionTemplate transaction) {
        this.errands = errands;
        this.listings = List.copyOf(listings);
        this.transaction = transaction;
    }

    Listing<?> listing(Errand errand) {
        return listings.stream()
                .filter(listing -> listing.kind().equals(errand.kind()))
                .findFirst()
                .orElseThrow();
    }

    void run(String id) {
        errands.of(id).filter(Errand::underWay).ifPresent(errand -> run(errand, listing(errand)));
    }

    private <R> void run(Errand errand, Listing<R> listing) {
        List<R> rows =
                errands.file(errand).map(file -> listing.read(file).rows()).orElse(List.of());
        for (int from = errand.done(); from < rows.size(); from += PART) {
            if (!enter(errand, listing, rows, from)) {
                return;
            }
        }
        transaction.executeWithoutResult(status -> errands.end(errand));
    }

    /** The rows and how far they have come hold together or not at all; false if it is no longer ours to do. */
    private <R> boolean enter(Errand errand, Listing<R> listing, List<R> rows, int from) {
        int to = Math.min(from + PART, rows.size());
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean ours = enter(errand, listing.entering(), listing::name, rows.subList(from, to), from);
            if (!ours) {
                status.setRollbackOnly();
            }
            return ours;
        }));
    }

    private <R> boolean enter(
            Errand errand, Function<R, Change> entering, Function<R, String> name, List<R> part, int from) {
        List<Change> changes = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (R row : part) {
            try {
                changes.add(entering.apply(row));
            } catch (IllegalArgumentException e) {
                reasons.add("「%s」: %s".formatted(name.apply(row), e.getMessage()));
            }
        }
        return errands.advance(errand, from, from + part.size(), Tally.of(changes), reasons);
    }
}
