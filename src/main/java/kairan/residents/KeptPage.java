package kairan.residents;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kairan.content.ContentFiles;
import kairan.conversation.Kept;
import kairan.conversation.Person;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * All that is kept about one person, for them alone: whoever has the key that the talk gave within these ten minutes. It
 * is shown by the button and not by looking, because messengers look at every link they carry.
 */
@Controller
class KeptPage {

    private static final String NEVER_STORED = "no-store";

    private final KeptPages pages;
    private final AllRooms rooms;
    private final ContentFiles content;
    private final TransactionTemplate transaction;

    KeptPage(KeptPages pages, AllRooms rooms, ContentFiles content, TransactionTemplate transaction) {
        this.pages = pages;
        this.rooms = rooms;
        this.content = content;
        this.transaction = transaction;
    }

    @GetMapping("/kept/{key}")
    String page(@PathVariable String key, HttpServletResponse response, Model model) {
        return page(key, "kept-closed", response, model);
    }

    @PostMapping("/kept/{key}")
    String open(@PathVariable String key, HttpServletResponse response, Model model) {
        return page(key, "kept", response, model);
    }

    private String page(String key, String name, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, NEVER_STORED);
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        model.addAttribute("town", content.now().town());
        Optional<List<Kept>> kept = kept(key);
        if (kept.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return "kept-over";
        }
        model.addAttribute("key", key);
        model.addAttribute("kept", kept.get());
        return name;
    }

    @PostMapping("/kept/{key}/file")
    ResponseEntity<byte[]> file(@PathVariable String key) {
        return kept(key)
                .map(kept -> ResponseEntity.ok()
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename("登録している内容.txt", StandardCharsets.UTF_8)
                                        .build()
                                        .toString())
                        .header(HttpHeaders.CACHE_CONTROL, NEVER_STORED)
                        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                        .body(text(kept).getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Optional<List<Kept>> kept(String key) {
        return transaction.execute(status -> {
            Optional<Person> person = pages.of(key);
            return person.map(rooms::about);
        });
    }

    // The mark at the beginning tells old editors that it is UTF-8.
    private static String text(List<Kept> kept) {
        return kept.stream()
                .map(one -> one.what() + "：" + one.value().replace("\n", "\r\n　"))
                .collect(Collectors.joining("\r\n", "\uFEFF登録している内容\r\n\r\n", "\r\n"));
    }
}
