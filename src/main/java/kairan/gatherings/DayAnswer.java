package kairan.gatherings;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import kairan.content.Content;
import kairan.content.Phrase;
import kairan.content.Rain;
import kairan.japanese.Dates;
import org.jspecify.annotations.Nullable;

/** What is known of one day of a gathering at one moment, as an answer. */
record DayAnswer(Occurrence occurrence, Weather.Asked asked, Content content, LocalDateTime now) {

    String to(DayQuestion asked) {
        return switch (occurrence.state()) {
            case CANCELLED -> cancelled();
            case POSTPONED -> postponed();
            default -> toWhatIsOn(asked);
        };
    }

    private String cancelled() {
        String off = say(Phrase.DAY_IS_CANCELLED);
        return occurrence.why().isEmpty() ? off : off + "\n" + say(Phrase.OFF_WHY, Map.of("わけ", occurrence.why()));
    }

    private String postponed() {
        Rain rain = occurrence.gathering().rain();
        int days = rain == null || rain.spare() == null ? 0 : rain.spare();
        return say(Phrase.DAY_IS_MOVED, Map.of("予備日", Dates.say(occurrence.day().plusDays(days))));
    }

    private String toWhatIsOn(DayQuestion asked) {
        return switch (asked) {
            case START -> occurrence.gathering().timed() ? say(Phrase.DAY_START) : untimed();
            case END ->
                occurrence.gathering().timed()
                        ? say(
                                Phrase.DAY_END,
                                Map.of("終わり", Dates.say(occurrence.gathering().end())))
                        : untimed();
            case PLACE -> say(Phrase.DAY_PLACE);
            case BRING -> say(Phrase.DAY_BRING);
            case PARKING -> parking(occurrence.gathering().parking());
            case RAIN -> rain(occurrence.gathering().rain());
            case STILL_ON -> stillOn(occurrence.gathering().rain());
            case TOILET -> fact("トイレのこと", occurrence.gathering().toilet());
            case CHILDREN -> fact("子ども連れのこと", occurrence.gathering().children());
            case LATE -> fact("遅れや途中参加のこと", occurrence.gathering().late());
            case WHO -> fact("参加できる人のこと", occurrence.gathering().who());
            case APPLY -> application(occurrence.gathering().apply());
            case FEE -> fact("参加費のこと", occurrence.gathering().fee());
        };
    }

    /** The hours are not known here, but who knows them may be. */
    private String untimed() {
        String words = say(Phrase.DAY_START) + "\n" + say(Phrase.GATHERING_UNTIMED);
        return occurrence
                .gathering()
                .asking()
                .map(asking -> words + "\n" + "問い合わせ：" + asking)
                .orElse(words);
    }

    private String fact(String what, @Nullable String told) {
        return told == null ? untold(Phrase.DAY_UNTOLD, what) : say(Phrase.DAY_FACT, Map.of("こと", what, "答え", told));
    }

    /** Whether one must apply may be unknown; that one can answer here is not. */
    private String application(@Nullable String told) {
        String fact = fact("申し込みのこと", told);
        return told == null ? fact + "\n" + say(Phrase.DAY_ANSWER_HERE) : fact;
    }

    private String parking(@Nullable String parking) {
        return parking == null ? untold(Phrase.DAY_UNKNOWN, "駐車場のこと") : say(Phrase.DAY_PARKING, Map.of("駐車場", parking));
    }

    private String rain(@Nullable Rain rain) {
        if (occurrence.state() == Occurrence.State.FIRM) {
            return say(Phrase.DAY_IS_FIRM);
        }
        return rain == null ? untold(Phrase.DAY_UNKNOWN, "雨のときにどうするか") : inRain(rain) + "\n" + decision(rain);
    }

    private String inRain(Rain rain) {
        return switch (rain.rule()) {
            case GOES_AHEAD -> say(Phrase.DAY_GOES_AHEAD);
            case CANCELLED -> say(Phrase.DAY_CANCELLED);
            case MOVES ->
                say(
                        Phrase.DAY_MOVES,
                        Map.of("予備日", Dates.say(occurrence.day().plusDays(Objects.requireNonNull(rain.spare())))));
        };
    }

    /** Long before, it is simply on; from the eve on, the weather may change that until it is decided. */
    private String stillOn(@Nullable Rain rain) {
        if (occurrence.state() == Occurrence.State.FIRM) {
            return say(Phrase.DAY_IS_FIRM);
        }
        boolean soon = !now.toLocalDate().isBefore(occurrence.day().minusDays(1));
        return rain == null || !soon ? say(Phrase.DAY_ON) : decision(rain) + "\n" + inRain(rain);
    }

    private String decision(Rain rain) {
        if (!now.isBefore(occurrence.start())) {
            return say(Phrase.DAY_NO_WORD);
        }
        if (!now.isBefore(occurrence.day().atTime(rain.at()))) {
            return say(late(), late(rain)) + say(Phrase.DAY_TOLD_AT_ONCE);
        }
        String undecided = say(Phrase.DAY_UNDECIDED, Map.of("決める時", Dates.say(rain.at()), "決める人", rain.decides()));
        return rain.deputy() == null
                ? undecided
                : undecided + say(Phrase.DAY_DEPUTY, Map.of("決める人", rain.decides(), "かわりの人", rain.deputy()));
    }

    /** The hour of the decision is over, and there is none. */
    private Phrase late() {
        if (asked.deputy()) {
            return Phrase.DAY_ASKED_DEPUTY;
        }
        return asked.decider() ? Phrase.DAY_ASKED : Phrase.DAY_NOT_ASKED;
    }

    private static Map<String, String> late(Rain rain) {
        String deputy = rain.deputy() == null ? "ほかの役員" : rain.deputy();
        return Map.of("決める時", Dates.say(rain.at()), "決める人", rain.decides(), "かわりの人", deputy);
    }

    private String untold(Phrase phrase, String what) {
        return say(phrase, Map.of("こと", what, "窓口", content.town().desk().line()));
    }

    private String say(Phrase phrase) {
        return say(phrase, Map.of());
    }

    private String say(Phrase phrase, Map<String, String> more) {
        Map<String, String> blanks = new HashMap<>(occurrence.blanks());
        blanks.putAll(more);
        return content.phrases().say(phrase, blanks).strip();
    }
}
