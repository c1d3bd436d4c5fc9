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
import kairan.content.PageAddress;
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
    private final Ahead ahead;
    private final Contacts contacts;
    private final Attachments attachments;
    private final PageAddress address;
    private final ContentFiles content;

    Wording(
            Bodies bodies,
            Districts districts,
            Ahead ahead,
            Contacts contacts,
            Attachments attachments,
            PageAddress address,
            ContentFiles content) {
        this.bodies = bodies;
        this.districts = districts;
        this.ahead = ahead;
        this.contacts = contacts;
        this.attachments = attachments;
        this.address = address;
        this.content = content;
    }

    /** As everybody gets it. */
    Message message(Notice notice) {
        return message(notice, text(notice));
    }

    private Message message(Notice notice, String text) {
        List<Choice> buttons = new ArrayList<>();
        if (notice.asksForAnswers() && !notice.later().cancelled()) {
            buttons.add(new Choice("参加します", new Meaning("told", "come", notice.id())));
            buttons.add(new Choice("参加しません", new Meaning("told", "stay", notice.id())));
        }
        if (notice.request() && Requests.deadline(notice).isPresent()) {
            buttons.add(new Choice("済み", new Meaning("told", "done", notice.id())));
        }
        buttons.add(new Choice("確認しました", new Meaning("told", "confirm", notice.id())));
        buttons.add(new Choice("この件を聞く", new Meaning("told", "ask", notice.id())));
        attachments
                .of(notice.id())
                .ifPresent(id ->
                        buttons.add(new Choice("写真・資料を見る", new Meaning("told", "file", notice.id()), material(id))));
        if (contacts.of(notice.id()).isPresent()) {
            buttons.add(new Choice("担当の人の連絡先", new Meaning("charge", "see", notice.id())));
        }
        return Message.lasting(text, buttons);
    }

    /** Where its photo or PDF is seen. */
    String material(String attachment) {
        return address.of(AttachmentPage.SEE + attachment);
    }

    /** The photo or PDF itself. */
    String file(String attachment) {
        return material(attachment) + "/file";
    }

    /** As people are told of a correction: the title they knew, and all of what holds now. */
    Message corrected(Notice before, Notice now) {
        return message(now, "【訂正】\n前にお知らせした「%s」を直しました。次が正しい内容です。\n\n%s".formatted(title(before), text(now, "")));
    }

    /** As people are told that it does not take place, or no longer holds. */
    Message cancelled(Notice notice, String reason) {
        List<String> lines = new ArrayList<>();
        lines.add("【取りやめ】");
        lines.add("前にお知らせした「%s」は、取りやめになりました。".formatted(title(notice)));
        when(notice).ifPresent(when -> lines.add("日時：" + when));
        line(lines, "場所", notice.fact(Fact.PLACE));
        if (!reason.isEmpty()) {
            lines.add(reason);
        }
        lines.add("（%s）".formatted(sender(notice.body())));
        return Message.lasting(
                String.join("\n", lines),
                List.of(
                        new Choice("確認しました", new Meaning("told", "confirm", notice.id())),
                        new Choice("この件を聞く", new Meaning("told", "ask", notice.id()))));
    }

    /** As it reads now, which says so if it was corrected or cancelled. */
    String text(Notice notice) {
        return text(notice, mark(notice));
    }

    private String text(Notice notice, String mark) {
        List<String> lines = new ArrayList<>();
        lines.add(
                (notice.urgent() ? "【緊急】" : "") + "【%s】".formatted(notice.kind().heading()) + mark);
        notice.fact(Fact.WORDS).ifPresent(lines::add);
        when(notice).ifPresent(when -> lines.add("日時：" + when));
        line(lines, "場所", notice.fact(Fact.PLACE));
        line(lines, "持ち物", notice.fact(Fact.BRING));
        line(lines, "返事の締切", notice.fact(Fact.ANSWER_BY).map(day -> Dates.say(LocalDate.parse(day))));
        line(lines, "保険", notice.fact(Fact.INSURANCE).map(i -> Insurance.of(i).label()));
        line(lines, "担当", notice.fact(Fact.CHARGE));
        if (notice.later().cancelled() && !notice.later().reason().isEmpty()) {
            lines.add("取りやめの理由：" + notice.later().reason());
        }
        lines.add("（%s）".formatted(sender(notice.body())));
        return String.join("\n", lines);
    }

    /** 【取りやめ】 or 【訂正しました】; empty where nothing has changed. */
    static String mark(Notice notice) {
        if (notice.later().cancelled()) {
            return "【取りやめ】";
        }
        return notice.later().corrected() ? "【訂正しました】" : "";
    }

    private static void line(List<String> lines, String what, Optional<String> value) {
        value.ifPresent(said -> lines.add(what + "：" + said));
    }

    static Optional<String> when(Notice notice) {
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

    /** 「さくら町内会の全員のうち、「子ども」をえらんだ人」 */
    static String kind(Change.Kind kind) {
        return kind == Change.Kind.CORRECTION ? "訂正" : "取りやめ";
    }

    String circle(Circle circle) {
        return circle.among() == null ? own(circle) : circle(circle.among()) + "のうち、" + own(circle);
    }

    private String own(Circle circle) {
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
            case GATHERING -> "「%s」に出る人".formatted(ahead.title(circle.value()));
            case LEADERS -> led(circle) + "の役員と班長";
            case OFFICERS -> led(circle) + "の役員";
            case BLOCK_LEADERS -> led(circle) + "の班長";
        };
    }

    private String led(Circle circle) {
        return circle.value().isEmpty() ? "町内会" : sender(circle.value());
    }
}
