package kairan.desk;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import kairan.content.TalkAddress;
import kairan.gatherings.Occurrence;
import kairan.gatherings.PaperRsvps;
import kairan.notices.Papers;
import kairan.notices.Told;
import kairan.roles.Right;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** A notice as an A4 page in large letters, with a QR code to answer it and a slip to tear off; on screen, and as a PDF. */
@Controller
@RequestMapping(NoticesPage.PATH + "/{notice}")
class PaperPage {

    private final Papers papers;
    private final PaperRsvps rsvps;
    private final TalkAddress talk;
    private final PaperFont font;
    private final NoticeAccess access;

    PaperPage(Papers papers, PaperRsvps rsvps, TalkAddress talk, PaperFont font, NoticeAccess access) {
        this.papers = papers;
        this.rsvps = rsvps;
        this.talk = talk;
        this.font = font;
        this.access = access;
    }

    @GetMapping("/paper")
    @Needs(Right.SEE_BLOCK)
    String page(@PathVariable("notice") String id, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("sheet", sheet(id));
        model.addAttribute("pdf", font.file().isPresent());
        return "desk/notice-paper";
    }

    @GetMapping("/paper.pdf")
    @Needs(Right.SEE_BLOCK)
    ResponseEntity<byte[]> pdf(@PathVariable("notice") String id) {
        PaperSheet sheet = sheet(id);
        return font.file()
                .map(file -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.inline()
                                        .filename("お知らせ.pdf", StandardCharsets.UTF_8)
                                        .build()
                                        .toString())
                        .body(PaperPdf.of(sheet, file)))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                        .body(PaperFont.MISSING.getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether there is something to come to: its slip asks for it, and its answers count there. */
    static boolean asksWhoComes(Papers.Paper paper, PaperRsvps rsvps) {
        return paper.answers() || gathering(paper, rsvps).isPresent();
    }

    static Optional<Occurrence> gathering(Papers.Paper paper, PaperRsvps rsvps) {
        return Optional.ofNullable(paper.body()).flatMap(body -> paper.day().flatMap(day -> rsvps.on(body, day)));
    }

    private PaperSheet sheet(String id) {
        Told.Line line = access.sent(id);
        Papers.Paper paper = papers.of(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new PaperSheet(
                paper.heading(),
                paper.title(),
                paper.lines(),
                paper.sender(),
                line.when(),
                talk.door(),
                paper.words(),
                Qr.of(talk.of(paper.words())),
                asksWhoComes(paper, rsvps),
                line.body() != null && !access.blocks(line).isEmpty());
    }
}
