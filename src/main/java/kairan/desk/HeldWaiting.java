package kairan.desk;

import kairan.notices.FollowingHolds;
import kairan.notices.Told;
import kairan.roles.Right;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Notices that are held, and what follows notices and is held, which wait for staff to look at them. */
@Order(3)
@Component
record HeldWaiting(Told told, FollowingHolds followings) implements Waiting {

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
        return told.held().size() + followings.waiting().size();
    }
}
