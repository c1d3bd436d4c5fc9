package kairan.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kairan.gatherings.Occurrence;
import kairan.gatherings.PaperRsvps;
import kairan.gatherings.Rsvp;
import kairan.notices.DoorRound;
import kairan.notices.Option;
import kairan.notices.Papers;
import kairan.notices.Told;
import kairan.residents.Households;
import kairan.roles.Realm;
import kairan.roles.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** From door to door in one block: which households have not confirmed a notice, and what came back on paper. */
@Controller
@RequestMapping(NoticesPage.PATH + "/{notice}/blocks/{block}")
class DoorRoundPage {

    private static final String NOTHING = "";
    private static final String SEEN = "seen";
    private static final String ABSENT = "absent";
    private static final String GOING = "going-";

    /** Before the field with what the form showed of a household. */
    private static final String SHOWN = "was-";

    /** A household on the list, and what paper says of it. */
    record Line(DoorRound.Door door, String state, String paper) {}

    private final DoorRound doors;
    private final Papers papers;
    private final PaperRsvps rsvps;
    private final NoticeAccess access;
    private final Notes notes;
    private final TransactionTemplate transaction;

    DoorRoundPage(
            DoorRound doors,
            Papers papers,
            PaperRsvps rsvps,
            NoticeAccess access,
            Notes notes,
            TransactionTemplate transaction) {
        this.doors = doors;
        this.papers = papers;
        this.rsvps = rsvps;
        this.access = access;
        this.notes = notes;
        this.transaction = transaction;
    }

    @GetMapping
    @Needs(Right.SEE_BLOCK)
    String page(
            @PathVariable("notice") String id,
            @PathVariable int block,
            @RequestParam(defaultValue = "false") boolean open,
            Model model) {
        Told.Line notice = seen(id, block);
        List<Line> lines = lines(id, block);
        notes.used(NoticeAccess.visitor(), Right.SEE_BLOCK, realm(notice, block), notice.title());
        model.addAttribute("notice", notice);
        model.addAttribute("block", block);
        model.addAttribute("onlyOpen", open);
        model.addAttribute("households", lines.size());
        model.addAttribute(
                "open", lines.stream().filter(line -> !line.door().done()).count());
        model.addAttribute(
                "lines",
                lines.stream().filter(line -> !open || !line.door().done()).toList());
        model.addAttribute("options", options(id));
        return "desk/notice-doors";
    }

    private List<Line> lines(String id, int block) {
        return doors.doors(id, block).stream()
                .map(door -> new Line(door, state(door), paper(door.slip())))
                .toList();
    }

    private static String state(DoorRound.Door door) {
        if (door.confirmed() > 0) {
            return "確認ずみ";
        }
        return door.slip() != null ? "確認ずみ（紙）" : "まだ";
    }

    private static String paper(DoorRound.@Nullable Slip slip) {
        if (slip == null) {
            return NOTHING;
        }
        Boolean comes = slip.comes();
        if (comes == null) {
            return SEEN;
        }
        return comes ? GOING + slip.people() : ABSENT;
    }

    /** What a slip can say; about coming only where there is something to come to. */
    private List<Option> options(String id) {
        Stream<Option> seen = Stream.of(new Option(NOTHING, "紙の返事なし"), new Option(SEEN, "確認しました"));
        Stream<Option> coming = Stream.concat(
                IntStream.rangeClosed(1, Households.MOST_PERSONS)
                        .mapToObj(n -> new Option(GOING + n, "出られます（%d人）".formatted(n))),
                Stream.of(new Option(ABSENT, "出られません")));
        boolean asks = papers.of(id)
                .filter(paper -> PaperPage.asksWhoComes(paper, rsvps))
                .isPresent();
        return asks ? Stream.concat(seen, coming).toList() : seen.toList();
    }

