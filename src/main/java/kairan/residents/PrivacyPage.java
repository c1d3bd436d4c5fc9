package kairan.residents;

import kairan.content.ContentFiles;
import kairan.conversation.Retention;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is kept, where, how long, and how to have it erased (個人情報について), for everybody to read. */
@Controller
class PrivacyPage {

    private final ContentFiles content;
    private final Retention retention;

    PrivacyPage(ContentFiles content, Retention retention) {
        this.content = content;
        this.retention = retention;
    }

    @GetMapping("/privacy")
    String page(Model model) {
        model.addAttribute("town", content.now().town());
        model.addAttribute("kept", HowLong.of(retention));
        return "privacy";
    }
}
