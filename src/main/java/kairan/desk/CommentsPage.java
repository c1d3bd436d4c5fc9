package kairan.desk;

import java.util.List;
import java.util.Optional;
import kairan.feedback.Covers;
import kairan.feedback.Photos;
import kairan.notices.Material;
import kairan.results.Comment;
import kairan.results.Comments;
import kairan.results.Discretion;
import kairan.results.Scope;
import kairan.results.Summaries;
import kairan.roles.Realm;
import kairan.roles.Right;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people wrote, word by word (ひとこと), through the masks; where the rule has missed something, it is covered here. */
@Controller
@RequestMapping(CommentsPage.PATH)
class CommentsPage {

    static final String PATH = FeedbackPage.PATH + "/comments";

    private static final int ON_A_PAGE = 30;

    private final Comments comments;
    private final Covers covers;
    private final Photos photos;
    private final Summaries summaries;
    private final FeedbackAccess access;

    CommentsPage(Comments comments, Covers covers, Photos photos, Summaries summaries, FeedbackAccess access) {
        this.comments = comments;
        this.covers = covers;
        this.photos = photos;
        this.summaries = summaries;
        this.access = access;
    }

    /** @param before the id of the last that was seen */
    @GetMapping
    @Needs(Right.SEE_RESULTS)
    String page(
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "9223372036854775807") long before,
            Model model) {
        Scope scope = access.scope(of, id);
        String title = summaries.title(scope, FeedbackAccess.sight()).orElseThrow(FeedbackAccess::nowhere);
        boolean few = summaries.discretion(scope, FeedbackAccess.sight()) != Discretion.ALL;
        access.use(Right.SEE_RESULTS, access.body(scope).orElse(null), "ひとことを読んだ：" + title);
        List<Comment> found = few ? List.of() : comments.page(scope, FeedbackAccess.sight(), before, ON_A_PAGE + 1);
        model.addAttribute("title", title);
        model.addAttribute("scope", scope);
        model.addAttribute("first", before == Long.MAX_VALUE);
        model.addAttribute("uncovers", uncovers());
        model.addAttribute("few", few);
        model.addAttribute("comments", found.stream().limit(ON_A_PAGE).toList());
        if (found.size() > ON_A_PAGE) {
            model.addAttribute("more", found.get(ON_A_PAGE - 1).id());
        }
        return "desk/comments";
    }

    @PostMapping("/{comment}/cover")
    @Needs(Right.SEE_RESULTS)
    String cover(
            @PathVariable long comment,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String id,
            RedirectAttributes next) {
        Comment found = found(comment, "ひとことの一部を伏せた");
        if (found.holds(part.strip())) {
            covers.cover(found.id(), part.strip());
            next.addFlashAttribute("done", "伏せました。ほかの画面とファイルでも、見えません。");
        } else {
            next.addFlashAttribute("wrong", List.of("その言葉は、このひとことの中に見つかりません。見えているとおりに書いてください。"));
        }
        return back(of, id, next);
    }

    /** What was covered by hand is shown again: by staff alone, because it may be they who covered it. */
    @PostMapping("/{comment}/uncover")
    @Needs(Right.UNCOVER)
    String uncover(
            @PathVariable long comment,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String id,
            RedirectAttributes next) {
        covers.uncover(found(comment, "ひとことの伏せ字を元に戻した").id());
        next.addFlashAttribute("done", "手で伏せたところを、元に戻しました。");
        return back(of, id, next);
    }

    /** The photo that goes with it, to those who may read what goes with it; where few have answered to nobody. */
    @GetMapping("/{comment}/photo")
    @Needs(Right.SEE_RESULTS)
    ResponseEntity<byte[]> photo(
            @PathVariable long comment,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String id) {
        Scope scope = access.scope(of, id);
        Material photo = Optional.of(scope)
                .filter(one -> summaries.discretion(one, FeedbackAccess.sight()) == Discretion.ALL)
                .flatMap(one -> comments.find(one, FeedbackAccess.sight(), comment))
                .flatMap(one -> photos.shown(one.id()))
                .orElseThrow(FeedbackAccess::nowhere);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(photo.type()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("kansou-%d.%s"
                                        .formatted(comment, photo.type().replaceFirst(".*/", "")))
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(photo.content());
    }

    /** A photo on which somebody can be known is covered whole; shown again it is by staff alone. */
    @PostMapping("/{comment}/photo")
    @Needs(Right.SEE_RESULTS)
    String cover(
            @PathVariable long comment,
            @RequestParam boolean covered,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String id,
            RedirectAttributes next) {
        if (!covered && !uncovers()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        photos.cover(found(comment, covered ? "感想の写真を伏せた" : "感想の写真を元に戻した").id(), covered);
        next.addFlashAttribute("done", covered ? "写真を伏せました。だれにも見えません。" : "写真を、また見えるようにしました。");
        return back(of, id, next);
    }

    private static boolean uncovers() {
        return FeedbackAccess.visitor().may(Right.UNCOVER, Realm.TOWN);
    }

    private Comment found(long id, String act) {
        Comment comment = comments.find(id).orElseThrow(FeedbackAccess::nowhere);
        access.use(
                Right.SEE_RESULTS,
                access.occurrence(comment.occurrence()).gathering().body(),
                act);
        return comment;
    }

    private static String back(String of, String id, RedirectAttributes next) {
        next.addAttribute("of", of);
        next.addAttribute("id", id);
        return "redirect:" + PATH;
    }
}
