package kairan.desk;

import java.util.List;
import java.util.Map;
import kairan.japanese.Cleaning;
import kairan.notices.Corrections;
import kairan.notices.Told;
import kairan.roles.Right;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A notice that was sent is corrected, or does not take place (訂正、取りやめ); until people are told, that is taken back. */
@Controller
@RequestMapping(NoticesPage.PATH + "/{notice}")
class ChangePage {

    private final Corrections corrections;
    private final NoticeAccess access;

    ChangePage(Corrections corrections, NoticeAccess access) {
        this.corrections = corrections;
        this.access = access;
    }

    @GetMapping("/correct")
    @Needs(Right.TELL)
    String page(@PathVariable("notice") String id, Model model, RedirectAttributes next) {
        Told.Line line = access.told(id);
        return corrections.form(id).map(form -> page(line, form, model)).orElseGet(() -> {
            next.addFlashAttribute("wrong", List.of("このお知らせは、もう訂正も取りやめもできません。"));
            return back(id);
        });
    }

    private static String page(Told.Line line, Corrections.Form form, Model model) {
        model.addAttribute("line", line);
        model.addAttribute("form", form);
        return "desk/notice-correct";
    }

    @PostMapping("/correct")
    @Needs(Right.TELL)
    String correct(
            @PathVariable("notice") String id,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes next) {
        Told.Line line = access.told(id);
        List<String> wrong = corrections.correct(NoticeAccess.writer(), id, typed);
        if (!wrong.isEmpty() && corrections.open(id)) {
            model.addAttribute("wrong", wrong);
            return page(line, corrections.form(id).orElseThrow().typed(typed), model);
        }
        next.addFlashAttribute(wrong.isEmpty() ? "done" : "wrong", wrong.isEmpty() ? done(id) : wrong);
        return back(id);
    }

    private String done(String id) {
        return corrections.pending(id).isPresent() ? "訂正しました。下のように知らせます。" : "この訂正は、役所の職員が読んでから知らせます。わけは、下に出ています。";
    }

    @PostMapping("/cancel")
    @Needs(Right.TELL)
    String cancel(
            @PathVariable("notice") String id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        access.told(id);
        List<String> wrong = corrections.cancel(NoticeAccess.writer(), id, Cleaning.of(reason));
        if (wrong.isEmpty()) {
            next.addFlashAttribute("done", "下のように、取りやめを知らせます。それまでは、もとに戻せます。");
        } else {
            next.addFlashAttribute("wrong", wrong);
            next.addFlashAttribute("cancelReason", reason);
        }
        return back(id);
    }

    @PostMapping("/change")
    @Needs(Right.TELL)
    String change(
            @PathVariable("notice") String id,
            @RequestParam(defaultValue = "undo") String act,
            RedirectAttributes next) {
        access.told(id);
        boolean now = act.equals("now");
        boolean done = now ? corrections.now(NoticeAccess.writer(), id) : corrections.undo(NoticeAccess.writer(), id);
        if (done) {
            next.addFlashAttribute("done", now ? "訂正を、いま知らせます。" : "やめました。お知らせは、もとのままです。");
        } else {
            next.addFlashAttribute("wrong", List.of("もう知らせてしまったので、変えられません。"));
        }
        return back(id);
    }

    private static String back(String id) {
        return "redirect:" + NoticesPage.PATH + "/" + id;
    }
}
