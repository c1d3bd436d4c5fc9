package kairan.desk;

import kairan.notices.Told;
import kairan.roles.Right;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Notices that are held and wait for staff to look at them. */
@Order(3)
@Component
record HeldWaiting(Told told) implements Waiting {

    @Override
    public String label() {
        return "止めているお知らせ";
    }

    @Override
    public String path() {
        return NoticesPage.PATH + "#held";
    }

    @Override
    public Right needs() {
        return Right.HOLD_NOTICE;
    }

    @Override
    public long count(Visitor visitor) {
        return told.held().size();
    }
}
