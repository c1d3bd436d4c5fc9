package kairan.desk;

import java.util.Comparator;
import java.util.List;
import kairan.roles.Right;
import org.jspecify.annotations.Nullable;

/** A way from every page to another, for those with the right, or for all; the list is the desk's menu, in its order. */
record Way(String label, String path, @Nullable Right needs) {

    private static final String HOME = "/desk";

    static final List<Way> ALL = List.of(
            new Way("はじめ", HOME, null),
            new Way("お知らせ", "/desk/notices", Right.SEE_BLOCK),
            new Way("行事", "/desk/gatherings", Right.SEE_RESULTS),
            new Way("感想と結果", "/desk/feedback", Right.SEE_RESULTS),
            new Way("質問", "/desk/questions", Right.ANSWER_QUESTIONS),
            new Way("意見と提案", "/desk/voices", Right.ANSWER_PROPOSALS),
            new Way("自己点検", "/desk/checks", Right.REPORT),
            new Way("事例", "/desk/cases", Right.WRITE_CASES),
            new Way("人と役割", "/desk/people", Right.INVITE_LEADER),
            new Way("町内会と団体", "/desk/bodies", Right.PRINT_SLIPS),
            new Way("班の世帯", "/desk/block", Right.SEE_BLOCK),
            new Way("言葉の編集", "/desk/content", Right.WRITE_CONTENT),
            new Way("はじめの設定", "/desk/setup", Right.SET_UP),
            new Way("操作の記録", "/desk/audit", Right.SEE_AUDIT));

    static List<Way> of(Visitor visitor) {
        return ALL.stream()
                .filter(way -> way.needs == null || visitor.may(way.needs))
                .toList();
    }

    /** The path of the way under which a page lies: the longest that it begins with, or "". */
    static String of(String path) {
        return ALL.stream()
                .map(Way::path)
                .filter(way -> path.equals(way) || !way.equals(HOME) && path.startsWith(way + "/"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }
}
