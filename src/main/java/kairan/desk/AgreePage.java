package kairan.desk;

import kairan.notices.Told;
import kairan.roles.Right;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A second person lets an urgent notice go out, or not (緊急の同意). */
@Controller
class AgreePage {

    private final Told told;
    private final NoticeAccess access;

    AgreePage(Told told, NoticeAccess access) {
        this.told = told;
        this.access = access;
    }

    @PostMapping(NoticesPage.PATH + "/{notice}/agree")
    @Needs(Right.TELL)
    String agree(
            @PathVariable("notice") String id,
            @RequestParam(defaultValue = "false") boolean agrees,
            RedirectAttributes next) {
        access.told(id);
        next.addFlashAttribute("done", told.agree(NoticeAccess.writer(), id, agrees));
        return "redirect:" + NoticesPage.PATH + (agrees ? "/" + id : "");
    }
}
