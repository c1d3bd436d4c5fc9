package kairan.desk;

import java.util.Arrays;
import kairan.content.ContentFiles;
import kairan.content.Editing;
import kairan.content.Phrase;
import kairan.content.Phrases;
import kairan.content.Saving;
import kairan.content.Sheet;
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

/** Changing the fixed sentences (決まった言葉). */
@Controller
@RequestMapping("/desk/content")
class SentencesPage {

    private static final String PHRASES = "phrases.yaml";
    private static final String WRITTEN = "written";

    /** A fixed sentence in the list: its name in the file, when the bot says it, and how it begins. */
    record Sentence(String key, String when, String words) {}

    private final Editing editing;
    private final ContentFiles content;
    private final Notes notes;

    SentencesPage(Editing editing, ContentFiles content, Notes notes) {
        this.editing = editing;
        this.content = content;
        this.notes = notes;
    }

    @GetMapping("/sentences")
    @Needs(Right.WRITE_CONTENT)
    String sentences(@RequestParam(name = "q", defaultValue = "") String words, Model model) {
        Phrases phrases = content.now().phrases();
        model.addAttribute(
                "sentences",
                Arrays.stream(Phrase.values())
                        .map(phrase -> new Sentence(phrase.key(), phrase.when(), phrases.written(phrase)))
                        .filter(sentence -> sentence.when().contains(words.strip())
                                || sentence.words().contains(words.strip()))
                        .toList());
        model.addAttribute("q", words);
        return "desk/sentences";
    }

    @GetMapping("/sentences/{key}")
    @Needs(Right.WRITE_CONTENT)
    String sentence(@PathVariable String key, Model model) {
        return sentence(phrase(key), phrases().mark(), content.now().phrases().written(phrase(key)), model);
    }

    @PostMapping("/sentences/{key}")
    @Needs(Right.WRITE_CONTENT)
    String sentence(
            @PathVariable String key,
            @RequestParam String words,
            @RequestParam String mark,
            @RequestParam String act,
            Model model) {
        Phrase phrase = phrase(key);
        String lines = words.replace("\r\n", "\n");
        model.addAttribute("preview", lines.strip());
        if (!act.equals("save")) {
            return sentence(phrase, mark, lines, model);
        }
        Sheet begun = new Sheet(PHRASES, phrases().text(), mark);
        Saving saving = editing.save(begun.with(phrase, lines), visitor().name());
        note(saving, PHRASES);
        model.addAttribute(WRITTEN, Written.of(saving));
        return sentence(phrase, phrases().mark(), lines, model);
    }

    private String sentence(Phrase phrase, String mark, String words, Model model) {
        model.addAttribute("key", phrase.key());
        model.addAttribute("when", phrase.when());
        model.addAttribute("blanks", phrase.blanks().stream().sorted().toList());
        model.addAttribute("words", words);
        model.addAttribute("mark", mark);
        model.addAttribute("file", PHRASES);
        return "desk/sentence";
    }

    private Sheet phrases() {
        return editing.open(PHRASES).orElseThrow(SentencesPage::nowhere);
    }

    private static Phrase phrase(String key) {
        return Arrays.stream(Phrase.values())
                .filter(phrase -> phrase.key().equals(key))
                .findFirst()
                .orElseThrow(SentencesPage::nowhere);
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
}
