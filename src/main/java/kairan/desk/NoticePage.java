package kairan.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kairan.notices.AskedAbout;
import kairan.notices.Burdens;
import kairan.notices.Corrections;
import kairan.notices.DoorRound;
import kairan.notices.FollowingHolds;
import kairan.notices.Proofs;
import kairan.notices.Sendoff;
import kairan.notices.Told;
import kairan.notices.Writer;
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

/** One notice: before it is sent as people will get it, afterwards how far it has come and who has confirmed. */
@Controller
@RequestMapping(NoticesPage.PATH + "/{notice}")
class NoticePage {

    private static final int LONGEST_ANSWER = 1000;

    private final Proofs proofs;
    private final Sendoff sendoff;
    private final Burdens burdens;
    private final Told told;
    private final Corrections corrections;
    private final FollowingHolds followings;
    private final DoorRound doors;
    private final AskedAbout asked;
    private final NoticeAccess access;

    NoticePage(
            Proofs proofs,
            Sendoff sendoff,
            Burdens burdens,
            Told told,
            Corrections corrections,
            FollowingHolds followings,
            DoorRound doors,
            AskedAbout asked,
            NoticeAccess access) {
        this.proofs = proofs;
        this.sendoff = sendoff;
        this.burdens = burdens;
        this.told = told;
        this.corrections = corrections;
        this.followings = followings;
        this.doors = doors;
        this.asked = asked;
        this.access = access;
    }

    @GetMapping
    @Needs(Right.SEE_BLOCK)
    String page(@PathVariable("notice") String id, Model model) {
        Writer writer = NoticeAccess.writer();
        Optional<Proofs.Proof> proof = proofs.of(writer, id);
        if (proof.isPresent()) {
            model.addAttribute("proof", proof.get());
            model.addAttribute("burdens", burdens.of(writer, id));
            model.addAttribute("qr", Qr.of(proof.get().talk()));
            return "desk/notice-proof";
        }
        Told.Line line = access.sent(id);
        boolean tells = NoticeAccess.tells(line.body());
        List<Integer> blocks = access.blocks(line);
        model.addAttribute("line", line);
        model.addAttribute("text", told.text(id));
        model.addAttribute("tells", tells);
        model.addAttribute("holds", NoticeAccess.holds());
        model.addAttribute("mine", told.isBy(writer, id));
        model.addAttribute(
                "blocks",
                doors.blocks(id).stream()
                        .filter(b -> blocks.contains(b.number()))
                        .toList());
        Optional<Corrections.Pending> change = tells ? corrections.pending(id) : Optional.empty();
        model.addAttribute("change", change.orElse(null));
        model.addAttribute("changes", change.isEmpty() && corrections.open(id));
        model.addAttribute("followings", tells ? followings.of(id) : List.of());
        if (tells) {
            model.addAttribute("questions", asked.of(id));
            model.addAttribute("coming", doors.coming(id));
            progress(line, model);
        }
        return "desk/notice";
    }

    /** The part of the page that is asked for again and again while it runs. */
    @GetMapping("/progress")
    @Needs(Right.TELL)
    String bar(@PathVariable("notice") String id, Model model) {
        Told.Line line = access.told(id);
        model.addAttribute("line", line);
        progress(line, model);
        return "desk/notice :: progress";
    }

    private void progress(Told.Line line, Model model) {
        Optional<Told.Progress> progress = told.progress(line.id());
        List<Told.FollowUp> followUps = told.followUps(line.id());
        boolean running = Stream.concat(
                        progress.map(Told.Progress::reach).stream(),
                        followUps.stream().map(Told.FollowUp::reach))
                .anyMatch(reach -> !reach.done());
        model.addAttribute("running", running || line.takesBack());
        model.addAttribute("followUps", followUps);
        progress.ifPresent(p -> {
            model.addAttribute("progress", p);
            model.addAttribute("givenUp", p.givenUp());
        });
    }

    @PostMapping("/send")
    @Needs(Right.TELL)
    String send(
            @PathVariable("notice") String id,
            @RequestParam(defaultValue = "false") boolean none,
            @RequestParam(defaultValue = "-1") long people,
            @RequestParam(defaultValue = "now") String how,
            @RequestParam(defaultValue = "") String at,
            RedirectAttributes next) {
        Writer writer = NoticeAccess.writer();
        if (proofs.of(writer, id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Sendoff.Answer answer = sendoff.send(writer, id, new Sendoff.Order(none, people, how, at));
        if (answer.sent()) {
            next.addFlashAttribute("done", answer.words());
        } else {
            next.addFlashAttribute("wrong", List.of(answer.words()));
        }
        return again(id);
    }

    /** Into the talk of whoever writes it, if they have one. */
    @PostMapping("/sample")
    @Needs(Right.TELL)
    String sample(@PathVariable("notice") String id, RedirectAttributes next) {
        if (!proofs.sample(NoticeAccess.writer(), id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        next.addFlashAttribute("done", "見本を、あなたのトークに入れました。トークで「お知らせ」と送ると、出てきます。");
        return again(id);
    }

    @PostMapping("/back")
    @Needs(Right.TELL)
    String back(@PathVariable("notice") String id, RedirectAttributes next) {
        access.told(id);
        if (!told.isBy(NoticeAccess.writer(), id)) {
            next.addFlashAttribute("wrong", List.of("取り消せるのは、送った人だけです。"));
        } else if (told.takeBack(NoticeAccess.writer(), id)) {
            next.addFlashAttribute("done", "取り消しました。だれにも届いていません。直して、もう一度送れます。");
        } else {
            next.addFlashAttribute("wrong", List.of("すみません。もう届きはじめているので、取り消せません。"));
        }
        return again(id);
    }

    /** Once more to those who have not confirmed. */
    @PostMapping("/again")
    @Needs(Right.TELL)
    String remind(@PathVariable("notice") String id, RedirectAttributes next) {
        access.told(id);
        if (told.remind(NoticeAccess.writer(), id)) {
            next.addFlashAttribute("done", "まだ確認していない人だけに、もう一度知らせます。");
        } else {
            next.addFlashAttribute("wrong", List.of("もう一度のお知らせは、一回だけです。"));
        }
        return again(id);
    }

    @PostMapping("/questions/{question}")
    @Needs(Right.TELL)
    String answer(
            @PathVariable("notice") String id,
            @PathVariable String question,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "false") boolean all,
            RedirectAttributes next) {
        access.told(id);
        if (words.isBlank() || words.length() > LONGEST_ANSWER) {
            next.addFlashAttribute("wrong", List.of("答えを、%d文字までで書いてください。".formatted(LONGEST_ANSWER)));
            next.addFlashAttribute("unsent", words);
            next.addFlashAttribute("unsentTo", question);
        } else {
            switch (asked.answer(NoticeAccess.writer(), question, words, all)) {
                case ONE -> next.addFlashAttribute("done", "聞いた人に、答えを届けます。");
                case ALL -> next.addFlashAttribute("done", "みんなに、答えを届けます。");
                case HELD -> next.addFlashAttribute("done", "この答えは、役所の職員が読んでから送ります。わけは、下に出ています。");
                case TOO_MANY ->
                    next.addFlashAttribute(
                            "wrong", List.of("みんなへの答えや訂正は、1時間に5回までしか送れません。少したってから、もう一度押してください。答えは、そのまま残しています。"));
                case GONE -> next.addFlashAttribute("wrong", List.of("この質問は、取り消されたか、もう答えてあります。"));
            }
        }
        return again(id);
    }

    private static String again(String id) {
        return "redirect:" + NoticesPage.PATH + "/" + id;
    }
}
