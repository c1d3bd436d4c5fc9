package kairan.gatherings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.content.Rain;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.japanese.Dates;
import org.springframework.stereotype.Component;

/** Publishes a plan (みんなに知らせる), as long as people could come, and asks then who decides about the weather; or drops it. */
@Component
class Publication {

    private final LeaderCard card;
    private final RsvpTerms terms;
    private final Occurrences occurrences;
    private final Schedule schedule;
    private final Organisers organisers;
    private final ContentFiles content;

    Publication(
            LeaderCard card,
            RsvpTerms terms,
            Occurrences occurrences,
            Schedule schedule,
            Organisers organisers,
            ContentFiles content) {
        this.card = card;
        this.terms = terms;
        this.occurrences = occurrences;
        this.schedule = schedule;
        this.organisers = organisers;
        this.content = content;
    }

    /** People are told of it from now on; what is said if that cannot be. */
    List<Message> publish(Person person, Occurrence plan) {
        if (plan.state() != Occurrence.State.DRAFT) {
            return List.of(card.say(Phrase.MAKING_PUBLISHED_BEFORE, plan));
        }
        if (plan.gathering().place().equals(Making.NO_PLACE)) {
            return List.of(card.of(plan, Phrase.MAKING_NO_PLACE));
        }
        if (occurrences.begun(plan)) {
            return List.of(card.of(plan, Phrase.MAKING_PAST));
        }
        if (terms.closed(plan)) {
            return List.of(card.of(plan, Phrase.MAKING_CLOSED));
        }
        organisers.use(person, plan.gathering(), plan.title() + "の呼びかけ");
        schedule.publish(plan);
        List<Message> said = new ArrayList<>(List.of(card.say(Phrase.MAKING_PUBLISHED, plan)));
        decider(plan).ifPresent(said::add);
        return said;
    }

    /** What was published before stays. */
    List<Message> drop(Occurrence plan) {
        return List.of(card.say(schedule.drop(plan) ? Phrase.MAKING_DROPPED : Phrase.MAKING_PUBLISHED_BEFORE, plan));
    }

    /** Asks who it is that decides, where several could be. */
    Optional<Message> decider(Occurrence plan) {
        Rain rain = plan.gathering().rain();
        if (rain == null || organisers.knowDecider(plan.gathering())) {
            return Optional.empty();
        }
        return Optional.of(Message.of(content.now()
                .phrases()
                .say(
                        Phrase.TITLE_WANTED,
                        Map.of(
                                "決める時", Dates.say(rain.at()),
                                "決める人", rain.decides(),
                                "かわりの人", Objects.requireNonNullElse(rain.deputy(), "副会長")))
                .strip()));
    }
}
