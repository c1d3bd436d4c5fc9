package kairan.gatherings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.content.Timeline;
import kairan.conversation.Asking;
import kairan.conversation.Message;
import kairan.conversation.Person;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The questions by which a leader makes and changes gatherings; any words are an answer. */
@Configuration(proxyBeanMethods = false)
class MakingQuestions {

    static final String NEW = "gathering-new";
    static final String NEW_SIGN_UP = "gathering-new-sign-up";
    static final String AGAIN = "gathering-again";
    static final String PLAN = "gathering-plan";
    static final String PLAN_WHOSE = "gathering-plan-whose";
    static final String OFF = "gathering-off";

    /** All that was answered, about what, and by whom. */
    private record Answered(Person person, String about, Map<String, String> answers) {}

    private record Asked(String dialogue, Function<Answered, List<Message>> then) implements Asking {

        @Override
        public boolean takesAnyWords() {
            return true;
        }

        /** Half a gathering is none. */
        @Override
        public void keep(Person person, String about, Map<String, String> answers) {}

        @Override
        public Optional<List<Message>> done(Person person, String about, Map<String, String> answers) {
            return Optional.of(then.apply(new Answered(person, about, answers)));
        }
    }

    private final Making making;
    private final LeaderCard card;
    private final Revising revising;
    private final Mending mending;
    private final Occurrences occurrences;
    private final Organisers organisers;
    private final Weather weather;
    private final ContentFiles content;

    MakingQuestions(
            Making making,
            LeaderCard card,
            Revising revising,
            Mending mending,
            Occurrences occurrences,
            Organisers organisers,
            Weather weather,
            ContentFiles content) {
        this.making = making;
        this.card = card;
        this.revising = revising;
        this.mending = mending;
        this.occurrences = occurrences;
        this.organisers = organisers;
        this.weather = weather;
        this.content = content;
    }

    @Bean
    Asking gatheringNew() {
        return new Asked(NEW, this::made);
    }

    @Bean
    Asking gatheringNewSignUp() {
        return new Asked(NEW_SIGN_UP, this::made);
    }

    private List<Message> made(Answered said) {
        String[] about = said.about().split(",", 2);
        Timeline kind = content.now().timelines().get(about[0]);
        return kind == null
                ? List.of(Message.of(content.now().phrases().say(Phrase.RSVP_UNKNOWN)))
                : List.of(card.of(making.make(kind, about[1].isEmpty() ? null : about[1], said.answers())));
    }

    @Bean
    Asking gatheringAgain() {
        return new Asked(
                AGAIN,
                said -> theirs(
                        said,
                        before -> making.again(
                                before, LocalDate.parse(said.answers().getOrDefault("day", "")))));
    }

    @Bean
    Asking gatheringPlan(YearPlanning planning) {
        return new Asked(
                PLAN,
                said -> planning.plan(
                        said.person(), said.about(), said.answers().getOrDefault("plan", "")));
    }

    @Bean
    Asking gatheringPlanWhose(YearPlanning planning) {
        return new Asked(
                PLAN_WHOSE,
                said -> planning.pastedFor(
                        said.person(),
                        said.answers().getOrDefault("whose", ""),
                        said.answers().getOrDefault("plan", "")));
    }

    @Bean
    Asking gatheringDay() {
        return changed("gathering-day");
    }

    @Bean
    Asking gatheringTime() {
        return changed("gathering-time");
    }

    @Bean
    Asking gatheringPlace() {
        return changed("gathering-place");
    }

    @Bean
    Asking gatheringBring() {
        return changed("gathering-bring");
    }

    @Bean
    Asking gatheringWords() {
        return mended(Detail.WORDS);
    }

    @Bean
    Asking gatheringName() {
        return mended(Detail.NEVER_GONE);
    }

    @Bean
    Asking gatheringNumber() {
        return mended(Detail.NUMBER);
    }

    @Bean
    Asking gatheringMap() {
        return mended(Detail.ON_THE_MAP);
    }

    @Bean
    Asking gatheringUntil() {
        return mended(Detail.UNTIL.dialogue());
    }

    @Bean
    Asking gatheringInsurance() {
        return mended(Detail.INSURANCE.dialogue());
    }

    @Bean
    Asking gatheringOff() {
        return new Asked(
                OFF,
                said -> led(
                        said.person(),
                        said.about(),
                        one -> List.of(
                                occurrences.begun(one)
                                        ? card.say(Phrase.RSVP_OVER, one)
                                        : weather.cancel(
                                                said.person(),
                                                one,
                                                said.answers().getOrDefault("why", "")))));
    }

    @Bean
    Asking gatheringRain() {
        return new Asked(
                Detail.RAIN.dialogue(),
                said -> changeable(said, part(said, 0), one -> mending.rain(one, said.answers())));
    }

    /** What is left out is taken out. */
    private Asking mended(String dialogue) {
        return new Asked(
                dialogue,
                said -> changeable(
                        said,
                        part(said, 0),
                        one -> mending.detail(one, part(said, 1), said.answers().getOrDefault("words", ""))));
    }

    private static String part(Answered said, int which) {
        String[] parts = said.about().split(Mending.BETWEEN, 2);
        return which < parts.length ? parts[which] : "";
    }

    private Asking changed(String dialogue) {
        return new Asked(
                dialogue,
                said -> changeable(said, said.about(), one -> List.of(revising.changed(one, said.answers()))));
    }

    private List<Message> theirs(Answered said, Function<Occurrence, Occurrence> then) {
        return led(said.person(), said.about(), one -> List.of(card.of(then.apply(one))));
    }

    private List<Message> changeable(Answered said, String id, Function<Occurrence, List<Message>> then) {
        return led(
                said.person(),
                id,
                one -> revising.unchangeable(one).map(List::of).orElseGet(() -> then.apply(one)));
    }

    private List<Message> led(Person person, String id, Function<Occurrence, List<Message>> then) {
        return occurrences
                .of(id)
                .filter(one -> organisers.lead(person, one.gathering()))
                .map(then)
                .orElseGet(() -> List.of(Message.of(content.now().phrases().say(Phrase.GATHERING_LEADERS_ONLY))));
    }
}
