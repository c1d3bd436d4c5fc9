package kairan.gatherings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kairan.content.ContentFiles;
import kairan.content.Gathering;
import kairan.content.Phrase;
import kairan.conversation.Dialogues;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.japanese.Dates;
import kairan.japanese.Masks;
import kairan.japanese.Spelling;
import kairan.roles.Realm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The year's plan (年間計画), pasted as lines: each becomes a plan of its own, unless it is known already. */
@Component
class YearPlanning {

    private final YearBefore yearBefore;
    private final Occurrences occurrences;
    private final LedPlaces ledPlaces;
    private final Dialogues dialogues;
    private final ContentFiles content;
    private final Clock clock;

    YearPlanning(
            YearBefore yearBefore,
            Occurrences occurrences,
            LedPlaces ledPlaces,
            Dialogues dialogues,
            ContentFiles content,
            Clock clock) {
        this.yearBefore = yearBefore;
        this.occurrences = occurrences;
        this.ledPlaces = ledPlaces;
        this.dialogues = dialogues;
        this.content = content;
        this.clock = clock;
    }

    Message begin(Person person, String body) {
        dialogues.open(person, MakingQuestions.PLAN, body);
        return Message.of(content.now().phrases().say(Phrase.MAKING_PLAN));
    }

    /** What was written is kept until they have said for which place it is. */
    List<Message> pasted(Person person, String words) {
        List<Realm> realms = ledPlaces.of(person);
        if (realms.size() == 1) {
            return plan(person, LedPlaces.body(realms.getFirst()), words);
        }
        dialogues.resume(person, MakingQuestions.PLAN_WHOSE, "", Map.of("plan", Masks.of(words)));
        return List.of(ledPlaces.choose(realms, "plan-for"));
    }

    List<Message> pastedFor(Person person, String body) {
        Map<String, String> answers = dialogues.answers(person, MakingQuestions.PLAN_WHOSE);
        dialogues.close(person);
        return answers.containsKey("plan") ? plan(person, body, answers.get("plan")) : List.of(begin(person, body));
    }

    /** The same where they have written the name of the place. */
    List<Message> pastedFor(Person person, String name, String words) {
        return ledPlaces.of(person).stream()
                .filter(realm -> Spelling.bare(ledPlaces.name(realm)).contains(Spelling.bare(name)))
                .findFirst()
                .map(realm -> plan(person, LedPlaces.body(realm), words))
                .orElseGet(() -> pasted(person, words));
    }

    List<Message> plan(Person person, String body, String words) {
        if (!ledPlaces.lead(person, body)) {
            return ledPlaces.leadersOnly();
        }
        YearPlan plan = YearPlan.read(words, LocalDate.now(clock), content.now().timelines());
        List<String> made = new ArrayList<>();
        List<String> known = new ArrayList<>();
        for (YearPlan.Line line : plan.lines()) {
            if (known(line, body.isEmpty() ? null : body)) {
                known.add("・%s%s".formatted(day(line.day()), line.name()));
            } else {
                made.add(said(yearBefore.planned(line, body.isEmpty() ? null : body)));
            }
        }
        List<Message> said = new ArrayList<>();
        if (!made.isEmpty()) {
            said.add(phrase(
                    Phrase.MAKING_PLANNED, Map.of("件数", String.valueOf(made.size()), "行事", String.join("\n", made))));
        }
        if (!known.isEmpty()) {
            said.add(phrase(Phrase.MAKING_PLAN_KNOWN, Map.of("行事", String.join("\n", known))));
        }
        if (!plan.wrong().isEmpty()) {
            said.add(phrase(Phrase.MAKING_PLAN_WRONG, Map.of("行", String.join("\n", plan.wrong()))));
        }
        return said.isEmpty() ? List.of(Message.of(content.now().phrases().say(Phrase.MAKING_PLAN))) : said;
    }

    /** Whether what a line of the year's plan says is planned or announced already. */
    private boolean known(YearPlan.Line line, @Nullable String body) {
        String name = Masks.of(line.name());
        Predicate<Gathering> same =
                gathering -> gathering.name().equals(name) && Objects.equals(gathering.body(), body);
        return Stream.concat(
                        occurrences.drafts(same).stream(),
                        occurrences.between(line.day(), line.day()).stream().filter(Occurrence::on))
                .anyMatch(one -> one.day().equals(line.day()) && same.test(one.gathering()));
    }

    /** 「・6月21日（日）一斉清掃（予備日 6月28日（日））」 */
    private String said(Occurrence planned) {
        return "・%s%s%s"
                .formatted(
                        day(planned.day()),
                        planned.gathering().name(),
                        Weather.spare(planned)
                                .map(day -> "（予備日 %s）".formatted(day(day)))
                                .orElse(""));
    }

    private String day(LocalDate day) {
        return Dates.say(day, LocalDate.now(clock));
    }

    private Message phrase(Phrase phrase, Map<String, String> blanks) {
        return Message.of(content.now().phrases().say(phrase, blanks).strip());
    }
}
