package kairan.notices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.bodies.District;
import kairan.bodies.Districts;
import kairan.content.ContentFiles;
import kairan.content.Town;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.japanese.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a notice reads: as the bubble people get, as a title, and whom it is for. */
@Component
class Wording {

    private static final int LONGEST_TITLE = 20;

    private final Bodies bodies;
    private final Districts districts;
    private final ContentFiles content;

    Wording(Bodies bodies, Districts districts, ContentFiles content) {
        this.bodies = bodies;
        this.districts = districts;
        this.content = content;
    }

    /** As everybody gets it. */
    Message message(Notice notice) {
        return Message.lasting(
                text(notice),
                List.of(
                        new Choice("確認しました", new Meaning("told", "confirm", notice.id())),
                        new Choice("この件を聞く", new Meaning("told", "ask", notice.id()))));
    }

    String text(Notice notice) {
        List<String> lines = new ArrayList<>();
        lines.add("【%s】".formatted(notice.kind().heading()));
        notice.fact(Fact.WORDS).ifPresent(lines::add);
        when(notice).ifPresent(when -> lines.add("日時：" + when));
        line(lines, "場所", notice.fact(Fact.PLACE));
        line(lines, "持ち物", notice.fact(Fact.BRING));
        line(lines, "返事の締切", notice.fact(Fact.ANSWER_BY).map(day -> Dates.say(LocalDate.parse(day))));
        line(lines, "保険", notice.fact(Fact.INSURANCE).map(i -> Insurance.of(i).label()));
        line(lines, "担当", notice.fact(Fact.CHARGE));
        lines.add("（%s）".formatted(sender(notice.body())));
        return String.join("\n", lines);
    }

    private static void line(List<String> lines, String what, Optional<String> value) {
        value.ifPresent(said -> lines.add(what + "：" + said));
    }

    private static Optional<String> when(Notice notice) {
        return notice.day().map(day -> Dates.say(day) + notice.fact(Fact.HOURS).orElse(""));
    }

    /** The name of whoever tells it. */
    String sender(@Nullable String body) {
        return body == null
                ? content.now().town().name()
                : bodies.find(body).map(Body::name).orElse("");
    }

    /** A few words that tell it from others. */
    String title(Notice notice) {
        return notice.fact(Fact.WORDS)
                .map(Wording::beginning)
                .orElseGet(() -> notice.day().map(Dates::say).orElse("") + "の清掃");
    }

    private static String beginning(String words) {
        String line = words.lines().findFirst().orElse("");
        return line.codePointCount(0, line.length()) <= LONGEST_TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
    }

    /** 「さくら町内会の全員」「3班」「「子ども」をえらんだ人」 */
    String whom(Notice notice) {
        Whom whom = notice.whom();
        if (whom == null) {
            return "";
        }
        String in = String.join("と、", whom.in().stream().map(this::circle).toList());
        String out = String.join("と、", whom.out().stream().map(this::circle).toList());
        return out.isEmpty() ? in : "%s（%sをのぞく）".formatted(in, out);
    }

    String circle(Circle circle) {
        return switch (circle.kind()) {
            case EVERYONE -> "町の全員";
            case ASSOCIATION -> sender(circle.value()) + "の全員";
            case GROUP -> sender(circle.value()) + "のお知らせを受け取る人";
            case BLOCK -> "%s%d班".formatted(sender(circle.body()), circle.block());
            case DISTRICT -> districts.find(circle.value()).map(District::name).orElse("") + "の人";
            case INTEREST ->
                "「%s」をえらんだ人"
                        .formatted(content.now()
                                .town()
                                .interest(circle.value())
                                .map(Town.Interest::label)
                                .orElse(""));
            case LEADERS -> (circle.value().isEmpty() ? "町内会" : sender(circle.value())) + "の役員と班長";
        };
    }
}
