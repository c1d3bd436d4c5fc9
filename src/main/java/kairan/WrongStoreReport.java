package kairan;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** What an operator reads when the store stops the start. */
final class WrongStoreReport extends AbstractFailureAnalyzer<WrongStore> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, WrongStore wrong) {
        return new FailureAnalysis(wrong.getMessage(), "くわしくは docs/operating.md の「こまったとき」にあります。", failure);
    }
}
