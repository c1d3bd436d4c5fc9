package kairan.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kairan.content.Content;
import kairan.content.ContentFiles;
import kairan.content.Edit;
import kairan.content.Editing;
import kairan.content.Problem;
import kairan.content.Saving;
import kairan.content.Sheet;
import kairan.content.Timeline;
import kairan.content.WrongContent;
import kairan.roles.Realm;
import kairan.roles.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whole files, what was changed in them by whom, and the way back (直した記録). */
@Controller
@RequestMapping("/desk/content")
class FilesPage {

    private static final int ON_A_PAGE = 50;
    private static final int LATEST = 20;
    private static final String FILE = "file";
    private static final String WRITTEN = "written";

    private final Editing editing;
    private final ContentFiles content;
    private final Notes notes;

    FilesPage(Editing editing, ContentFiles content, Notes notes) {
        this.editing = editing;
        this.content = content;
        this.notes = notes;
    }

    private static final Map<Timeline.To, String> WHOM = Map.of(
            Timeline.To.everyone, "みんな",
            Timeline.To.going, "出られますと答えた人",
            Timeline.To.undecided, "まだわかりませんと答えた人",
            Timeline.To.absent, "出られませんと答えた人",
            Timeline.To.came, "来た人",
            Timeline.To.organiser, "行う会の役員",
            Timeline.To.partner, "市といっしょに行う会の役員");

    @GetMapping("/files")
    @Needs(Right.WRITE_CONTENT)
    String files(Model model) {
        model.addAttribute("files", editing.files());
        model.addAttribute("problems", content.problems());
        model.addAttribute(WRITTEN, editing.written().keySet());
        return "desk/files";
    }

    @GetMapping("/file")
    @Needs(Right.WRITE_CONTENT)
    String file(@RequestParam(FILE) String file, Model model) {
        Sheet sheet = editing.open(file).orElseThrow(FilesPage::nowhere);
        return file(sheet, sheet.text(), null, model);
    }

    @PostMapping("/file")
    @Needs(Right.WRITE_CONTENT)
    String file(
            @RequestParam(FILE) String file,
            @RequestParam String text,
            @RequestParam String mark,
            @RequestParam(defaultValue = "save") String act,
            Model model) {
        if (!act.equals("save")) {
            return tried(editing.open(file).orElseThrow(FilesPage::nowhere), new Sheet(file, text, mark), model);
        }
        Saving saving = editing.save(new Sheet(file, text, mark), visitor().name());
        note(saving, file);
        Sheet now = editing.open(file).orElseThrow(FilesPage::nowhere);
        return file(now, saving instanceof Saving.Saved ? now.text() : text, Written.of(saving), model);
    }

    /** As it would be, before anything is saved. */
    private String tried(Sheet now, Sheet tried, Model model) {
        try {
            Content content = editing.tried(tried);
            file(now, tried.text(), null, model);
            model.addAttribute("timeline", timeline(content, tried.file()));
            model.addAttribute("tried", true);
        } catch (WrongContent e) {
            file(
                    now,
                    tried.text(),
                    Written.wrong(e.problems().stream().map(Problem::toString).toList()),
                    model);
        }
        model.addAttribute("mark", tried.mark());
        return "desk/file";
    }

    private static @Nullable Timeline timeline(Content content, String file) {
        return content.timelines().values().stream()
                .filter(timeline -> file.equals("timelines/" + timeline.id() + ".yaml"))
                .findFirst()
                .orElse(null);
    }

    private String file(Sheet sheet, String text, @Nullable Written written, Model model) {
        model.addAttribute(FILE, sheet.file());
        model.addAttribute("text", text);
        model.addAttribute("mark", sheet.mark());
        model.addAttribute("edited", editing.edited(sheet.file()));
        model.addAttribute("history", editing.history(sheet.file(), LATEST));
        model.addAttribute(WRITTEN, written);
        model.addAttribute("whom", WHOM);
        model.addAttribute("timeline", timeline(content.now(), sheet.file()));
        return "desk/file";
    }

    @GetMapping("/changes")
    @Needs(Right.WRITE_CONTENT)
    String changes(Model model) {
        model.addAttribute("history", editing.history(ON_A_PAGE));
        return "desk/changes";
    }

    @PostMapping("/changes/{id}/undo")
    @Needs(Right.WRITE_CONTENT)
    String undo(@PathVariable long id, RedirectAttributes next) {
        Edit edit = editing.edit(id).orElseThrow(FilesPage::nowhere);
        Saving saving = editing.undo(id, visitor().name());
        note(saving, edit.file());
        return after(Written.of(saving), "その前の内容に戻しました。", next);
    }

    @PostMapping("/release")
    @Needs(Right.WRITE_CONTENT)
    String release(@RequestParam(FILE) String file, RedirectAttributes next) {
        Saving saving = editing.release(file, visitor().name());
        note(saving, file);
        return after(Written.of(saving), "ファイルの内容に戻しました。", next);
    }

    /** Laid out as in {@code conversations/}, to be put there. */
    @GetMapping(path = "/export.zip", produces = "application/zip")
    @Needs(Right.WRITE_CONTENT)
    ResponseEntity<byte[]> export() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : editing.written().entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"conversations.zip\"")
                .body(bytes.toByteArray());
    }

    private static String after(Written written, String done, RedirectAttributes next) {
        if (written.isDone()) {
            next.addFlashAttribute("done", done);
        } else {
            next.addFlashAttribute("wrong", written.wrong());
        }
        return "redirect:/desk/content/changes";
    }

    private static Visitor visitor() {
        return Frame.visitor().orElseThrow();
    }

    private void note(Saving saving, String file) {
        if (saving instanceof Saving.Saved) {
            notes.used(visitor(), Right.WRITE_CONTENT, Realm.TOWN, file);
        }
    }

    private static ResponseStatusException nowhere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** How much is wrong in the files and therefore not used, on the home page. */
    @Order(9)
    @Component
    record Wrong(ContentFiles content) implements Waiting {

        @Override
        public String label() {
            return "ファイルのまちがい";
        }

        @Override
        public String path() {
            return "/desk/content/files";
        }

        @Override
        public Right needs() {
            return Right.WRITE_CONTENT;
        }

        @Override
        public long count(Visitor visitor) {
            return content.problems().size();
        }
    }
}
