package kairan.notices;

import java.time.Instant;
import kairan.content.ContentFiles;
import kairan.content.Feed;
import kairan.content.PageAddress;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The notices meant for all (お知らせの一覧), for anybody to read, print and subscribe to. */
@Controller
class OshirasePage {

    private static final int LONGEST_SEARCH = 100;
    private static final int MOST_IN_THE_FEED = 30;

    private final Notices notices;
    private final Wording wording;
    private final ContentFiles content;
    private final Listed listed;
    private final Attachments attachments;
    private final PageAddress address;

    OshirasePage(
            Notices notices,
            Listed listed,
            Attachments attachments,
            Wording wording,
            ContentFiles content,
            PageAddress address) {
        this.notices = notices;
        this.wording = wording;
        this.content = content;
        this.listed = listed;
        this.attachments = attachments;
        this.address = address;
    }

    @GetMapping("/oshirase")
    String page(@RequestParam(defaultValue = "") String q, Model model) {
        String wanted = q.strip().substring(0, Math.min(q.strip().length(), LONGEST_SEARCH));
        model.addAttribute("town", content.now().town());
        model.addAttribute("q", wanted);
        model.addAttribute("notices", wanted.isEmpty() ? listed.latest() : listed.with(wanted));
        return "oshirase";
    }

    @GetMapping(value = "/oshirase.atom", produces = Feed.TYPE)
    @ResponseBody
    String feed() {
        String page = address.of("/oshirase");
        return new Feed(
                        page,
                        content.now().town().name() + "のお知らせ",
                        notices.listed(MOST_IN_THE_FEED).stream()
                                .map(notice -> entry(notice, page + "#" + notice.id()))
                                .toList())
                .atom();
    }

    private Feed.Entry entry(Notice notice, String address) {
        return new Feed.Entry(
                address,
                Wording.mark(notice) + wording.title(notice),
                updated(notice),
                wording.sender(notice.body()),
                wording.text(notice),
                attachments
                        .enclosed(notice.id())
                        .map(file -> new Feed.Enclosure(wording.file(file.id()), file.type(), file.bytes()))
                        .orElse(null));
    }

    private static Instant updated(Notice notice) {
        Instant changed = notice.later().at();
        Instant due = notice.due();
        return changed != null ? changed : due == null ? Instant.EPOCH : due;
    }
}
