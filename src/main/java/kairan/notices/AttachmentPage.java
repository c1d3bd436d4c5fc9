package kairan.notices;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import kairan.content.ContentFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where whoever writes a notice chooses its photo or PDF, by a key from the talk, and where everybody who has its link sees it, under the words. */
@Controller
class AttachmentPage {

    static final String CHOOSE = "/tenpu/";
    static final String SEE = "/shiryo/";

    private static final int LARGEST = 5 * 1024 * 1024;

    private final Attachments attachments;
    private final Notices notices;
    private final Wording wording;
    private final ContentFiles content;
    private final TransactionTemplate transaction;

    AttachmentPage(
            Attachments attachments,
            Notices notices,
            Wording wording,
            ContentFiles content,
            TransactionTemplate transaction) {
        this.attachments = attachments;
        this.notices = notices;
        this.wording = wording;
        this.content = content;
        this.transaction = transaction;
    }

    @GetMapping(CHOOSE + "{key}")
    String choose(@PathVariable String key, HttpServletResponse response, Model model) {
        return page(key, "", response, model);
    }

    private String page(String key, String wrong, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        Optional<Notice> notice = draft(key);
        model.addAttribute("town", content.now().town());
        model.addAttribute("key", key);
        model.addAttribute("wrong", wrong);
        model.addAttribute("about", notice.map(wording::title).orElse(""));
        model.addAttribute("open", notice.isPresent());
        model.addAttribute("done", false);
        if (notice.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        return "attach";
    }

    private Optional<Notice> draft(String key) {
        return attachments.opened(key).flatMap(notices::find).filter(notice -> notice.state() == State.DRAFT);
    }

    @PostMapping(CHOOSE + "{key}")
    String keep(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletResponse response,
            Model model)
            throws IOException {
        // A file of somebody without a key is not looked into.
        if (draft(key).isEmpty()) {
            return page(key, "", response, model);
        }
        if (file == null || file.isEmpty()) {
            return page(key, "写真かPDFをえらんでください。", response, model);
        }
        if (file.getSize() > LARGEST) {
            return page(key, "大きすぎます。5MBまでの写真かPDFをえらんでください。", response, model);
        }
        Optional<Material> material = Material.of(file.getBytes());
        if (material.isEmpty()) {
            return page(key, refused(file.getBytes()), response, model);
        }
        boolean kept = Boolean.TRUE.equals(transaction.execute(status -> {
            Optional<Notice> draft = draft(key);
            draft.ifPresent(notice -> attachments.keep(notice.id(), material.get()));
            return draft.isPresent();
        }));
        if (!kept) {
            return page(key, "", response, model);
        }
        model.addAllAttributes(
                Map.of("town", content.now().town(), "key", key, "wrong", "", "about", "", "open", true, "done", true));
        return "attach";
    }

    private static String refused(byte[] file) {
        return Material.wantsToBePdf(file)
                ? "このPDFは開けません。こわれているか、パスワードがかかっています。パスワードをはずして保存し直してから、えらんでください。"
                : "使えるのは、写真（JPEG、PNG）かPDFだけです。ほかのファイルをえらんでください。";
    }

    @GetMapping(SEE + "{id}")
    String see(@PathVariable String id, HttpServletResponse response, Model model) {
        response.setHeader("X-Robots-Tag", "noindex");
        model.addAttribute("town", content.now().town());
        Optional<Attachments.Attached> attached = attached(id);
        Optional<Notice> notice = attached.flatMap(one -> notices.find(one.notice()));
        model.addAttribute("id", id);
        model.addAttribute("text", notice.map(wording::text).orElse(""));
        model.addAttribute(
                "picture", attached.filter(one -> one.material().picture()).isPresent());
        if (notice.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        return "material";
    }

    /** Not of a notice that staff hold. */
    private Optional<Attachments.Attached> attached(String id) {
        return attachments
                .find(id)
                .filter(one -> notices.find(one.notice())
                        .filter(notice -> !notice.held())
                        .isPresent());
    }

    @GetMapping(SEE + "{id}/file")
    ResponseEntity<byte[]> file(@PathVariable String id) {
        return attached(id)
                .map(Attachments.Attached::material)
                .map(material -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(material.type()))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename("oshirase." + material.type().replaceFirst(".*/", ""))
                                        .build()
                                        .toString())
                        .cacheControl(CacheControl.noCache().cachePrivate())
                        .body(material.content()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
