package kairan.desk;

import java.time.Clock;
import java.time.LocalDate;
import kairan.gatherings.Programme;
import kairan.roles.Realm;
import kairan.roles.Right;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The gatherings of the next seven days. */
@Order(5)
@Component
record WeekWaiting(Programme programme, Clock clock) implements Waiting {

    @Override
    public String label() {
        return "この7日の行事";
    }

    @Override
    public String path() {
        return GatheringsPage.PATH + "?days=" + GatheringsPage.WEEK;
    }

    @Override
    public Right needs() {
        return Right.SEE_RESULTS;
    }

    @Override
    public long count(Visitor visitor) {
        LocalDate today = LocalDate.now(clock);
        Programme.Wanted wanted = Programme.Wanted.from(today).until(today.plusDays(GatheringsPage.WEEK - 1));
        boolean all = visitor.may(Right.SEE_RESULTS, Realm.TOWN);
        return programme.find(all ? wanted : wanted.of(visitor.bodies()), 0, 0).all();
    }
}
