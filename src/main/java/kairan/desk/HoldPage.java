package kairan.desk;

import java.util.List;
import java.util.function.BooleanSupplier;
import kairan.japanese.Cleaning;
import kairan.notices.FollowingHolds;
import kairan.notices.Holds;
import kairan.roles.Right;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Staff hold a notice, or what follows one, with a reason its sender sees (止める), or let it go. */
@Controller
class HoldPage {

    private static final int LONGEST_REASON = 200;

    private final Holds holds;
    private final FollowingHolds followings;
    private final TransactionTemplate transaction;

    HoldPage(Holds holds, FollowingHolds followings, TransactionTemplate transaction) {
        this.holds = holds;
        this.followings = followings;
        this.transaction = transaction;
    }

    @PostMapping(NoticesPage.PATH + "/{notice}/hold")
    @Needs(Right.HOLD_NOTICE)
    String hold(
            @PathVariable("notice") String id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String following,
            RedirectAttributes next) {
        String why = Cleaning.of(reason).strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            next.addFlashAttribute("wrong", List.of("止めるわけを、%d文字までで書いてください。出した人にも見えます。".formatted(LONGEST_REASON)));
            next.addFlashAttribute("reason", why);
        } else if (!following.isEmpty()) {
            said(
                    next,
                    whole(() -> followings.hold(
                            id, following, why, NoticeAccess.visitor().actor())),
                    "止めました。書いた人に、わけを知らせます。");
        } else if (whole(() -> holds.hold(id, why, NoticeAccess.visitor().actor()))) {
            next.addFlashAttribute("done", "止めました。まだ見ていない人には届きません。出した人に、わけを知らせます。");
        } else {
            next.addFlashAttribute("wrong", List.of("このお知らせは、もう取り消されています。"));
        }
        return "redirect:" + NoticesPage.PATH + "/" + id;
    }

    @PostMapping(NoticesPage.PATH + "/{notice}/release")
    @Needs(Right.HOLD_NOTICE)
    String release(
            @PathVariable("notice") String id,
            @RequestParam(defaultValue = "") String following,
            RedirectAttributes next) {
        if (!following.isEmpty()) {
            said(
                    next,
                    whole(() -> followings.release(
                            id, following, NoticeAccess.visitor().actor())),
                    "送ります。書いた人にも知らせます。");
        } else if (whole(() -> holds.release(id, NoticeAccess.visitor().actor()))) {
            next.addFlashAttribute("done", "止めるのをやめました。お知らせは届きます。出した人にも知らせます。");
        } else {
            next.addFlashAttribute("wrong", List.of("このお知らせは、もう止まっていません。"));
        }
        return "redirect:" + NoticesPage.PATH + "/" + id;
    }

    private static void said(RedirectAttributes next, boolean done, String words) {
        if (done) {
            next.addFlashAttribute("done", words);
        } else {
            next.addFlashAttribute("wrong", List.of("これは、もう取り消されたか、決まっています。"));
        }
    }

    /** Held, noted and told to its sender, or none of it. */
    private boolean whole(BooleanSupplier what) {
        return Boolean.TRUE.equals(transaction.execute(status -> what.getAsBoolean()));
    }
}
