package kairan.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Changing the content at the desk (編集): as strict as the reading of files, with a history, and nothing is lost. Not to be
 * called inside a transaction: what was saved is read at once, by every part of the house.
 */
@Component
public class Editing {

    private final Edits edits;
    private final ContentFiles content;
    private final Leading leading;
    private final Clock clock;

    public Editing(Edits edits, ContentFiles content, @Value("${kairan.leading}") Leading leading, Clock clock) {
        this.edits = edits;
        this.content = content;
        this.leading = leading;
        this.clock = clock;
    }

    /** Whether the desk may change anything at all; where files lead, it may only read. */
    public boolean open() {
        return leading == Leading.DESK;
    }

    /** The names of all content files, those on disk and those only written here. */
    public List<String> files() {
        return content.files(texts());
    }

    public Optional<Sheet> open(String file) {
        return open(file, texts());
    }

    private Optional<Sheet> open(String file, Map<String, String> texts) {
        return Optional.ofNullable(texts.get(file))
                .or(() -> content.onDisk(file))
                .map(text -> Sheet.opened(file, text));
    }

    /** The file in which the answer of that id stands. */
    public Optional<Sheet> holding(String entry) {
        Map<String, String> texts = texts();
        return content.files(texts).stream()
                .filter(file -> file.startsWith("faq/"))
                .flatMap(file -> open(file, texts).stream())
                .filter(sheet -> sheet.holds(entry))
                .findFirst();
    }

    /** Whether what leads was written here. */
    public boolean edited(String file) {
        return texts().containsKey(file);
    }

    private Map<String, String> texts() {
        return open() ? edits.leading() : Map.of();
    }

    /** Lets the text lead if the content can be used with it. */
    public Saving save(Sheet sheet, String by) {
        if (!sheet.wellNamed()) {
            return Saving.Wrong.because(sheet.file(), "この名前のファイルは作れません。faq/gomi.yaml のように、フォルダーの名前と .yaml を付けてください。");
        }
        if (sheet.text().length() > Sheet.LONGEST) {
            return Saving.Wrong.because(
                    sheet.file(), "文が長すぎます。%d万文字までにして、残りは別のファイルに分けてください。".formatted(Sheet.LONGEST / 10_000));
        }
        return put(sheet, sheet.text(), by);
    }

    public Optional<Edit> edit(long id) {
        return edits.of(id);
    }

    /** Takes back what that edit changed, and nothing that was changed elsewhere in the file since; an edit of its own. */
    public Saving undo(long id, String by) {
        Edit undone = edits.of(id).orElseThrow();
        String before = edits.before(undone).map(Edit::text).orElse(null);
        Sheet now = open(undone.file()).orElseGet(() -> Sheet.fresh(undone.file(), ""));
        boolean newest = edits.newestOf(undone.file()).filter(undone::equals).isPresent();
        if (newest || !open()) {
            return put(now, before, by);
        }
        String text = said(undone.file(), undone.text());
        return Patch.between(said(undone.file(), before), text)
                .takenFrom(now.text())
                .map(mended -> put(now, asOnDisk(undone.file(), mended) ? null : mended, by))
                .orElseGet(() -> Saving.Wrong.because(
                        undone.file(), "同じところが、あとからまた直されています。新しいほうから順に戻すか、いまの言葉を見ながら、もとの画面で直してください。"));
    }

    /** What a file said by an edit; by the file on disk where the edit gave it back. */
    private String said(String file, @Nullable String text) {
        return text == null ? content.onDisk(file).orElse("") : text;
    }

    private boolean asOnDisk(String file, String text) {
        return content.onDisk(file)
                .map(Optional::of)
                .orElse(Optional.of(""))
                .filter(text::equals)
                .isPresent();
    }

    /** Lets the file on disk lead again. */
    public Saving release(String file, String by) {
        return open(file).map(sheet -> put(sheet, null, by)).orElseGet(Saving.Unchanged::new);
    }

