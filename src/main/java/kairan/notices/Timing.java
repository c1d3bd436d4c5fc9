package kairan.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Choice;
import kairan.conversation.Dialogues;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.japanese.Dates;
import org.springframework.stereotype.Component;

/** Asks at what time a notice is to go out, and reads the answer. */
@Component
class Timing {

    static final String DIALOGUE = "notice-time";

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime DAY_BEGINS = LocalTime.of(7, 0);
    private static final LocalTime NIGHT = LocalTime.of(21, 0);
    private static final int MOST_DAYS = 60;

    private final Drafts drafts;
    private final Dialogues dialogues;
    private final ContentFiles content;
    private final Clock clock;

    Timing(Drafts drafts, Dialogues dialogues, ContentFiles content, Clock clock) {
        this.drafts = drafts;
        this.dialogues = dialogues;
        this.content = content;
        this.clock = clock;
    }

    Message ask(Notice draft) {
        LocalDateTime tomorrow = LocalDate.now(clock).plusDays(1).atTime(MORNING);
        return Message.asking(
                text(Phrase.NOTICE_AT, Map.of()),
                List.of(
                        choice("あしたの朝9時", draft, tomorrow),
                        new Choice("日にちと時刻を書く", new Meaning(NoticeTopic.TOPIC, "time", draft.id())),
                        new Choice("いま送る", new Meaning(NoticeTopic.TOPIC, "send", draft.id()))));
    }

    List<Message> write(Person sender, Notice draft) {
        dialogues.open(sender, DIALOGUE, draft.id());
        return List.of();
    }

    /** Shows the moment that was written, to be pressed; what cannot be is asked again. */
    List<Message> answer(Person sender, String id, String words) {
        Optional<Notice> draft = drafts.draft(id, sender);
        if (draft.isEmpty()) {
            return List.of(Message.of(text(Phrase.NOTICE_GONE, Map.of())));
        }
        Optional<LocalDateTime> moment = read(words, LocalDateTime.now(clock));
        Optional<Phrase> wrong =
                moment.isEmpty() ? Optional.of(Phrase.NOTICE_AT_UNCLEAR) : wrong(draft.get(), moment.get());
        if (wrong.isPresent()) {
            dialogues.open(sender, DIALOGUE, id);
            return List.of(Message.of(text(wrong.get(), Map.of())));
        }
        String said = say(moment.get());
        return List.of(Message.lasting(
                text(Phrase.NOTICE_AT_SURE, Map.of("日時", said)),
                List.of(
                        choice("この時刻に送る", draft.get(), moment.get()),
                        new Choice("時刻を直す", new Meaning(NoticeTopic.TOPIC, "time", id)))));
    }

    /** Why it cannot go out then; empty if it can. */
    Optional<Phrase> wrong(Notice draft, LocalDateTime moment) {
        LocalDateTime now = LocalDateTime.now(clock);
        if (!moment.isAfter(now)) {
            return Optional.of(Phrase.NOTICE_AT_PAST);
        }
        LocalTime hour = moment.toLocalTime();
        if (hour.isBefore(DAY_BEGINS) || !hour.isBefore(NIGHT)) {
            return Optional.of(Phrase.NOTICE_AT_NIGHT);
        }
        if (moment.isAfter(now.plusDays(MOST_DAYS))) {
            return Optional.of(Phrase.NOTICE_AT_FAR);
        }
        boolean late = draft.day().filter(moment.toLocalDate()::isAfter).isPresent()
                || draft.fact(Fact.ANSWER_BY)
                        .map(LocalDate::parse)
                        .filter(moment.toLocalDate()::isAfter)
                        .isPresent();
        return late ? Optional.of(Phrase.NOTICE_AT_LATE) : Optional.empty();
    }

    /** As {@link #read} takes it, or as a browser writes it (2026-05-20T18:00). */
    Optional<LocalDateTime> moment(String written) {
        try {
            return Optional.of(LocalDateTime.parse(written.strip()));
        } catch (DateTimeParseException e) {
            return read(written, LocalDateTime.now(clock));
        }
    }

    /** 「5月20日 18時」「あした9時」「18時半」: without a day the next such hour. */
    static Optional<LocalDateTime> read(String words, LocalDateTime now) {
        Optional<When> when = When.read(words, now.toLocalDate());
        if (when.isPresent()) {
            return when.filter(one -> !one.misses())
                    .flatMap(one ->
                            Dates.time(one.hours().replaceFirst("から.*", "")).map(one.day()::atTime));
        }
        return Dates.time(words.strip().replaceFirst("に?(送る|送って(ください)?|お願いします)?[。]?$", ""))
                .map(hour -> now.toLocalDate().atTime(hour))
                .map(moment -> moment.isAfter(now) ? moment : moment.plusDays(1));
    }

    static String say(LocalDateTime moment) {
        return Dates.say(moment.toLocalDate()) + Dates.say(moment.toLocalTime());
    }

    private static Choice choice(String label, Notice draft, LocalDateTime moment) {
        return new Choice(label, new Meaning(NoticeTopic.TOPIC, "at", draft.id() + Choosing.BETWEEN + moment));
    }

    private String text(Phrase phrase, Map<String, String> blanks) {
        return content.now().phrases().say(phrase, blanks);
    }
}
