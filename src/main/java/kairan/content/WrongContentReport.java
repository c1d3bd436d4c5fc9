package kairan.content;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** What an operator reads when wrong content stops the start: each problem with its remedy, and no stack trace. */
final class WrongContentReport extends AbstractFailureAnalyzer<WrongContent> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, WrongContent wrong) {
        String problems = wrong.problems().stream().map(p -> "・" + p).collect(Collectors.joining("\n"));
        return new FailureAnalysis(
                "会話のファイルに、直すところが%dつあります。\n\n%s".formatted(wrong.problems().size(), problems),
                "上のファイルを直して保存し、もう一度起動してください。書き方は conversations/README.md にあります。",
                failure);
    }
}
