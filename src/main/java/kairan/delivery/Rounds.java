package kairan.delivery;

import java.util.List;

/** A room that knows who has a 回覧便, and when. Nobody is in two of its audiences. */
public interface Rounds {

    List<Round> rounds();
}
