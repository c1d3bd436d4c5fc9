package kairan.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.delivery.Estimate;
import kairan.delivery.Estimates;
import org.springframework.stereotype.Component;

/** Shows a draft exactly as people will get it, and under it whom it reaches, what it costs, and what to mend. */
@Component
class Preview {

    private static final Map<String, String> DOORS = Map.of("line", "LINE", "webchat", "ウェブの画面");

    /** So many associations are named one by one, and so many lines are read on a phone. */
    private static final int MOST_NAMES = 5;

    private static final int MOST_LINES = 9;

    private final Wording wording;
    private final Estimates estimates;
    private final Publishing sending;
    private final Burdens burdens;
    private final ContentFiles content;
    private final Clock clock;

    Preview(
            Wording wording,
            Estimates estimates,
            Publishing sending,
            Burdens burdens,
            ContentFiles content,
            Clock clock) {
        this.wording = wording;
        this.estimates = estimates;
        this.sending = sending;
        this.burdens = burdens;
        this.content = content;
        this.clock = clock;
    }

    List<Message> show(Notice draft) {
        List<Finding> found = Checks.of(draft, content.now(), LocalDate.now(clock));
        List<String> lines = new ArrayList<>();
        lines.add(say(Phrase.NOTICE_PREVIEW, Map.of()));
        lines.addAll(cost(draft, estimate(draft)));
        if (draft.listed()) {
            lines.add(say(Phrase.NOTICE_LISTED, Map.of()));
        }
        lines.addAll(burdens(draft));
        found.forEach(one -> lines.add("\n" + say(one.phrase(), one.blanks())));
        boolean stopped = found.stream().anyMatch(Finding::stops);
        lines.add("\n" + say(stopped ? Phrase.NOTICE_MEND_FIRST : Phrase.NOTICE_EXCLUDED, Map.of()));
        return List.of(
                wording.message(draft), Message.lasting(String.join("\n", lines), buttons(draft, found, stopped)));
    }

    /** How many people it would reach, and at what cost, now. */
    Estimate estimate(Notice draft) {
        return estimates.of(Addressees.name(draft), draft.id(), sending.push(draft), draft.body());
    }

    private List<String> cost(Notice draft, Estimate estimate) {
        List<String> lines = new ArrayList<>();
        lines.add(
                say(Phrase.NOTICE_REACHES, Map.of("宛先", wording.whom(draft), "人数", String.valueOf(estimate.people()))));
        estimate.byDoor().forEach((door, people) -> {
            if (people > 0 && DOORS.containsKey(door)) {
                lines.add("　%s：%d人".formatted(DOORS.get(door), people));
            }
        });
        if (estimate.unreachable() > 0) {
            lines.add(say(Phrase.NOTICE_UNREACHABLE, Map.of("人数", String.valueOf(estimate.unreachable()))));
        }
        if (estimate.left().isPresent() && estimate.counted() > 0) {
            lines.add(say(
                    estimate.affordable() ? Phrase.NOTICE_COST : Phrase.NOTICE_COST_TOO_MUCH,
                    Map.of(
                            "通数", String.valueOf(estimate.counted()),
                            "残り", String.valueOf(estimate.left().getAsLong()))));
        }
        return lines;
    }

    /** What those who lead have to do already; associations that have the same stand together. */
    private List<String> burdens(Notice draft) {
        record Same(long requests, List<String> sameDay) {}
        Map<Same, List<String>> alike = new LinkedHashMap<>();
        burdens.of(draft)
                .forEach(
                        one -> alike.computeIfAbsent(new Same(one.requests(), one.sameDay()), same -> new ArrayList<>())
                                .add(one.association()));
        List<String> lines = new ArrayList<>();
        alike.forEach((same, associations) -> lines.add(say(
                        Phrase.NOTICE_BURDEN, Map.of("会", names(associations), "件数", String.valueOf(same.requests())))
                + (same.sameDay().isEmpty()
                        ? ""
                        : say(Phrase.NOTICE_BURDEN_SAME_DAY, Map.of("お知らせ", String.join("、", same.sameDay()))))));
        if (!lines.isEmpty()) {
            lines.addFirst(say(Phrase.NOTICE_BURDENS, Map.of()));
        }
        return lines.subList(0, Math.min(MOST_LINES, lines.size()));
    }

    private static String names(List<String> associations) {
        String some = String.join("、", associations.subList(0, Math.min(MOST_NAMES, associations.size())));
        return associations.size() > MOST_NAMES ? "%sなど%d".formatted(some, associations.size()) : some;
    }

    private static List<Choice> buttons(Notice draft, List<Finding> found, boolean stopped) {
        List<Choice> buttons = new ArrayList<>();
        if (!stopped) {
            buttons.add(choice("送る", "send", draft));
            buttons.add(choice("時間を決めて送る", "later", draft));
            if (draft.kind().mayBeUrgent()) {
                buttons.add(choice("緊急で送る", "urgent", draft));
            }
        }
        if (found.stream().anyMatch(one -> one.phrase() == Phrase.NOTICE_OFFICE)) {
            buttons.add(choice("やさしい言葉に言いかえる", "plain", draft));
        }
        buttons.add(choice("直す", "mend", draft));
        if (draft.listed()) {
            buttons.add(choice("ページには載せない", "unlist", draft));
        }
        if (draft.body() != null && draft.fact(Fact.CHARGE).isPresent()) {
            buttons.add(new Choice("担当の人の名前を出す", new Meaning(ContactTopic.TOPIC, "start", draft.id())));
        }
        buttons.add(choice("写真やPDFを付ける", "attach", draft));
        buttons.add(choice("やめる", "drop", draft));
        return buttons;
    }

    private static Choice choice(String label, String value, Notice draft) {
        return new Choice(label, new Meaning(NoticeTopic.TOPIC, value, draft.id()));
    }

    private String say(Phrase phrase, Map<String, String> blanks) {
        return content.now().phrases().say(phrase, blanks).strip();
    }
}
