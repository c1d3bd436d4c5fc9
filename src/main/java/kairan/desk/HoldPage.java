package kairan.desk;

import java.util.List;
import java.util.function.BooleanSupplier;
import kairan.japanese.Cleaning;
import kairan.notices.Holds;
import kairan.roles.Right;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Staff hold a notice with a reason its sender sees (止める), or let it go. */
@Controller
class HoldPage {

    private static final int LONGEST_REASON = 200;

    private final Holds holds;
    private final TransactionTemplate transaction;

    HoldPage(Holds holds, TransactionTemplate transaction) {
        this.holds = holds;
        this.transaction = transaction;
    }

    @PostMapping(NoticesPage.PATH + "/{notice}/hold")
    @Needs(Right.HOLD_NOTICE)
    String hold(
            @PathVariable("notice") String id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        String why = Cleaning.of(reason).strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            next.addFlashAttribute("wrong", List.of("止めるわけを、%d文字までで書いてください。出した人にも見えます。".formatted(LONGEST_REASON)));
            next.addFlashAttribute("reason", why);
        } else if (whole(() -> holds.hold(id, why, NoticeAccess.visitor().actor()))) {
            next.addFlashAttribute("done", "止めました。まだ見ていない人には届きません。出した人に、わけを知らせます。");
        } else {
            next.addFlashAttribute("wrong", List.of("このお知らせは、もう取り消されています。"));
        }
        return "redirect:" + NoticesPage.PATH + "/" + id;
    }

    @PostMapping(NoticesPage.PATH + "/{notice}/release")
    @Needs(Right.HOLD_NOTICE)
    String release(@PathVariable("notice") String id, RedirectAttributes next) {
        if (whole(() -> holds.release(id, NoticeAccess.visitor().actor()))) {
            next.addFlashAttribute("done", "止めるのをやめました。お知らせは届きます。出した人にも知らせます。");
        } else {
            next.addFlashAttribute("wrong", List.of("このお知らせは、もう止まっていません。"));
        }
        return "redirect:" + NoticesPage.PATH + "/" + id;
    }

    /** Held, noted and told to its sender, or none of it. */
    private boolean whole(BooleanSupplier what) {
        return Boolean.TRUE.equals(transaction.execute(status -> what.getAsBoolean()));
    }
}
