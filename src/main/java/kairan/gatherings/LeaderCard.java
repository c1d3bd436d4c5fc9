package kairan.gatherings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kairan.content.ContentFiles;
import kairan.content.Degrees;
import kairan.content.Gathering;
import kairan.content.Phrase;
import kairan.content.Timeline;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.japanese.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A gathering as its leaders see it in the talk, planned or published: its facts, with buttons for what can be done. */
@Component
class LeaderCard {

    static final String TOPIC = "make";

    private final RsvpTerms terms;
    private final ContentFiles content;
    private final Clock clock;

    LeaderCard(RsvpTerms terms, ContentFiles content, Clock clock) {
        this.terms = terms;
        this.content = content;
        this.clock = clock;
    }

    /** All that is known of it, and what can be done with it. */
    Message of(Occurrence plan) {
        boolean draft = plan.state() == Occurrence.State.DRAFT;
        return of(plan, draft ? Phrase.MAKING_PREVIEW : Phrase.MAKING_SHOWN);
    }

    /** The same under other words. */
    Message of(Occurrence plan, Phrase words) {
        Gathering facts = plan.gathering();
        List<String> lines = new ArrayList<>(List.of(
                say(words, plan).text(),
                facts.name(),
                "日時：%s %s"
                        .formatted(
                                Dates.say(plan.day(), LocalDate.now(clock)),
                                facts.timed()
                                        ? "%sから%sまで".formatted(Dates.say(facts.start()), Dates.say(facts.end()))
                                        : "（時間は、わかりません）"),
                "場所：" + facts.place()));
        add(lines, "持ち物：", facts.bring());
        plan.rain().ifPresent(rain -> lines.add("雨のとき：" + rain));
        if (facts.until() != null) {
            lines.add("返事の締切：" + Dates.say(plan.deadline().toLocalDate())
                    + Dates.say(plan.deadline().toLocalTime())
                    + (terms.closed(plan) ? "（もう過ぎています）" : ""));
        }
        lines.addAll(Detail.lines(facts));
        Degrees.of(facts).ifPresent(where -> lines.add("地図の位置：" + where.words()));
        lines.add("出欠：" + mode(terms.timeline(plan)));
        List<Choice> choices = new ArrayList<>();
        if (plan.state() == Occurrence.State.DRAFT) {
            choices.add(choice("みんなに知らせる", "publish", plan));
        }
        choices.add(choice("日にちを直す", "edit-day", plan));
        choices.add(choice("時刻を直す", "edit-time", plan));
        choices.add(choice("場所を直す", "edit-place", plan));
        choices.add(choice("持ち物を直す", "edit-bring", plan));
        choices.add(choice("ほかを直す", "details", plan));
        choices.add(
                plan.state() == Occurrence.State.DRAFT ? choice("この案を消す", "drop", plan) : choice("中止にする", "off", plan));
        return Message.lasting(String.join("\n", lines), choices);
    }

    private static String mode(Timeline kind) {
        return switch (kind.mode()) {
            case NONE -> "申し込みは、いりません";
            case ABSENTEES -> "出られない人だけ、知らせます";
            case SIGN_UP -> "申込み制";
        };
    }

    private static void add(List<String> lines, String what, @Nullable String fact) {
        if (fact != null) {
            lines.add(what + fact);
        }
    }

    static Choice choice(String label, String value, Occurrence plan) {
        return new Choice(label, new Meaning(TOPIC, value, plan.id()));
    }

    /** Words about it, without its facts. */
    Message say(Phrase phrase, Occurrence occurrence) {
        return Message.of(
                content.now().phrases().say(phrase, occurrence.blanks()).strip());
    }
}
