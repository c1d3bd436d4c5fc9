package kairan.desk;

import kairan.notices.AskedAbout;
import kairan.roles.Right;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Questions about notices that wait for an answer: staff those about the town's, leaders those about their own. */
@Order(4)
@Component
record InquiriesWaiting(AskedAbout asked) implements Waiting {

    @Override
    public String label() {
        return "お知らせへの質問";
    }

    @Override
    public String path() {
        return NoticesPage.PATH + "?questions=true";
    }

    @Override
    public Right needs() {
        return Right.TELL;
    }

    @Override
    public long count(Visitor visitor) {
        return asked.waiting(visitor.isStaff() ? null : visitor.bodies());
    }
}
