package kairan.desk;

import kairan.feedback.SelfChecks;
import kairan.roles.Right;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Work done together on which the town's side has not looked back yet. */
@Order(10)
@Component
record ChecksWaiting(SelfChecks checks) implements Waiting {

    @Override
    public String label() {
        return "市の自己点検がまだの事業";
    }

    @Override
    public String path() {
        return ChecksPage.PATH + "?open=true";
    }

    @Override
    public Right needs() {
        return Right.ANSWER_PROPOSALS;
    }

    @Override
    public long count(Visitor visitor) {
        return checks.of(null).stream().filter(line -> !line.town()).count();
    }
}
