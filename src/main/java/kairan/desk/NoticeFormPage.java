package kairan.desk;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kairan.notices.Drafting;
import kairan.roles.Right;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A notice is written: its facts and for whom it is. */
@Controller
@RequestMapping(NoticesPage.PATH + "/{notice}")
class NoticeFormPage {

    private final Drafting drafting;

    NoticeFormPage(Drafting drafting) {
        this.drafting = drafting;
    }

    @GetMapping("/write")
    @Needs(Right.TELL)
    String page(@PathVariable("notice") String id, Model model) {
        model.addAttribute("form", form(id));
        return "desk/notice-form";
    }

    @PostMapping("/write")
    @Needs(Right.TELL)
    String keep(
            @PathVariable("notice") String id,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "in", defaultValue = "") List<String> in,
            @RequestParam(name = "only", defaultValue = "") List<String> only,
            @RequestParam(name = "out", defaultValue = "") List<String> out,
            @RequestParam(name = "blocksOf", defaultValue = "") List<String> blocksOf,
            @RequestParam(defaultValue = "") String more,
            Model model) {
        form(id);
        List<String> shown = more.isEmpty()
                ? blocksOf
                : Stream.concat(blocksOf.stream(), Stream.of(more)).toList();
        Drafting.Chosen chosen = new Drafting.Chosen(in, only, out, shown);
        List<String> wrong = drafting.keep(NoticeAccess.writer(), id, typed, chosen);
        if (wrong.isEmpty() && more.isEmpty()) {
            return "redirect:" + NoticesPage.PATH + "/" + id;
        }
        // Whoever wants to see the blocks first is not done yet.
        model.addAttribute("wrong", more.isEmpty() ? wrong : null);
        model.addAttribute(
                "form",
                drafting.form(NoticeAccess.writer(), id, typed, chosen)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "desk/notice-form";
    }

    @PostMapping("/plain")
    @Needs(Right.TELL)
    String plain(@PathVariable("notice") String id, RedirectAttributes next) {
        form(id);
        drafting.plain(NoticeAccess.writer(), id);
        next.addFlashAttribute("done", "やさしい言葉に言いかえました。下の見本を読んで、確かめてください。");
        return "redirect:" + NoticesPage.PATH + "/" + id;
    }

    @PostMapping("/list")
    @Needs(Right.TELL)
    String list(@PathVariable("notice") String id, @RequestParam(defaultValue = "false") boolean listed) {
        form(id);
        drafting.list(NoticeAccess.writer(), id, listed);
        return "redirect:" + NoticesPage.PATH + "/" + id;
    }

    /** Chosen on a page of its own, as from the talk. */
    @PostMapping("/attach")
    @Needs(Right.TELL)
    String attach(@PathVariable("notice") String id) {
        return drafting.attach(NoticeAccess.writer(), id)
                .map(page -> "redirect:" + page)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/drop")
    @Needs(Right.TELL)
    String drop(@PathVariable("notice") String id, RedirectAttributes next) {
        form(id);
        drafting.drop(NoticeAccess.writer(), id);
        next.addFlashAttribute("done", "書きかけのお知らせを消しました。");
        return "redirect:" + NoticesPage.PATH;
    }

    private Drafting.Form form(String id) {
        return drafting.form(NoticeAccess.writer(), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
