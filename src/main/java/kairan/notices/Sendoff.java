package kairan.notices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.roles.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends what was written on a form (送る): now, at a time, or urgently. */
@Component
public class Sendoff {

    /**
     * How it is to be sent.
     *
     * @param noneExcluded that it is nothing that is not sent round
     * @param people how many they are, where that is asked
     * @param how {@code now}, {@code at} or {@code urgent}
     * @param at the moment for {@code at}, as a browser or a person writes it
     */
    public record Order(boolean noneExcluded, long people, String how, String at) {}

    /** Whether it is sent, or under way to being sent, and what there is to say about it. */
    public record Answer(boolean sent, String words) {}

    private final Drawer drawer;
    private final Preview preview;
    private final Publishing publishing;
    private final Agreeing agreeing;
    private final Timing timing;
    private final Samples samples;
    private final Wording wording;
    private final ContentFiles content;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Sendoff(
            Drawer drawer,
            Preview preview,
            Publishing publishing,
            Agreeing agreeing,
            Timing timing,
            Samples samples,
            Wording wording,
            ContentFiles content,
            Clock clock,
            TransactionTemplate transaction) {
        this.drawer = drawer;
        this.preview = preview;
        this.publishing = publishing;
        this.agreeing = agreeing;
        this.timing = timing;
        this.samples = samples;
        this.wording = wording;
        this.content = content;
        this.clock = clock;
        this.transaction = transaction;
    }

    public Answer send(Writer writer, String id, Order order) {
        return Objects.requireNonNull(transaction.execute(status -> drawer.draft(id, writer)
                .map(draft -> send(writer, draft, order))
                .orElse(new Answer(false, say(Phrase.NOTICE_GONE, Map.of())))));
    }

    private Answer send(Writer writer, Notice draft, Order order) {
        if (!order.noneExcluded()) {
            return new Answer(false, "送れないものではないことを確かめて、印を付けてください。");
        }
        long people = preview.estimate(draft).people();
        if (HowMany.asked(people) && order.people() != people) {
            return new Answer(false, "人数が合わないようです。上の「届ける人」の数を見て、えらんでください。");
        }
        if (HowMany.asked(people) && !samples.seen(draft.id(), wording.message(draft))) {
            return new Answer(false, "たくさんの人に届くので、先に見本をトークで見てください。");
        }
        return switch (order.how()) {
            case "at" -> sendAt(writer, draft, order.at());
            case "urgent" -> sendUrgently(writer, draft);
            default ->
                became(
                        writer,
                        draft,
                        publish(writer, draft, null),
                        say(publishing.sent(draft), Map.of("お知らせ", wording.title(draft))));
        };
    }

    private Answer sendAt(Writer writer, Notice draft, String at) {
        Optional<LocalDateTime> moment = timing.moment(at);
        if (moment.isEmpty()) {
            return new Answer(false, "送る日にちと時刻をえらんでください。");
        }
        return timing.wrong(draft, moment.get())
                .map(wrong -> new Answer(false, say(wrong, Map.of())))
                .orElseGet(() -> became(
                        writer,
                        draft,
                        publish(
                                writer,
                                draft,
                                moment.get().atZone(clock.getZone()).toInstant()),
                        "%sに送ります。それまでは、取り消せます。".formatted(Timing.say(moment.get()))));
    }

    private Answer sendUrgently(Writer writer, Notice draft) {
        if (!draft.kind().mayBeUrgent()) {
            return new Answer(false, "清掃のお知らせは、緊急では送れません。");
        }
        return became(
                writer,
                draft,
                agreeing.send(draft, writer.actor(), writer.person(), lately(writer)),
                "1分後に、緊急で送ります。1分のあいだは、取り消せます。");
    }

    private Publishing.Outcome publish(Writer writer, Notice draft, @Nullable Instant at) {
        return publishing.send(draft, writer.actor(), writer.person(), lately(writer), at);
    }

    private int lately(Writer writer) {
        return drawer.sent(writer, publishing.anHourAgo());
    }

    private Answer became(Writer writer, Notice draft, Publishing.Outcome outcome, String sent) {
        return switch (outcome) {
            case SENT -> signed(writer, draft, true, sent);
            case ASKED -> signed(writer, draft, true, say(Phrase.NOTICE_ASKED_TO_AGREE, Map.of()));
            case HELD ->
                signed(writer, draft, false, say(Phrase.NOTICE_HELD, Map.of("もの", "このお知らせ", "わけ", drawer.held(draft))));
            case NOBODY_TO_AGREE ->
                new Answer(
                        false,
                        say(
                                Phrase.NOTICE_NOBODY_TO_AGREE,
                                Map.of("窓口", content.now().town().urgentDesk().line())));
            case TOO_MANY ->
                new Answer(false, say(Phrase.NOTICE_TOO_MANY, Map.of("回数", String.valueOf(Publishing.MOST_AN_HOUR))));
            case NOT_ALLOWED -> new Answer(false, say(Phrase.NOTICE_LEADERS_ONLY, Map.of()));
            case TO_MEND -> new Answer(false, "まだ送れません。「直すこと」を見て、直してください。");
        };
    }

    private Answer signed(Writer writer, Notice draft, boolean sent, String words) {
        sign(writer, draft);
        return new Answer(sent, words);
    }

    private void sign(Writer writer, Notice draft) {
        if (writer.actor() instanceof Actor.Talker talker) {
            drawer.sign(draft, talker.person());
        }
    }

    private String say(Phrase phrase, Map<String, String> blanks) {
        return content.now().phrases().say(phrase, blanks).strip();
    }
}