    @PostMapping
    @Needs(Right.ENTER_BLOCK)
    String enter(
            @PathVariable("notice") String id,
            @PathVariable int block,
            @RequestParam Map<String, String> typed,
            RedirectAttributes next) {
        Told.Line notice = seen(id, block);
        if (!NoticeAccess.visitor().may(Right.ENTER_BLOCK, realm(notice, block))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Entered entered = transaction.execute(status -> enter(id, block, typed));
        int changed = entered.changed();
        if (changed > 0) {
            notes.used(
                    NoticeAccess.visitor(),
                    Right.ENTER_BLOCK,
                    realm(notice, block),
                    "「%s」の紙の返事、%d世帯".formatted(notice.title(), changed));
        }
        if (!entered.overtaken().isEmpty()) {
            next.addFlashAttribute("wrong", entered.overtaken());
        }
        if (changed > 0 || entered.overtaken().isEmpty()) {
            next.addFlashAttribute("done", changed == 0 ? "前と同じ内容です。" : done(entered));
        }
        return "redirect:%s/%s/blocks/%d".formatted(NoticesPage.PATH, id, block);
    }

    private static String done(Entered entered) {
        String written = "%d世帯の紙の返事を、書き入れました。".formatted(entered.changed());
        return entered.waiting() == 0 ? written : written + "定員がいっぱいのため、%d世帯は空き待ちです。".formatted(entered.waiting());
    }

    /**
     * How many households say something else than before, how many of them wait for a place, and what was left as somebody
     * else had entered it meanwhile.
     */
    private record Entered(int changed, int waiting, List<String> overtaken) {}

    /** Only what differs from what the form showed was meant; all else is whatever others have entered meanwhile. */
    private Entered enter(String id, int block, Map<String, String> typed) {
        List<Option> options = options(id);
        List<String> known = options.stream().map(Option::value).toList();
        List<Line> meant = lines(id, block).stream()
                .filter(line -> known.contains(typed.getOrDefault(line.door().household(), "?")))
                .filter(line -> !shown(line, typed).equals(typed.get(line.door().household())))
                .filter(line -> !line.paper().equals(typed.get(line.door().household())))
                .toList();
        List<String> overtaken = meant.stream()
                .filter(line -> !shown(line, typed).equals(line.paper()))
                .map(line -> overtaken(line, options))
                .toList();
        List<Line> changed = meant.stream()
                .filter(line -> shown(line, typed).equals(line.paper()))
                .toList();
        Optional<Occurrence> gathering = papers.of(id).flatMap(paper -> PaperPage.gathering(paper, rsvps));
        int waiting = 0;
        for (Line line : changed) {
            String household = line.door().household();
            DoorRound.Slip slip = slip(typed.getOrDefault(household, NOTHING));
            doors.enter(id, household, slip);
            if (gathering.isPresent() && rsvps.enter(gathering.get(), household, said(slip))) {
                waiting++;
            }
        }
        return new Entered(changed.size(), waiting, overtaken);
    }

    private static String shown(Line line, Map<String, String> typed) {
        return typed.getOrDefault(SHOWN + line.door().household(), line.paper());
    }

    private static String overtaken(Line line, List<Option> options) {
        String now = options.stream()
                .filter(option -> option.value().equals(line.paper()))
                .map(Option::label)
                .findFirst()
                .orElse(line.paper());
        return "%sは、ほかの人が先に「%s」と書き入れたので、そのままにしました。違うときは、もう一度えらんで保存してください。"
                .formatted(line.door().label(), now);
    }

    private static DoorRound.@Nullable Slip slip(String answer) {
        if (answer.equals(NOTHING)) {
            return null;
        }
        if (answer.startsWith(GOING)) {
            return new DoorRound.Slip(true, Integer.parseInt(answer.substring(GOING.length())));
        }
        return new DoorRound.Slip(answer.equals(ABSENT) ? false : null, 0);
    }

    private static PaperRsvps.@Nullable Said said(DoorRound.@Nullable Slip slip) {
        Boolean comes = slip == null ? null : slip.comes();
        if (slip == null || comes == null) {
            return null;
        }
        return comes ? new PaperRsvps.Said(Rsvp.GOING, slip.people()) : new PaperRsvps.Said(Rsvp.ABSENT, 1);
    }

    private Told.Line seen(String id, int block) {
        Told.Line notice = access.sent(id);
        if (!access.seesBlock(notice, block)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        if (!doors.isFor(id, block)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return notice;
    }

    private static Realm realm(Told.Line notice, int block) {
        return Realm.of(Optional.ofNullable(notice.body()).orElseThrow(), block);
    }
}
