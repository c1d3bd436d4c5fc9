package kairan.desk;

import kairan.proposals.Proposals;
import kairan.roles.Right;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Opinions and proposals that wait for an answer. */
@Order(6)
@Component
record VoicesWaiting(Proposals proposals) implements Waiting {

    @Override
    public String label() {
        return "意見と提案";
    }

    @Override
    public String path() {
        return VoicesPage.PATH;
    }

    @Override
    public Right needs() {
        return Right.ANSWER_PROPOSALS;
    }

    @Override
    public long count(Visitor visitor) {
        return proposals.waiting();
    }
}
