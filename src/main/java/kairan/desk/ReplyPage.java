package kairan.desk;

import java.util.ArrayList;
import java.util.List;
import kairan.content.ContentFiles;
import kairan.content.PlainWords;
import kairan.faq.AskedOnce;
import kairan.faq.QuestionLog;
import kairan.japanese.Masks;
import kairan.roles.Authority;
import kairan.roles.Realm;
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

/** Answering the one who asked (聞いた人に答える): looked at first as they will read it, then left in their mailbox. */
@Controller
@RequestMapping(QuestionsPage.PATH + "/{id}/reply")
class ReplyPage {

    private static final String WRONG = "wrong";

    private final QuestionLog log;
    private final ContentFiles content;
    private final Authority authority;

    ReplyPage(QuestionLog log, ContentFiles content, Authority authority) {
        this.log = log;
        this.content = content;
        this.authority = authority;
    }

    @GetMapping
    @Needs(Right.ANSWER_QUESTIONS)
    String page(@PathVariable String id, Model model) {
        return page(asked(id), "", model);
    }

    @PostMapping
    @Needs(Right.ANSWER_QUESTIONS)
    String reply(
            @PathVariable String id,
            @RequestParam String words,
            @RequestParam String act,
            Model model,
            RedirectAttributes next) {
        AskedOnce asked = asked(id);
        String answer = words.replace("\r\n", "\n").strip();
        List<String> wrong = wrong(asked, answer);
        if (!wrong.isEmpty()) {
            model.addAttribute(WRONG, wrong);
            return page(asked, words, model);
        }
        if (!act.equals("send")) {
            model.addAttribute("letter", log.letter(id, answer).orElseThrow(ReplyPage::nowhere));
            model.addAttribute("doubts", doubts(answer));
            return page(asked, words, model);
        }
        authority.require(visitor().actor(), Right.ANSWER_QUESTIONS, Realm.TOWN, "質問した人ひとりに答えた");
        if (log.answer(id, answer)) {
            next.addFlashAttribute("done", "答えを届けました。聞いた人が次にボットと話すとき、「お知らせ」で読めます。");
            return QuestionsPage.AGAIN;
        }
        model.addAttribute(WRONG, List.of("ほかの人が先に答えたか、聞いた人が登録を消しました。届けていません。"));
        return page(asked, words, model);
    }

    private String page(AskedOnce asked, String words, Model model) {
        model.addAttribute("asked", asked);
        model.addAttribute("words", words);
        model.addAttribute("most", QuestionLog.LONGEST_ANSWER);
        return "desk/reply";
    }

    private static List<String> wrong(AskedOnce asked, String answer) {
        List<String> wrong = new ArrayList<>();
        if (answer.isEmpty()) {
            wrong.add("答えを書いてください。");
        }
        if (answer.length() > QuestionLog.LONGEST_ANSWER) {
            wrong.add("答えは%d文字までです。いまは%d文字あります。".formatted(QuestionLog.LONGEST_ANSWER, answer.length()));
        }
        if (answer.contains("《")) {
            wrong.add("「《」と「》」は使えません。ほかのかっこにしてください。");
        }
        if (asked.replied() != null) {
            wrong.add("この人には、もう答えました。");
        } else if (!asked.reachable()) {
            wrong.add("聞いた人は登録を消したので、届けられません。");
        }
        return wrong;
    }

    /** What may be right but should be looked at once more. */
    private List<String> doubts(String answer) {
        List<String> doubts = new ArrayList<>();
        content.now().officeWords(answer).stream()
                .map(PlainWords.Found::proposal)
                .distinct()
                .map("役所の言葉があります。%sと書くと、伝わりやすくなります。"::formatted)
                .forEach(doubts::add);
        if (!Masks.of(answer).equals(answer)) {
            doubts.add("名前や電話番号、住所のような言葉があります。個人のものでないか、確かめてください。");
        }
        return doubts;
    }

    private AskedOnce asked(String id) {
        return log.asking(id).orElseThrow(ReplyPage::nowhere);
    }

    private static Visitor visitor() {
        return Frame.visitor().orElseThrow();
    }

    private static ResponseStatusException nowhere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
