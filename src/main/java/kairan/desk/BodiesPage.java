package kairan.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.bodies.BodyFile;
import kairan.bodies.BodyKind;
import kairan.bodies.BodyList;
import kairan.bodies.District;
import kairan.bodies.Districts;
import kairan.conversation.Ids;
import kairan.japanese.Spelling;
import kairan.residents.Residents;
import kairan.roles.Realm;
import kairan.roles.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Associations and groups (町内会と団体): the list, and one page each with what the public reads of them. */
@Controller
@RequestMapping(BodiesPage.PATH)
class BodiesPage {

    static final String PATH = "/desk/bodies";

    private static final int MOST_ENDED = 100;

    private final Bodies bodies;
    private final Districts districts;
    private final Residents residents;
    private final BodyEntry entry;
    private final Errands errands;
    private final Notes notes;

    BodiesPage(Bodies bodies, Districts districts, Residents residents, BodyEntry entry, Errands errands, Notes notes) {
        this.bodies = bodies;
        this.districts = districts;
        this.residents = residents;
        this.entry = entry;
        this.errands = errands;
        this.notes = notes;
    }

    @GetMapping
    @Needs(Right.PRINT_SLIPS)
    String all(@RequestParam(defaultValue = "") String q, Model model) {
        Visitor visitor = visitor();
        boolean enters = visitor.may(Right.ENTER_BODIES, Realm.TOWN);
        model.addAttribute("q", q.strip());
        model.addAttribute("associations", seen(visitor, q, bodies.associations()));
        model.addAttribute("groups", seen(visitor, q, bodies.groups()));
        model.addAttribute("ended", enters ? bodies.ended(MOST_ENDED) : List.of());
        model.addAttribute(
                "districts", districts.all().stream().collect(Collectors.toMap(District::id, District::name)));
        model.addAttribute("enters", enters);
        return "desk/bodies";
    }

    private static List<Body> seen(Visitor visitor, String q, List<Body> all) {
        String words = Spelling.kana(q);
        return all.stream()
                .filter(body -> Spelling.kana(body.name()).contains(words)
                        || Spelling.kana(body.reading()).contains(words))
                .filter(body -> visitor.may(Right.PRINT_SLIPS, Realm.of(body.id())))
                .toList();
    }

    @GetMapping("/{body}")
    @Needs(Right.PRINT_SLIPS)
    String page(@PathVariable("body") String id, Model model) {
        Body body = body(id);
        model.addAttribute("typed", BodyForm.of(body, district(body)));
        return page(body, model);
    }

    private String page(Body body, Model model) {
        model.addAttribute("body", body);
        model.addAttribute("members", residents.count(body));
        model.addAttribute("districts", districts.all());
        model.addAttribute("enters", visitor().may(Right.ENTER_BODIES, Realm.TOWN));
        return "desk/body";
    }

    /** Leaders change what the public reads; name, kind and district are the town's. */
    @PostMapping("/{body}")
    @Needs(Right.WRITE_ABOUT_BODY)
    String keep(
            @PathVariable("body") String id,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes next) {
        Body body = body(id);
        BodyForm form = visitor().may(Right.ENTER_BODIES, Realm.TOWN)
                ? BodyForm.of(typed)
                : BodyForm.of(typed).underTheNameOf(body, district(body));
        try {
            Body kept = form.body(id, body.kind(), districts);
            unique(kept, id);
            bodies.keep(kept);
            notes.used(visitor(), Right.WRITE_ABOUT_BODY, Realm.of(id), "");
            next.addFlashAttribute("done", "保存しました。");
            return "redirect:" + PATH + "/" + id;
        } catch (IllegalArgumentException e) {
            model.addAttribute("wrong", List.of(String.valueOf(e.getMessage())));
            model.addAttribute("typed", form);
            return page(body, model);
        }
    }

    private void unique(Body body, String id) {
        bodies.named(body.kind(), body.name())
                .filter(other -> !other.id().equals(id))
                .ifPresent(other -> {
                    throw new IllegalArgumentException("「%s」は、もう登録されています。".formatted(other.name()));
                });
    }

    @GetMapping("/fresh/{kind}")
    @Needs(Right.ENTER_BODIES)
    String fresh(@PathVariable String kind, Model model) {
        model.addAttribute("typed", BodyForm.EMPTY);
        return fresh(kind(kind), model);
    }

