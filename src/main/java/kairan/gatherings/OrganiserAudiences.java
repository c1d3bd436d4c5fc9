package kairan.gatherings;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import kairan.content.Gathering;
import kairan.conversation.Person;
import kairan.delivery.Audience;
import kairan.delivery.Selection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who leads a gathering, who decides about its weather and who does so instead, as audiences; and to whom a place is offered. */
@Configuration(proxyBeanMethods = false)
public class OrganiserAudiences {

    static final String LEADERS = "gathering-leaders";
    /** Those who lead an association or group, or the town (""): about its id. */
    public static final String BODY = "gathering-body";

    static final String DECIDER = "gathering-decider";
    static final String DEPUTY = "gathering-deputy";

    /** Of an offer: an occurrence, and until when the place is theirs. */
    static final String OFFERED = "gathering-offered";

    private record Found(String name, Occurrences occurrences, Function<Gathering, List<Person>> who)
            implements Audience {

        @Override
        public Selection people(String occurrence) {
            return these(occurrences.of(occurrence).stream()
                    .flatMap(one -> who.apply(one.gathering()).stream())
                    .toList());
        }
    }

    private record OfBody(String name, Organisers organisers) implements Audience {

        @Override
        public Selection people(String body) {
            return these(organisers.of(body));
        }
    }

    private static Selection these(List<Person> people) {
        List<String> ids = people.stream().map(Person::id).toList();
        String marks = ids.isEmpty() ? "null" : String.join(",", Collections.nCopies(ids.size(), "?"));
        return new Selection("person", "person.id", "person.id in (" + marks + ")", List.copyOf(ids));
    }

    /** What an offer is about: whoever has a place of this gathering offered until then. */
    static String offer(Occurrence occurrence, Instant until) {
        return "%s/%d".formatted(occurrence.id(), until.toEpochMilli());
    }

    private record Offered(String name) implements Audience {

        @Override
        public Selection people(String offer) {
            int at = offer.lastIndexOf('/');
            return new Selection(
                    "rsvp",
                    "rsvp.person",
                    "occurrence = ? and answer = 'waiting' and offered_until = ?",
                    List.of(offer.substring(0, at), Long.parseLong(offer.substring(at + 1))));
        }
    }

    @Bean
    static Audience gatheringLeaders(Occurrences occurrences, Organisers organisers) {
        return new Found(LEADERS, occurrences, organisers::of);
    }

    @Bean
    static Audience gatheringBody(Organisers organisers) {
        return new OfBody(BODY, organisers);
    }

    @Bean
    static Audience gatheringDecider(Occurrences occurrences, Organisers organisers) {
        return new Found(DECIDER, occurrences, organisers::deciders);
    }

    @Bean
    static Audience gatheringDeputy(Occurrences occurrences, Organisers organisers) {
        return new Found(DEPUTY, occurrences, organisers::deputies);
    }

    @Bean
    static Audience gatheringOffered() {
        return new Offered(OFFERED);
    }
}