    private Saving put(Sheet sheet, @Nullable String text, String by) {
        if (!open()) {
            return Saving.Wrong.because(sheet.file(), "いまの設定では、ファイルの内容が優先されます（KAIRAN_LEADING=files）。ファイルのほうを直してください。");
        }
        while (true) {
            long newest = edits.newest();
            Map<String, String> before = texts();
            Optional<Sheet> now = open(sheet.file(), before);
            if (!now.map(Sheet::mark).orElse(Sheet.NEW).equals(sheet.mark())) {
                return new Saving.Overtaken(now.orElseGet(() -> Sheet.fresh(sheet.file(), "")));
            }
            Map<String, String> after = with(before, sheet.file(), text);
            if (after.equals(before)
                    || text != null && text.equals(now.map(Sheet::text).orElse(""))) {
                return new Saving.Unchanged();
            }
            List<Problem> wrong = wrong(sheet.file(), before, after);
            if (!wrong.isEmpty()) {
                return new Saving.Wrong(wrong);
            }
            // Whoever was quicker changed what this was checked against, so it is checked again.
            if (edits.add(newest, sheet.file(), text, by, clock.instant())) {
                content.look();
                return new Saving.Saved();
            }
        }
    }

    private static Map<String, String> with(Map<String, String> before, String file, @Nullable String text) {
        Map<String, String> after = new HashMap<>(before);
        if (text == null) {
            after.remove(file);
        } else {
            after.put(file, text);
        }
        return after;
    }

    /** All that is wrong with the file, and elsewhere what would be wrong only from now on: one can mend one of two wrong files. */
    private List<Problem> wrong(String file, Map<String, String> before, Map<String, String> after) {
        List<Problem> wrong = content.problems(after);
        if (wrong.isEmpty()) {
            return wrong;
        }
        List<Problem> old = content.problems(before);
        return wrong.stream()
                .filter(p -> p.file().equals(file) || !old.contains(p))
                .toList();
    }

    /** The latest edits of a file, the newest first. */
    public List<Edit> history(String file, int most) {
        return edits.history(file, most);
    }

    /** The latest edits of all files, the newest first. */
    public List<Edit> history(int most) {
        return edits.history(most);
    }

    /** What the edits of a file, or of all, have changed, the newest first, after so many newer ones. */
    public List<Rewording> changes(@Nullable String file, int skipped, int most) {
        return edits.steps(file, skipped, most).stream()
                .map(step -> Rewording.of(
                        step.edit(),
                        said(step.edit().file(), step.before()),
                        said(step.edit().file(), step.edit().text())))
                .toList();
    }

    /**
     * The content as it would be with a text (ためす).
     *
     * @param wrong what keeps it from being used
     * @param content null if it cannot be read
     */
    public record Tried(List<Problem> wrong, @Nullable Content content) {}

    /** Reads a text as if it led; nothing is kept. */
    public Tried tried(Sheet sheet) {
        Map<String, String> before = texts();
        Map<String, String> after = with(before, sheet.file(), sheet.text());
        try {
            return new Tried(List.of(), content.read(after));
        } catch (WrongContent e) {
            return new Tried(wrong(sheet.file(), before, after), null);
        }
    }

    /** All that was written here and leads, by file name. */
    public Map<String, String> written() {
        return new TreeMap<>(edits.leading());
    }

    /**
     * Writes all that leads into a folder like {@code conversations/}, each file whole or not at all.
     *
     * @return the files that were changed by it
     */
    public static List<String> export(Map<String, String> texts, Path folder) throws IOException {
        List<String> changed = new ArrayList<>();
        for (Map.Entry<String, String> text : new TreeMap<>(texts).entrySet()) {
            Path file = folder.resolve(text.getKey());
            if (Files.exists(file) && Files.readString(file).equals(text.getValue())) {
                continue;
            }
            Files.createDirectories(file.getParent());
            Path whole = Files.createTempFile(file.getParent(), ".", ".part");
            Files.writeString(whole, text.getValue());
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            changed.add(text.getKey());
        }
        return changed;
    }
}
