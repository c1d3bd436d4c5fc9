package kairan.content;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the town wants to spend of its plan: less than it holds, or shared out among associations (配信の予算). */
public record Budget(
        @JsonPropertyDescription("1か月に送る数。プランの数より少なくしたいときに書きます") @Nullable
        Integer monthly,

        @JsonPropertyDescription("一つのアカウントを町内会で分けて使うときの、それぞれの数")
        List<Share> shares) {

    static final Budget ALL = new Budget(null, List.of());

    public Budget {
        if (monthly != null) {
            Say.within("monthly", monthly, 0, Share.MOST);
        }
        shares = Say.list("shares", shares);
        Say.noneTwice("shares", shares, Share::body, "町内会「%s」が二つあります。一つにまとめてください。");
        long all = shares.stream().mapToLong(Share::monthly).sum();
        if (monthly != null && all > monthly) {
            throw new WrongValue("「shares」を合わせると%dで、「monthly」の%dより多くなります。".formatted(all, monthly), "shares");
        }
    }
}
