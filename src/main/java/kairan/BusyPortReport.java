package kairan;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** What an operator reads when another program has the pages' port. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class BusyPortReport extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, PortInUseException busy) {
        return new FailureAnalysis(
                "ページのポート %d を開けません。ほかのプログラムが使っています。".formatted(busy.getPort()),
                "そのプログラムを止めるか、SERVER_PORT で番号を変えてください。",
                failure);
    }
}
