package kairan.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import kairan.content.ContentFiles;
import kairan.opendata.EventList;
import kairan.roles.Realm;
import kairan.roles.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Brings a whole list of gatherings in (行事の一覧を入れる), as other offices and programs publish it. */
@Controller
@RequestMapping(EventListPage.PATH)
class EventListPage {

    static final String PATH = "/desk/gatherings/list";

    private final EventEntry entry;
    private final Errands errands;
    private final ContentFiles content;

    EventListPage(EventEntry entry, Errands errands, ContentFiles content) {
        this.entry = entry;
        this.errands = errands;
        this.content = content;
    }

    @GetMapping
    @Needs(Right.TELL_TOWN)
    String page() {
        return "desk/event-list";
    }

    /**
     * Enters the good rows of a file or of pasted cells; the others come back with their reasons, to be mended and sent
     * again. A long list is entered by itself, while somebody looks on or not.
     */
    @PostMapping
    @Needs(Right.TELL_TOWN)
    String enter(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(name = "rows", defaultValue = "") String rows,
            Model model)
            throws IOException {
        if (!visitor().may(Right.CALL, Realm.TOWN)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        if (!content.now().timelines().containsKey(EventFacts.TIMELINE)) {
            model.addAttribute(
                    "noTimeline", "行事の流れのファイル（timelines/%s.yaml）がないため、入れられません。".formatted(EventFacts.TIMELINE));
            model.addAttribute("rows", rows);
            return "desk/event-list";
        }
        byte[] list = file == null || file.isEmpty() ? rows.getBytes(StandardCharsets.UTF_8) : file.getBytes();
        EventList read = EventList.read(list);
        if (read.rows().size() + read.aside().size() > Errand.LONGEST_AT_ONCE) {
            return "redirect:" + ErrandsPage.PATH + "/" + errands.begin(visitor(), entry, list);
        }
        if (!read.rows().isEmpty()) {
            EventEntry.Entered entered = entry.enter(visitor().actor(), read.rows());
            model.addAttribute("entered", entered);
            read = read.without(entered.refused());
        }
        model.addAttribute("aside", read.aside());
        boolean noList = read.headings().isEmpty();
        model.addAttribute(
                "rows",
                noList ? rows : read.aside().isEmpty() ? "" : read.asideAsCsv().substring(1));
        return "desk/event-list";
    }

    private static Visitor visitor() {
        return Frame.visitor().orElseThrow();
    }
}
