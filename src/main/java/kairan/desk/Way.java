package kairan.desk;

import java.util.Comparator;
import java.util.List;
import kairan.roles.Right;
import org.jspecify.annotations.Nullable;

/**
 * A way from every page to another, for those with the right, or for all; the list is the desk's menu, in its order.
 *
 * @param daily whether it stands in the menu itself, or among the others, which are opened by a press
 */
record Way(String label, String path, @Nullable Right needs, boolean daily) {

    private static final String HOME = "/desk";

    /** The pages that are reached from the gatherings. */
    private static final List<String> OF_GATHERINGS = List.of(SitesPage.PATH, CampaignsPage.PATH);

    static final List<Way> ALL = List.of(
            daily("はじめ", HOME, null),
            daily("お知らせ", "/desk/notices", Right.SEE_BLOCK),
            daily("行事", "/desk/gatherings", Right.SEE_RESULTS),
            daily("感想と結果", "/desk/feedback", Right.SEE_RESULTS),
            daily("質問", "/desk/questions", Right.ANSWER_QUESTIONS),
            daily("意見と提案", "/desk/voices", Right.ANSWER_PROPOSALS),
            daily("言葉の編集", "/desk/content", Right.WRITE_CONTENT),
            other("町内会と団体", "/desk/bodies", Right.PRINT_SLIPS),
            other("班の世帯", "/desk/block", Right.SEE_BLOCK),
            other("登録の数", "/desk/residents", Right.SEE_PEOPLE),
            other("人と役割", "/desk/people", Right.INVITE_LEADER),
            other("人事異動", HandoverPage.PATH, Right.MOVE_ROLE),
            other("自己点検", "/desk/checks", Right.REPORT),
            other("事例", "/desk/cases", Right.WRITE_CASES),
            other("広報のための文", NewsletterPage.PATH, Right.TELL_TOWN),
            other("配信の記録", DeliveriesPage.PATH, Right.SEE_RUNNING),
            other("操作の記録", "/desk/audit", Right.SEE_AUDIT),
            other("ボットの調子", HealthPage.PATH, Right.SEE_RUNNING),
            other("設定", SettingsPage.PATH, Right.SET_UP),
            other("はじめの設定", "/desk/setup", Right.SET_UP));

    private static Way daily(String label, String path, @Nullable Right needs) {
        return new Way(label, path, needs, true);
    }

    private static Way other(String label, String path, Right needs) {
        return new Way(label, path, needs, false);
    }

    static List<Way> of(Visitor visitor) {
        return ALL.stream()
                .filter(way -> way.needs == null || visitor.may(way.needs))
                .toList();
    }

    /** The path of the way under which a page lies: the longest that it begins with, or "". */
    static String of(String path) {
        if (OF_GATHERINGS.stream().anyMatch(page -> path.equals(page) || path.startsWith(page + "/"))) {
            return GatheringsPage.PATH;
        }
        return ALL.stream()
                .map(Way::path)
                .filter(way -> path.equals(way) || !way.equals(HOME) && path.startsWith(way + "/"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }
}
