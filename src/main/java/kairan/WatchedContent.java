package kairan;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kairan.content.ContentFiles;
import kairan.content.Problem;
import kairan.watch.Condition;
import kairan.watch.Watched;
import org.springframework.stereotype.Component;

/** Whether the content can be used as it stands in the files and at the desk. */
@Component
class WatchedContent implements Watched {

    private static final int SHOWN = 5;

    private final ContentFiles content;

    WatchedContent(ContentFiles content) {
        this.content = content;
    }

    @Override
    public String name() {
        return "content";
    }

    @Override
    public String label() {
        return "会話のファイル";
    }

    @Override
    public Condition condition() {
        return of(content.problems());
    }

    static Condition of(List<Problem> problems) {
        Map<String, Object> facts = Map.of("problems", problems.size());
        return problems.isEmpty()
                ? Condition.well(facts)
                : new Condition(
                        "直すところが%dつあります。直すまでは、前の内容で話します。\n%s"
                                .formatted(
                                        problems.size(),
                                        problems.stream()
                                                .limit(SHOWN)
                                                .map(problem -> "・" + problem)
                                                .collect(Collectors.joining("\n"))),
                        facts);
    }
}
