package kairan.board;

import java.time.LocalDateTime;
import kairan.gatherings.Occurrence;

/** Where a gathering stands on its way from the plan to what was learned from it, as the documents name the steps. */
enum Course {
    PLAN("計画", "まだ、よびかけていません。"),
    CALL("募集", "来る人を募っています。"),
    DAY("実施", "いま、行っています。"),
    LOOKING_BACK("評価", "終わりました。");

    private final String label;
    private final String words;

    Course(String label, String words) {
        this.label = label;
        this.words = words;
    }

    /** For the page, too. */
    public String label() {
        return label;
    }

    public String words() {
        return words;
    }

    static Course of(Occurrence occurrence, LocalDateTime now) {
        if (!now.isBefore(occurrence.end())) {
            return LOOKING_BACK;
        }
        if (!now.isBefore(occurrence.start())) {
            return DAY;
        }
        LocalDateTime call = occurrence
                .gathering()
                .announced()
                .of(occurrence.start(), occurrence.end())
                .orElse(LocalDateTime.MIN);
        return now.isBefore(call) ? PLAN : CALL;
    }
}
