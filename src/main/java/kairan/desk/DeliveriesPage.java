package kairan.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import kairan.bodies.Bodies;
import kairan.content.ContentFiles;
import kairan.delivery.Deliveries;
import kairan.delivery.LeftThisMonth;
import kairan.delivery.Push;
import kairan.delivery.Reaches;
import kairan.japanese.Dates;
import kairan.japanese.Eras;
import kairan.notices.Told;
import kairan.roles.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The delivery log (配信の記録): what went out, how far it has come, and where it is in trouble. */
@Controller
class DeliveriesPage {

    static final String PATH = "/desk/deliveries";

    private static final int AT_ONCE = 40;

    /** A line of the log; {@code trouble} says why somebody should look at it. */
    record Line(
            String id,
            String when,
            String title,
            String whose,
            String how,
            String came,
            @Nullable String trouble) {}

    private final Deliveries deliveries;
    private final LeftThisMonth left;
    private final Reaches reaches;
    private final Bodies bodies;
    private final ContentFiles content;
    private final Clock clock;

    DeliveriesPage(
            Deliveries deliveries,
            LeftThisMonth left,
            Reaches reaches,
            Bodies bodies,
            ContentFiles content,
            Clock clock) {
        this.deliveries = deliveries;
        this.left = left;
        this.reaches = reaches;
        this.bodies = bodies;
        this.content = content;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Needs(Right.SEE_RUNNING)
    String page(
            @RequestParam(defaultValue = "false") boolean trouble,
            @RequestParam(defaultValue = "") String before,
            Model model) {
        Older than = Older.than(before);
        List<Deliveries.Line> found = trouble
                ? deliveries.troubled(than.at(), than.id(), AT_ONCE + 1)
                : deliveries.written(than.at(), than.id(), AT_ONCE + 1);
        model.addAttribute("trouble", trouble);
        model.addAttribute("left", left(left.count()));
        model.addAttribute("lines", lines(found.stream().limit(AT_ONCE).toList()));
        if (found.size() > AT_ONCE) {
            Deliveries.Line last = found.get(AT_ONCE - 1);
            model.addAttribute("more", new Older(last.written(), last.id()).written());
        }
        return "desk/deliveries";
    }

    /** 「1,200通」, 「かぎりなし」 */
    static String left(OptionalLong left) {
        return left.isPresent() ? "%,d通".formatted(left.getAsLong()) : "かぎりなし";
    }

    private List<Line> lines(List<Deliveries.Line> found) {
        Map<String, String> names = bodies.names(found.stream()
                .map(Deliveries.Line::body)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return found.stream().map(line -> line(line, names)).toList();
    }

    private Line line(Deliveries.Line line, Map<String, String> names) {
        return new Line(
                line.id(),
                say(line.at()),
                line.title(),
                line.body() == null
                        ? content.now().town().name()
                        : names.getOrDefault(line.body(), content.now().town().name()),
                line.bundle() ? "回覧便" : how(line.push()),
                came(line),
                trouble(line));
    }

    private static String how(Push push) {
        return switch (push) {
            case URGENT -> "緊急";
            case AT_ONCE -> "すぐに";
            case ONCE -> "一回だけ鳴らす";
            case EARLY -> "当日の朝から鳴らす";
            case ROUND -> "次の回覧便で";
            case NEVER -> "話したときに";
        };
    }

    /** How many people it was brought to; what waits in mailboxes is brought to nobody. */
    private static String came(Deliveries.Line line) {
        if (line.accepted() + line.underWay() + line.givenUp() == 0) {
            return "箱で待っています";
        }
        return "%,d人に送った".formatted(line.accepted())
                + (line.underWay() == 0 ? "" : "、%,d人はこれから".formatted(line.underWay()));
    }

    private static @Nullable String trouble(Deliveries.Line line) {
        if (line.stopped() != null && !line.stopped().equals("taken back")) {
            return "途中で止まりました";
        }
        return line.givenUp() == 0 ? null : "%,d人に届けられませんでした".formatted(line.givenUp());
    }

    private String say(Instant at) {
        LocalDateTime then = LocalDateTime.ofInstant(at, clock.getZone());
        LocalDate day = then.toLocalDate();
        String said = day.getYear() == LocalDate.now(clock).getYear() ? Dates.say(day) : Eras.say(day);
        return said + " " + Dates.say(then.toLocalTime());
    }

    @GetMapping(PATH + "/{delivery}")
    @Needs(Right.SEE_RUNNING)
    String one(@PathVariable("delivery") String id, Model model) {
        Deliveries.Line line = deliveries.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("line", lines(List.of(line)).getFirst());
        model.addAttribute("bubbles", deliveries.words(id));
        reaches.of(line.cause()).ifPresent(reach -> {
            model.addAttribute("reach", reach);
            model.addAttribute("why", Told.why(reach));
        });
        return "desk/delivery";
    }

    /** Those in trouble, on the home page. */
    @Order(8)
    @Component
    record Troubled(Deliveries deliveries) implements Waiting {

        @Override
        public String label() {
            return "うまく届いていない配信";
        }

        @Override
        public String path() {
            return PATH + "?trouble=true";
        }

        @Override
        public Right needs() {
            return Right.SEE_RUNNING;
        }

        @Override
        public long count(Visitor visitor) {
            return deliveries.troubles();
        }
    }
}
