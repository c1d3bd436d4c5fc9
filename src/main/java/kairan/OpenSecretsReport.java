package kairan;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** What an operator reads when a secret in a file of settings stops the start. */
final class OpenSecretsReport extends AbstractFailureAnalyzer<OpenSecrets.Found> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, OpenSecrets.Found found) {
        return new FailureAnalysis(found.getMessage(), "どの環境変数があるかは、README.md の表にあります。", failure);
    }
}
