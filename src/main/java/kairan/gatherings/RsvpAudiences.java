package kairan.gatherings;

import java.util.Collections;
import java.util.List;
import kairan.delivery.Audience;
import kairan.delivery.Selection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Those who gave the other answers, and those whom news of a gathering concerns, as audiences. */
@Configuration(proxyBeanMethods = false)
class RsvpAudiences {

    /** Who has said that they come, wait for a place or do not know yet. */
    static final String CONCERNED = "concerned";

    /** Who was called and has not answered. */
    static final String UNANSWERED = "unanswered";

    private record Named(String name, String where, int times) implements Audience {

        @Override
        public Selection people(String occurrence) {
            return new Selection("person", "person.id", where, Collections.nCopies(times, occurrence));
        }
    }

    @Bean
    Audience undecided() {
        return of(Rsvp.UNDECIDED);
    }

    @Bean
    Audience absent() {
        return of(Rsvp.ABSENT);
    }

    static Audience of(Rsvp answer) {
        return new Answered(answer);
    }

    @Bean
    static Audience concerned() {
        return new Named(
                CONCERNED,
                "exists (select 1 from rsvp where rsvp.person = person.id and occurrence = ? and answer <> 'absent')",
                1);
    }

    /** One answer is the whole household's. */
    @Bean
    static Audience unanswered() {
        return new Named(UNANSWERED, Called.WHERE + """
                and not exists (select 1 from rsvp where rsvp.person = person.id and occurrence = ?)
                and not exists (select 1 from resident as me join resident as mate on mate.household = me.household
                    join rsvp on rsvp.person = mate.person where me.person = person.id and rsvp.occurrence = ?)
                """, 4);
    }

    private record Answered(Rsvp answer) implements Audience {

        @Override
        public String name() {
            return answer.value();
        }

        @Override
        public Selection people(String occurrence) {
            return new Selection(
                    "rsvp", "rsvp.person", "occurrence = ? and answer = ?", List.of(occurrence, answer.value()));
        }
    }
}
