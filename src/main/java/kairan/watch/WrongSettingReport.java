package kairan.watch;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** What an operator reads when a setting stops the start: before anything that Spring would say of it in English. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class WrongSettingReport extends AbstractFailureAnalyzer<WrongSetting> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, WrongSetting wrong) {
        return new FailureAnalysis(wrong.getMessage(), "直して、もう一度起動してください。環境変数の書き方は、README.md の表にあります。", failure);
    }
}
