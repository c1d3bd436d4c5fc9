package kairan.content;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** How many messages may be pushed in a month (今月送れる数), counted per person, and each association's share of them. */
public record Month(OptionalInt most, List<Share> shares) {

    public boolean limited() {
        return most.isPresent();
    }

    /** So many in all, or the largest number there is. */
    public long limit() {
        return most.isPresent() ? most.getAsInt() : Long.MAX_VALUE;
    }

    /** What this association has, if it has a share of its own. */
    public Optional<Integer> share(String body) {
        return shares.stream().filter(s -> s.body().equals(body)).findFirst().map(Share::monthly);
    }
}
