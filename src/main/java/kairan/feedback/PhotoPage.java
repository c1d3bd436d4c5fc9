package kairan.feedback;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import kairan.content.ContentFiles;
import kairan.notices.Material;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where a person chooses a photo, by a key from the talk: the one that goes with what they said, or those of a day they ran. */
@Controller
class PhotoPage {

    static final String CHOOSE = "/shashin/";

    private static final int LARGEST = 5 * 1024 * 1024;

    private final List<Album> albums;
    private final ContentFiles content;
    private final TransactionTemplate transaction;

    PhotoPage(List<Album> albums, ContentFiles content, TransactionTemplate transaction) {
        this.albums = List.copyOf(albums);
        this.content = content;
        this.transaction = transaction;
    }

    @GetMapping(CHOOSE + "{key}")
    String choose(@PathVariable String key, HttpServletResponse response, Model model) {
        return page(key, "", false, response, model);
    }

    private String page(String key, String wrong, boolean done, HttpServletResponse response, Model model) {
        Optional<Album.Use> use =
                albums.stream().flatMap(album -> album.opened(key).stream()).findFirst();
        boolean open = done || use.isPresent();
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        if (!open) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        model.addAttribute("town", content.now().town());
        model.addAttribute("key", key);
        model.addAttribute("heading", use.map(Album.Use::heading).orElse("写真を付ける"));
        model.addAttribute("several", use.filter(Album.Use::several).isPresent());
        model.addAttribute("wrong", wrong);
        model.addAttribute("open", open);
        model.addAttribute("done", done);
        return "kansou/photo";
    }

    @PostMapping(CHOOSE + "{key}")
    String keep(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletResponse response,
            Model model)
            throws IOException {
        // A file of somebody without a key is not looked into.
        if (albums.stream().noneMatch(album -> album.opened(key).isPresent())) {
            return page(key, "", false, response, model);
        }
        if (file == null || file.isEmpty()) {
            return page(key, "写真をえらんでください。", false, response, model);
        }
        if (file.getSize() > LARGEST) {
            return page(key, "大きすぎます。5MBまでの写真をえらんでください。", false, response, model);
        }
        Optional<Material> photo = Material.picture(file.getBytes());
        if (photo.isEmpty()) {
            return page(key, "使えるのは、写真（JPEG、PNG）だけです。ほかのファイルをえらんでください。", false, response, model);
        }
        boolean kept = Boolean.TRUE.equals(transaction.execute(
                status -> albums.stream().anyMatch(album -> album.keep(key, photo.get()))));
        return page(key, "", kept, response, model);
    }
}
