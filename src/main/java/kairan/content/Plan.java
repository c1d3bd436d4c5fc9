package kairan.content;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The plan of the town's LINE account (料金プラン): how many pushes a month, and each association's share of them. */
public record Plan(
        @JsonPropertyDescription("1か月に送れる数（無料のプランは200）。上限のない地方公共団体プランなら書きません") @Nullable
        Integer monthly,

        @JsonPropertyDescription("一つのアカウントを町内会で分けて使うときの、それぞれの数")
        List<Share> shares) {

    static final Plan NO_LIMIT = new Plan(null, List.of());
    private static final int MOST = 100_000_000;

    public Plan {
        if (monthly != null) {
            Say.within("monthly", monthly, 0, MOST);
        }
        shares = Say.list("shares", shares);
        Say.noneTwice("shares", shares, Share::body, "町内会「%s」が二つあります。一つにまとめてください。");
        long all = shares.stream().mapToLong(Share::monthly).sum();
        if (monthly != null && all > monthly) {
            throw new WrongValue("「shares」を合わせると%dで、「monthly」の%dより多くなります。".formatted(all, monthly), "shares");
        }
    }

    @JsonIgnore
    public boolean limited() {
        return monthly != null;
    }

    /** So many a month in all, or the largest number there is. */
    public long limit() {
        return monthly == null ? Long.MAX_VALUE : monthly;
    }

    /** What this association has, if it has a share of its own. */
    public Optional<Integer> share(String body) {
        return shares.stream().filter(s -> s.body().equals(body)).findFirst().map(Share::monthly);
    }

    /** One association's part of the month. */
    public record Share(
            @JsonPropertyDescription("町内会の id") String body,
            @JsonPropertyDescription("1か月に送れる数") int monthly) {

        public Share {
            body = Say.id("body", body);
            monthly = Say.within("monthly", monthly, 0, MOST);
        }
    }
}