    @PostMapping("/fresh/{kind}")
    @Needs(Right.ENTER_BODIES)
    String fresh(
            @PathVariable("kind") String path,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes next) {
        BodyForm form = BodyForm.of(typed);
        BodyKind kind = kind(typed.getOrDefault("kind", path));
        try {
            Body body = form.body(Ids.next(), kind, districts);
            unique(body, body.id());
            bodies.keep(body);
            notes.used(visitor(), Right.ENTER_BODIES, Realm.TOWN, "「%s」を登録した".formatted(body.name()));
            next.addFlashAttribute("done", "「%s」を登録しました。".formatted(body.name()));
            return "redirect:" + PATH + "/" + body.id();
        } catch (IllegalArgumentException e) {
            model.addAttribute("wrong", List.of(String.valueOf(e.getMessage())));
            model.addAttribute("typed", form);
            return fresh(kind, model);
        }
    }

    private String fresh(BodyKind kind, Model model) {
        model.addAttribute("kind", kind);
        model.addAttribute(
                "kinds",
                Arrays.stream(BodyKind.values())
                        .filter(k -> k != BodyKind.ASSOCIATION)
                        .toList());
        model.addAttribute("districts", districts.all());
        return "desk/fresh-body";
    }

    private static BodyKind kind(String value) {
        return Stream.of(BodyKind.values())
                .filter(kind -> kind.value().equals(value))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Says what becomes of it, before anything does. */
    @GetMapping("/{body}/end")
    @Needs(Right.ENTER_BODIES)
    String ending(@PathVariable("body") String id, Model model) {
        Body body = body(id);
        model.addAttribute("body", body);
        model.addAttribute("members", residents.count(body));
        return "desk/end-body";
    }

    @PostMapping("/{body}/end")
    @Needs(Right.ENTER_BODIES)
    String end(@PathVariable("body") String id, RedirectAttributes next) {
        Body body = body(id);
        bodies.end(body);
        notes.used(visitor(), Right.ENTER_BODIES, Realm.of(id), "「%s」の登録を終わりにした".formatted(body.name()));
        next.addFlashAttribute("done", "「%s」の登録を終わりにしました。記録は残っています。".formatted(body.name()));
        next.addFlashAttribute("undo", "%s/%s/resume".formatted(PATH, id));
        return "redirect:" + PATH;
    }

    @PostMapping("/{body}/resume")
    @Needs(Right.ENTER_BODIES)
    String resume(@PathVariable("body") String id, RedirectAttributes next) {
        Body body = body(id);
        if (bodies.named(body.kind(), body.name()).isPresent()) {
            next.addFlashAttribute("wrong", List.of("「%s」という名前の会が、もう登録されています。".formatted(body.name())));
            return "redirect:" + PATH;
        }
        bodies.resume(body);
        notes.used(visitor(), Right.ENTER_BODIES, Realm.of(id), "「%s」の登録をもとに戻した".formatted(body.name()));
        next.addFlashAttribute("done", "「%s」の登録を、もとに戻しました。".formatted(body.name()));
        return "redirect:" + PATH;
    }

    /** The page for a whole list at once. */
    @GetMapping("/list")
    @Needs(Right.ENTER_BODIES)
    String list() {
        return "desk/body-list";
    }

    /**
     * Enters the good rows of a file or of pasted cells; the others come back with their reasons, to be mended and sent
     * again. A long list is entered by itself, while somebody looks on or not.
     */
    @PostMapping("/list")
    @Needs(Right.ENTER_BODIES)
    String list(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(name = "rows", defaultValue = "") String rows,
            Model model)
            throws IOException {
        byte[] list = file == null || file.isEmpty() ? rows.getBytes(StandardCharsets.UTF_8) : file.getBytes();
        BodyList read = BodyFile.read(list);
        if (read.rows().size() + read.aside().size() > Errand.LONGEST_AT_ONCE) {
            return "redirect:" + ErrandsPage.PATH + "/" + errands.begin(visitor(), entry, list);
        }
        if (!read.rows().isEmpty()) {
            model.addAttribute("entered", entry.enter(visitor().actor(), read.rows()));
        }
        model.addAttribute("aside", read.aside());
        boolean noList = read.headings().isEmpty();
        model.addAttribute(
                "rows",
                noList ? rows : read.aside().isEmpty() ? "" : read.asideAsCsv().substring(1));
        return "desk/body-list";
    }

    private String district(Body body) {
        return body.district() == null
                ? ""
                : districts.find(body.district()).map(District::name).orElse("");
    }

    private Body body(String id) {
        return bodies.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Visitor visitor() {
        return Frame.visitor().orElseThrow();
    }
}
