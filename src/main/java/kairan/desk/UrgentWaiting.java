package kairan.desk;

import kairan.roles.Right;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Urgent notices (緊急) that wait for a second person to agree. */
@Order(2)
@Component
record UrgentWaiting(NoticeAccess access) implements Waiting {

    @Override
    public String label() {
        return "同意を待っている緊急のお知らせ";
    }

    @Override
    public String path() {
        return NoticesPage.PATH + "#asked";
    }

    @Override
    public Right needs() {
        return Right.TELL;
    }

    @Override
    public long count(Visitor visitor) {
        return access.asked().size();
    }
}
