package kairan.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kairan.content.Content;
import kairan.content.ContentFiles;
import kairan.content.Edit;
import kairan.content.Editing;
import kairan.content.Entry;
import kairan.content.Phrase;
import kairan.content.Problem;
import kairan.content.Rewording;
import kairan.content.Saving;
import kairan.content.Sheet;
import kairan.content.Timeline;
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
        timeline(content.now(), sheet.file(), model);
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
        Sheet written = new Sheet(file, text, mark);
        if (!act.equals("save")) {
            editing.open(file).orElseThrow(FilesPage::nowhere);
            Editing.Tried tried = editing.tried(written);
            if (tried.content() != null) {
                model.addAttribute("tried", true);
                timeline(tried.content(), file, model);
            }
            return file(written, text, tried(tried), model);
        }
        Saving saving = editing.save(written, visitor().name());
        note(saving, file);
        Sheet now = editing.open(file).orElseThrow(FilesPage::nowhere);
        boolean saved = !(saving instanceof Saving.Wrong || saving instanceof Saving.Overtaken);
        if (saved) {
            timeline(content.now(), file, model);
        }
        return file(now, saving instanceof Saving.Saved ? now.text() : text, Written.of(saving), model);
    }

    private static Written tried(Editing.Tried tried) {
        return tried.wrong().isEmpty()
                ? Written.done("まちがいは、ありません。まだ保存していません。")
                : Written.wrong(tried.wrong().stream().map(Problem::toString).toList());
    }

    private String file(Sheet sheet, String text, @Nullable Written written, Model model) {
        model.addAttribute(FILE, sheet.file());
        model.addAttribute("text", text);
        model.addAttribute("mark", sheet.mark());
        model.addAttribute("edited", editing.edited(sheet.file()));
        model.addAttribute("history", rows(editing.changes(sheet.file(), 0, LATEST)));
        model.addAttribute("older", editing.changes(sheet.file(), LATEST, 1).size() > 0);
        model.addAttribute(WRITTEN, written);
        return "desk/file";
    }

    /** What people will read, if it is a timeline. */
    private static void timeline(Content content, String file, Model model) {
        model.addAttribute(
                "timeline",
                content.timelines().values().stream()
                        .filter(t -> file.equals("timelines/" + t.id() + ".yaml"))
                        .findFirst()
                        .map(t -> t.messages().stream().map(FilesPage::seen).toList())
                        .orElse(null));
    }

    /** A message of a timeline as the page shows it. */
    record Seen(String when, String whom, String say, List<String> buttons) {}

    private static Seen seen(Timeline.Note note) {
        return new Seen(
                note.moment().toString(),
                whom(note.to()) + (note.rides() ? "（次の回覧便で）" : ""),
                note.say(),
                note.buttons().stream().map(Timeline.Button::label).toList());
    }

    private static String whom(Timeline.To to) {
        return switch (to) {
            case everyone -> "みんなへ";
            case going -> "出られますと答えた人へ";
            case undecided -> "まだわかりませんと答えた人へ";
            case absent -> "出られませんと答えた人へ";
            case came -> "来た人へ";
            case organiser -> "行う会の役員へ";
            case partner -> "その会の役員へ（市といっしょに行ったとき）";
        };
    }

    /** A line of the record; {@code what} is the sentence or the question it is about. */
    record Row(Edit edit, String what, String before, String after) {}

    private List<Row> rows(List<Rewording> changes) {
        return changes.stream()
                .map(change -> new Row(change.edit(), what(change), change.before(), change.after()))
                .toList();
    }

    private String what(Rewording change) {
        String name = change.name();
        if (name == null) {
            return "";
        }
        return change.edit().file().equals("phrases.yaml")
                ? Arrays.stream(Phrase.values())
                        .filter(phrase -> phrase.key().equals(name))
                        .findFirst()
                        .map(Phrase::when)
                        .orElse(name)
                : content.now().entry(name).map(Entry::question).orElse(name);
    }

    /** @param file only of this one; "" for all */
    @GetMapping("/changes")
    @Needs(Right.WRITE_CONTENT)
    String changes(
            @RequestParam(name = FILE, defaultValue = "") String file,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Leaf<Rewording> leaf = Leaf.begun(
                editing.changes(file.isEmpty() ? null : file, Leaf.at(page) * Leaf.LINES, Leaf.LINES + 1), page);
        model.addAttribute("leaf", leaf);
        model.addAttribute(FILE, file);
        model.addAttribute("history", rows(leaf.shown()));
        return "desk/changes";
    }

    @PostMapping("/changes/{id}/undo")
    @Needs(Right.WRITE_CONTENT)
    String undo(@PathVariable long id, RedirectAttributes next) {
        Edit edit = editing.edit(id).orElseThrow(FilesPage::nowhere);
        Saving saving = editing.undo(id, visitor().name());
        note(saving, edit.file());
        return after(Written.of(saving), "この直しだけを取り消しました。ほかのところは、いまのままです。", next);
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
